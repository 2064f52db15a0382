/**
 * Steps that one event may cause before the machine is stopped: a loop that lint did not see. Enough for a list of 50 items with a
 * dozen steps each.
 */
export const MAX_STEPS = 1_000;
/** Effects that the steps may cause with one event; what the workspace says itself comes on top, 64 in all at most. */
export const MAX_EFFECTS = 60;
/** Flows that may follow one another with one event. */
export const MAX_FLOWS = 8;
/** Reads (calls of the stage `before-commit`) that one event may ask for, one after the other. */
export const MAX_READS = 8;
/** Buttons that Zalo shows under one message; further options come page by page. */
export const MAX_BUTTONS = 5;
/** Zalo's longest label of a button. */
export const MAX_LABEL = 100;
/** Questions remembered for "quay lại". */
export const MAX_TRAIL = 20;
/** Pictures of one answer. */
export const MAX_PICTURES = 10;
/** Tags of one contact; the oldest goes. */
export const MAX_TAGS = 50;
/** Steps of all flows that a contact is remembered to have passed; the oldest goes. */
export const MAX_BEEN = 200;
/** Purposes that a contact's consents are remembered for; the oldest goes. */
export const MAX_PURPOSES = 30;
/** Characters of a typed answer, where the author sets no other limit. */
export const ANSWER_LIMITS = { answer: 2_000, shortestAddress: 4 } as const;
