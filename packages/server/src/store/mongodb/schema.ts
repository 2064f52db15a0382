import type { Db, Collection as DriverCollection } from 'mongodb';
import { encode } from '../encode.ts';
import { StoreRefusedError } from '../errors.ts';
import type { Collection } from '../store.ts';
import { type MongoDocument, toMongo } from './document.ts';

/** Layout of the database. A higher number was written by a later release and is not touched. */
const LAYOUT = 1;

interface Meta {
  _id: string;
  layout?: number;
  /** Index definitions as JSON, by name. */
  indexes?: string;
}

/** Creates the indexes of the declared collections and rewrites keys whose definition has changed. */
export async function prepareDatabase(db: Db, collections: readonly Collection<object>[]): Promise<void> {
  const meta = db.collection<Meta>('meta');
  const layout = (await meta.findOne({ _id: 'layout' }))?.layout ?? LAYOUT;
  if (layout > LAYOUT) {
    throw new StoreRefusedError(
      'Dữ liệu được ghi bởi một bản Dẫn Lối mới hơn. Hãy chạy bản mới đó; dữ liệu không bị thay đổi. · ' +
        'The data was written by a later release of Dẫn Lối. Run that one; nothing was changed.',
    );
  }
  await meta.replaceOne({ _id: 'layout' }, { layout: LAYOUT }, { upsert: true });
  for (const collection of collections) {
    const id = `indexes/${collection.name}`;
    const indexes = JSON.stringify(collection.indexes);
    if ((await meta.findOne({ _id: id }))?.indexes === indexes) continue;
    await prepareCollection(db, collection);
    await meta.replaceOne({ _id: id }, { indexes }, { upsert: true });
  }
}

async function prepareCollection(db: Db, collection: Collection<object>): Promise<void> {
  const target = db.collection<MongoDocument>(collection.name);
  await dropIndexes(target);
  await rewriteKeys(target, collection);
  for (const [name, { unique }] of Object.entries(collection.indexes)) {
    // One field each, in plain types: what every compatible server can do.
    if (unique) await target.createIndex({ [`keys.${name}`]: 1 }, { name, unique: true, sparse: true });
    else await target.createIndex({ [`keys.${name}`]: 1, _id: 1 }, { name });
  }
}

async function dropIndexes(target: DriverCollection<MongoDocument>): Promise<void> {
  let names: string[];
  try {
    names = (await target.listIndexes().toArray()).map((index) => String(index.name));
  } catch {
    // The collection does not exist yet.
    return;
  }
  for (const name of names) if (name !== '_id_') await target.dropIndex(name);
}

async function rewriteKeys(
  target: DriverCollection<MongoDocument>,
  collection: Collection<object>,
): Promise<void> {
  for await (const doc of target.find()) {
    const encoded = encode(collection, { ...JSON.parse(doc.body), id: doc._id });
    if (!encoded) throw new StoreRefusedError(`${collection.name}/${doc._id}: cannot be indexed`);
    await target.replaceOne(
      { _id: doc._id, rev: doc.rev },
      toMongo(collection, encoded, doc.rev, doc.writeId),
    );
  }
}
