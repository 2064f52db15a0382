/** What a question takes for an answer. Plain JSON: it stands in the params of guards and actions. One form per kind in `answers/`. */
export type { Expect } from '../answers/index.ts';
