import type { Db } from 'mongodb';
import { StoreInUseError } from '../errors.ts';

interface Claim {
  _id: string;
  owner: string;
  beats: number;
  pid: number;
}

const CLAIM = 'only-server';
const BEAT_MS = 2_000;
/** So long must another's counter stand still, seen by our own clock, before it counts as gone. */
const SILENCE_MS = 8_000;

export interface Clock {
  wait(ms: number): Promise<void>;
  /** Calls once after so many ms; the function given back calls it off. */
  after(ms: number, work: () => void): () => void;
}

/**
 * Claims the database for this process alone, where several servers would not be safe. A claim that is still raised
 * by another process refuses the start.
 */
export async function claim(db: Db, owner: string, clock: Clock): Promise<{ release(): Promise<void> }> {
  const servers = db.collection<Claim>('servers');
  const other = await servers.findOne({ _id: CLAIM });
  if (other) {
    for (let waited = 0; waited < SILENCE_MS; waited += BEAT_MS) {
      await clock.wait(BEAT_MS);
      const now = await servers.findOne({ _id: CLAIM });
      if (now && now.beats !== other.beats) throw new StoreInUseError(`MongoDB ${db.databaseName}`, now.pid);
    }
    await servers.deleteOne({ _id: CLAIM });
  }
  // An insert has one winner even there.
  await servers.insertOne({ _id: CLAIM, owner, beats: 0, pid: process.pid }).catch(() => {
    throw new StoreInUseError(`MongoDB ${db.databaseName}`);
  });
  let beats = 0;
  let stop = () => {};
  const beat = () => {
    stop = clock.after(BEAT_MS, () => {
      beats++;
      // A missed beat is made up by the next one.
      servers.replaceOne({ _id: CLAIM }, { owner, beats, pid: process.pid }).then(beat, beat);
    });
  };
  beat();
  return {
    release: async () => {
      stop();
      await servers.deleteOne({ _id: CLAIM, owner });
    },
  };
}
