/** Random commands against a plain Map: what the Map says, the store says. The seed is printed when they differ. */
import { type Collection, defineCollection, type Store } from '@danloi/server/store';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeKinds } from './stores.ts';

interface Thing {
  owner?: string;
  size?: number;
  code?: string;
}
const things: Collection<Thing> = defineCollection<Thing>('things', {
  byOwner: { fields: ['owner', 'size'] },
  byCode: { fields: ['code'], unique: true },
});

type Kept = Thing & { rev: number };
type Model = Map<string, Kept>;
interface Real {
  store: Store;
  /** Keeps the runs apart. */
  run: string;
}
type Command = fc.AsyncCommand<Model, Real>;

const taken = (model: Model, id: string, code?: string) =>
  code !== undefined && [...model].some(([other, kept]) => other !== id && kept.code === code);

/** Ids, owners and codes carry the number of the run, so that no run sees another's documents. */
function within(run: string, id: string, doc: Thing): Thing & { id: string } {
  return {
    id: `${run}/${id}`,
    ...(doc.owner === undefined ? {} : { owner: `${run}/${doc.owner}` }),
    ...(doc.size === undefined ? {} : { size: doc.size }),
    ...(doc.code === undefined ? {} : { code: `${run}/${doc.code}` }),
  };
}

class Insert implements Command {
  readonly id: string;
  readonly doc: Thing;
  constructor(id: string, doc: Thing) {
    this.id = id;
    this.doc = doc;
  }
  check = () => true;
  async run(model: Model, { store, run }: Real) {
    const free = !model.has(this.id) && !taken(model, this.id, this.doc.code);
    const result = await store.insert(things, within(run, this.id, this.doc));
    expect(result).toEqual(free ? { ok: true, rev: 1 } : { ok: false, reason: 'conflict' });
    if (free) model.set(this.id, { ...this.doc, rev: 1 });
  }
  toString = () => `insert ${this.id} ${JSON.stringify(this.doc)}`;
}

class Replace implements Command {
  readonly id: string;
  readonly doc: Thing;
  readonly behind: number;
  constructor(id: string, doc: Thing, behind: number) {
    this.id = id;
    this.doc = doc;
    this.behind = behind;
  }
  check = () => true;
  async run(model: Model, { store, run }: Real) {
    const rev = (model.get(this.id)?.rev ?? 1) - this.behind;
    const fits = model.get(this.id)?.rev === rev && !taken(model, this.id, this.doc.code);
    const result = await store.replace(things, within(run, this.id, this.doc), rev);
    expect(result).toEqual(fits ? { ok: true, rev: rev + 1 } : { ok: false, reason: 'conflict' });
    if (fits) model.set(this.id, { ...this.doc, rev: rev + 1 });
  }
  toString = () => `replace ${this.id} ${JSON.stringify(this.doc)} ${this.behind} behind`;
}

class Delete implements Command {
  readonly id: string;
  readonly behind: number | undefined;
  constructor(id: string, behind: number | undefined) {
    this.id = id;
    this.behind = behind;
  }
  check = () => true;
  async run(model: Model, { store, run }: Real) {
    const kept = model.get(this.id);
    const rev = this.behind === undefined ? undefined : (kept?.rev ?? 1) - this.behind;
    const fits = kept !== undefined && (rev === undefined || rev === kept.rev);
    expect(await store.delete(things, `${run}/${this.id}`, rev)).toBe(fits);
    if (fits) model.delete(this.id);
  }
  toString = () => `delete ${this.id} ${this.behind ?? 'any'}`;
}

class Get implements Command {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
  check = () => true;
  async run(model: Model, { store, run }: Real) {
    const kept = model.get(this.id);
    const wanted = kept && { ...within(run, this.id, kept), rev: kept.rev };
    expect(await store.get(things, `${run}/${this.id}`)).toEqual(wanted);
  }
  toString = () => `get ${this.id}`;
}

