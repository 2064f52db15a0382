/** The sample workspace as files, for tests: flows, values, questions and answers, and rows of the score table. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Flow, type JsonObject, parseFlow } from '@danloi/engine';
import type { KnowledgeFixture } from '@danloi/engine/testing';
import { generateScores } from '../../templates/sample/generate-scores.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'templates', 'sample');
const json = (file: string): unknown => JSON.parse(readFileSync(join(SAMPLE, file), 'utf8'));

interface SampleColumn {
  name: string;
  title: string;
  type: string;
}

interface SampleIndex {
  workspace: string;
  knowledge: string;
  homeFlow: string;
  flows: string[];
  tables: {
    id: string;
    name: string;
    generator: string;
    rows: number;
    seed: number;
    key: string;
    columns: SampleColumn[];
  }[];
}

interface SampleWorkspace {
  name: string;
  values: Record<string, string>;
}

function flowOf(file: string): Flow {
  const parsed = parseFlow(json(file));
  if (!parsed.ok) throw new Error(`${file} is no flow: ${JSON.stringify(parsed.problems)}`);
  return parsed.flow;
}

/** A CSV of numbers and codes as rows: empty cells are left out, marks are numbers. */
function rowsOf(csv: string, columns: readonly SampleColumn[]): JsonObject[] {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const names = head.split(',');
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  return lines.map((line) => {
    const row: JsonObject = {};
    line.split(',').forEach((cell, place) => {
      const name = names[place] ?? '';
      if (cell !== '') row[name] = types.get(name) === 'score' ? Number(cell) : cell;
    });
    return row;
  });
}

/** Reads the sample workspace: what `seed` puts into an empty one. */
export function readSample() {
  const index = json('index.json') as SampleIndex;
  const workspace = json(index.workspace) as SampleWorkspace;
  return {
    index,
    workspace,
    flows: index.flows.map(flowOf),
    knowledge: json(index.knowledge) as (KnowledgeFixture & { topic: string; checkedOn: string })[],
    tables: Object.fromEntries(
      index.tables.map(({ id, rows, seed, columns }) => [id, rowsOf(generateScores(rows, seed), columns)]),
    ),
  };
}
