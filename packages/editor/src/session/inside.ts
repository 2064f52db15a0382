/** Where to go after signing in: only a way inside of this product, never another site's address. */
export const inside = (path: string | null): string =>
  path !== null && /^\/(?![/\\])[^\\]*$/.test(path) && !/[\t\n\r]/.test(path) ? path : '/';
