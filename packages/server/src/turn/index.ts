export { type Behalf, type Call, createRunEffect, type RunEffect } from './effects.ts';
export type { Incoming, Taken, ToFetch } from './incoming.ts';
export { createMachines, type Machines } from './machines.ts';
export { createReceiver, type Received, type Receiver } from './receive.ts';
export { ofSession, sessionId, type Whose } from './session-doc.ts';
export { createSessions, type Sessions } from './sessions.ts';
export { realTurning, type Turning } from './take.ts';
export { createWorlds, type Worlds } from './worlds.ts';
