/** For tests of flows and node types, here and outside: conversations without a server. */
export { messageLines, printMessage, printSaid, readSaid, type Said } from './chat.ts';
export { type ConversationParts, conversation } from './conversation.ts';
export { type Drawing, type DrawnNode, draw } from './draw.ts';
export { type Answered, createRunner, type Runner } from './runner.ts';
export { type FakeTools, type FakeWorld, fakeTools, type KnowledgeFixture } from './tools.ts';
export { worldOf } from './world.ts';
