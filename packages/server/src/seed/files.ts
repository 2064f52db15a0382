import { readdir, readFile } from 'node:fs/promises';
import {
  type CompiledFlow,
  compileFlow,
  type Flow,
  lintFlow,
  parseFlow,
  type Registry,
} from '@danloi/engine';
import Type, { type Static, type TSchema } from 'typebox';
import Value from 'typebox/value';
import { COLUMN_TYPES, type TableDefinition } from '../tables/index.ts';

/** The folder of the ready-made flows. */
const TEMPLATES = new URL('../../../../templates/', import.meta.url);
/** That of the sample workspace, which is made of some of them. */
const SAMPLE = new URL('sample/', TEMPLATES);

const Index = Type.Object({
  workspace: Type.String(),
  knowledge: Type.String(),
  homeFlow: Type.String(),
  flows: Type.Array(Type.String()),
  tables: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      generator: Type.String(),
      rows: Type.Integer(),
      seed: Type.Integer(),
      key: Type.String(),
      columns: Type.Array(Type.Object({ name: Type.String(), title: Type.String(), type: Type.String() })),
    }),
  ),
});
const Workspace = Type.Object({ name: Type.String(), values: Type.Record(Type.String(), Type.String()) });
const Entries = Type.Array(
  Type.Object({
    id: Type.String(),
    topic: Type.String(),
    question: Type.String(),
    variants: Type.Array(Type.String()),
    answer: Type.String(),
    source: Type.Optional(Type.String()),
    checkedOn: Type.Optional(Type.String()),
  }),
);

/** What the ready-made flows ask and look up in. */
interface Belongings {
  homeFlow: string;
  entries: Static<typeof Entries>;
  tables: { id: string; definition: TableDefinition; csv(): Promise<Buffer> }[];
}

/** All ready-made flows, with what they need. */
export interface Shelf extends Belongings {
  flows: Flow[];
}

/** Everything that the sample is made of, read and checked. */
export interface Sample extends Belongings {
  name: string;
  values: Record<string, string>;
  flows: { document: Flow; compiled: CompiledFlow }[];
}

async function read<T extends TSchema>(schema: T, place: URL): Promise<Static<T>> {
  const value: unknown = JSON.parse(await readFile(place, 'utf8'));
  const [problem] = Value.Errors(schema, value);
  if (problem !== undefined) throw new Error(`${place.pathname} ${problem.instancePath}: ${problem.message}`);
  return value as Static<T>;
}

/** The CSV of synthetic scores, made by the sample's own generator. */
export async function scoresCsv(
  rows: number,
  seed: number,
  generator = 'generate-scores.ts',
): Promise<string> {
  // biome-ignore lint/plugin: a module of the sample, always beside its other files
  const { generateScores } = (await import(new URL(generator, SAMPLE).href)) as {
    generateScores(rows: number, seed: number): string;
  };
  return generateScores(rows, seed);
}

type ColumnType = TableDefinition['columns'][number]['type'];

function columnType(type: string): ColumnType {
  const known = COLUMN_TYPES.find((name) => name === type);
  if (known === undefined) throw new Error(`the sample has a column of the unknown type ${type}`);
  return known;
}

async function readFlow(place: URL): Promise<Flow> {
  const parsed = parseFlow(JSON.parse(await readFile(place, 'utf8')));
  if (parsed.ok) return parsed.flow;
  const [problem] = parsed.problems;
  throw new Error(`${place.pathname} ${problem?.pointer}: ${problem?.message.en}`);
}

function belongingsOf(index: Static<typeof Index>, entries: Static<typeof Entries>): Belongings {
  return {
    homeFlow: index.homeFlow,
    entries,
    tables: index.tables.map(({ id, name, key, columns, rows, seed, generator }) => ({
      id,
      definition: {
        name,
        key,
        columns: columns.map((column) => ({ ...column, type: columnType(column.type) })),
      },
      csv: async () => Buffer.from(await scoresCsv(rows, seed, generator)),
    })),
  };
}

/** Reads all ready-made flows, in the order of their files. */
export async function readShelf(): Promise<Shelf> {
  const index = await read(Index, new URL('index.json', SAMPLE));
  const entries = await read(Entries, new URL(index.knowledge, SAMPLE));
  const files = (await readdir(TEMPLATES)).filter((file) => file.endsWith('.json')).toSorted();
  const flows = await Promise.all(files.map((file) => readFlow(new URL(file, TEMPLATES))));
  return { ...belongingsOf(index, entries), flows };
}

/** Reads the whole sample and compiles its flows before anything is stored. */
export async function readSample(registry: Registry): Promise<Sample> {
  const index = await read(Index, new URL('index.json', SAMPLE));
  const { name, values } = await read(Workspace, new URL(index.workspace, SAMPLE));
  const entries = await read(Entries, new URL(index.knowledge, SAMPLE));
  const documents = await Promise.all(index.flows.map((file) => readFlow(new URL(file, SAMPLE))));
  const known = {
    flows: new Map(documents.map((document) => [document.id, document])),
    tables: new Map(index.tables.map((table) => [table.id, table.columns.map((column) => column.name)])),
  };
  for (const document of documents) {
    const wrong = lintFlow(document, registry, known).find(({ severity }) => severity === 'error');
    if (wrong !== undefined) throw new Error(`sample flow ${document.id}: ${wrong.rule} ${wrong.message.en}`);
  }
  return {
    name,
    values,
    ...belongingsOf(index, entries),
    flows: documents.map((document) => ({
      document,
      compiled: compileFlow(document, registry, '1', { flows: known.flows }),
    })),
  };
}
