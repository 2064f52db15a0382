/** Trying a draft on a real phone by a link. */

export { createTryChat, type TryChat } from './chat.ts';
export { isShown } from './shown.ts';
export { createTryLinks, type TryLinks } from './try-links.ts';
