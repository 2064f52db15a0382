/** The shortest password that the server takes. */
export const PASSWORD_LENGTH = 10;

/** Does it look like an address to which mail can be sent? */
export const looksLikeEmail = (value: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim());

/** The secret behind `#` in a one-time link; it never reaches a server's log. */
export const tokenInLink = (): string => decodeURIComponent(window.location.hash.slice(1));
