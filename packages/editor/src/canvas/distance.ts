/** Below this zoom no words of a card are read: it is its tint, its icon and its name. */
export const FAR = 0.5;
/** Below this zoom not even its name. */
export const FARTHEST = 0.25;
/** Up to as many steps all cards are drawn, near and far; of a larger flow those in sight. */
export const LARGE = 150;
