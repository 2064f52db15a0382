/** For tests of flows and node types, here and outside: conversations without a server. */
export { messageLines, printMessage } from '../paths/message-lines.ts';
export { readSaid } from '../paths/read-said.ts';
export { printSaid, type Said } from '../paths/said.ts';
export {
  Conversation,
  type ConversationOptions,
  type ConversationParts,
  type Conversed,
  conversation,
} from './conversation.ts';
export { type Drawing, type DrawnNode, draw } from './draw.ts';
export { exampleFlow } from './example-flow.ts';
export { type Answered, createRunner, type Runner } from './runner.ts';
export { type FakeTools, type FakeWorld, fakeTools, type KnowledgeFixture } from './tools.ts';
export { worldOf } from './world.ts';
