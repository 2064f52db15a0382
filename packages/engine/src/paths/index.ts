/** Flows that prove themselves: conversations that pass every step, recorded ones as tests, and their written form. */
export {
  type Chat,
  ChatError,
  type ChatLine,
  type Exchange,
  exchangesOf,
  printChat,
  readChat,
} from './chat-text.ts';
export { type Covered, type CoveredChat, type CoverOptions, coverFlow } from './cover.ts';
export { messageLines, printMessage } from './message-lines.ts';
export { readSaid } from './read-said.ts';
export type { Missing } from './reasons.ts';
export { type Recording, recordTest, runTests, type TestResult } from './recorded.ts';
export { printSaid, type Said } from './said.ts';
export { saidOf } from './said-of.ts';
export type { Surroundings } from './world.ts';
