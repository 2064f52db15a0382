/** Steps that one event may cause before the machine is stopped: a loop that lint did not see. */
export const MAX_STEPS = 200;
/** Effects that one event may cause. */
export const MAX_EFFECTS = 64;
/** Buttons that Zalo shows under one message; further options come page by page. */
export const MAX_BUTTONS = 5;
/** Questions remembered for "quay lại". */
export const MAX_TRAIL = 20;
/** Pictures of one answer. */
export const MAX_PICTURES = 10;
/** Characters of a typed answer, where the author sets no other limit. */
export const ANSWER_LIMITS = { answer: 2_000, shortestAddress: 4 } as const;
