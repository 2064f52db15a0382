export { type Counter, createCounter } from './counter.ts';
export { createNumbers, type Numbers } from './numbers.ts';
export type { Passed } from './tally.ts';
