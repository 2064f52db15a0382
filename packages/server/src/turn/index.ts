export { createRunEffect, type RunEffect } from './effects.ts';
export { createReceiver, type Receiver } from './receive.ts';
export { createSessions, type Sessions } from './sessions.ts';
export { realTurning, type Turning } from './take.ts';
export { createTimers } from './timers.ts';
export { createWorlds, type Worlds } from './worlds.ts';