class Find implements Command {
  readonly owner: string;
  readonly bounds: { from?: number; to?: number };
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  constructor(owner: string, bounds: { from?: number; to?: number }, order: 'asc' | 'desc', limit: number) {
    this.owner = owner;
    this.bounds = bounds;
    this.order = order;
    this.limit = limit;
  }
  check = () => true;
  async run(model: Model, { store, run }: Real) {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = this.bounds;
    const wanted = [...model]
      .filter(
        ([, { owner, size }]) => owner === this.owner && size !== undefined && size >= from && size <= to,
      )
      .sort(([a, { size: x = 0 }], [b, { size: y = 0 }]) => x - y || (a < b ? -1 : 1))
      .map(([id]) => `${run}/${id}`);
    if (this.order === 'desc') wanted.reverse();
    const query = { index: 'byOwner', equals: [`${run}/${this.owner}`], ...this.bounds };
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.find(things, {
        ...query,
        order: this.order,
        limit: this.limit,
        ...(after ? { after } : {}),
      });
      expect(page.items.length).toBeLessThanOrEqual(this.limit);
      found.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(found).toEqual(wanted);
    expect(await store.count(things, query)).toBe(wanted.length);
  }
  toString = () => `find ${this.owner} ${JSON.stringify(this.bounds)} ${this.order} by ${this.limit}`;
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'á', '$e', 'f.g', '\0');
const owner = fc.constantFrom('x', 'xy', 'ệ');
const size = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const doc = fc.record({ owner, size, code: fc.constantFrom('1', '2', '3') }, { requiredKeys: [] });
const behind = fc.constantFrom(0, 0, 0, 1, -1);
const commands = fc.commands(
  [
    fc.tuple(id, doc).map(([i, d]) => new Insert(i, d)),
    fc.tuple(id, doc, behind).map(([i, d, b]) => new Replace(i, d, b)),
    fc.tuple(id, fc.option(behind, { nil: undefined })).map(([i, b]) => new Delete(i, b)),
    id.map((i) => new Get(i)),
    fc
      .tuple(
        owner,
        fc.record({ from: size, to: size }, { requiredKeys: [] }),
        fc.constantFrom('asc' as const, 'desc' as const),
        fc.integer({ min: 1, max: 4 }),
      )
      .map(([o, b, d, l]) => new Find(o, b, d, l)),
  ],
  { maxCommands: 40, size: 'max' },
);

describe.each(storeKinds)('$name', (kind) => {
  let store: Store;
  let runs = 0;
  beforeAll(async () => {
    await kind.start();
    store = await kind.open([things]);
  });
  afterAll(async () => {
    await store.close();
    await kind.stop();
  });

  it('answers as a Map would, whatever is asked in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const run = `r${++runs}`;
        await fc.asyncModelRun(() => ({ model: new Map(), real: { store, run } }), list);
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  it('gives concurrent writers outcomes that some order of them explains', async () => {
    const step = fc.oneof(
      fc.record({ op: fc.constant('replace' as const), rev: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ op: fc.constant('delete' as const), rev: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ op: fc.constant('insert' as const), rev: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const key = `c${++runs}`;
        await store.insert(things, { id: key, size: -1 });
        const outcomes = await Promise.all(
          steps.map(async ({ op, rev }, i) => {
            if (op === 'delete') return store.delete(things, key, rev);
            const written = { id: key, size: i };
            return (
              await (op === 'insert' ? store.insert(things, written) : store.replace(things, written, rev))
            ).ok;
          }),
        );
        const end = await store.get(things, key);
        const seen = { outcomes, end: end && { rev: end.rev, size: end.size } };
        const possible = orders(steps.map((_, i) => i)).map((order) => play(steps, order));
        expect(possible).toContainEqual(seen);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

interface Step {
  op: 'insert' | 'replace' | 'delete';
  rev: number;
}

/** What the steps come to when they are done one after the other in that order. */
function play(steps: readonly Step[], order: readonly number[]) {
  let end: { rev: number; size: number } | undefined = { rev: 1, size: -1 };
  const outcomes: boolean[] = steps.map(() => false);
  for (const i of order) {
    const { op, rev } = steps[i] ?? { op: 'insert', rev: 0 };
    const won: boolean = op === 'insert' ? end === undefined : end?.rev === rev;
    outcomes[i] = won;
    if (won) end = op === 'delete' ? undefined : { rev: rev + 1, size: i };
  }
  return { outcomes, end };
}

function orders(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    orders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}
