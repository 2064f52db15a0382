import { type Db, type Collection as DriverCollection, MongoServerError } from 'mongodb';

interface Probe {
  _id: string;
  rev: number;
  writer: number;
}

const ROUNDS = 10;
const CLIENTS = 20;

/**
 * Does a replace filtered on the revision have exactly one winner? Asked of the database itself at each start, since
 * some that speak MongoDB's protocol look first and write later.
 */
export async function replacesAreAtomic(db: Db, name: string): Promise<boolean> {
  const target: DriverCollection<Probe> = db.collection<Probe>('probe');
  await target.insertOne({ _id: name, rev: 0, writer: -1 });
  try {
    for (let rev = 0; rev < ROUNDS; rev++) {
      const race = Array.from({ length: CLIENTS }, (_, writer) =>
        target.replaceOne({ _id: name, rev }, { rev: rev + 1, writer }).then(
          ({ matchedCount }) => matchedCount,
          (error) => {
            // A database that reports a collision has not let both win.
            if (error instanceof MongoServerError) return 0;
            throw error;
          },
        ),
      );
      const wins = (await Promise.all(race)).reduce((sum, won) => sum + won, 0);
      if (wins !== 1) return false;
    }
    return true;
  } finally {
    await target.deleteOne({ _id: name });
  }
}
