import type { Bubble } from './journal.ts';

/** What the person will see of a message that has passed the checks. */
export type Content = Pick<Bubble, 'text' | 'form' | 'buttons'> & { picture?: string };
