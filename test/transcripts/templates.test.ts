/** What the sample workspace promises: flows without findings, texts with sources, fees by their day, no person in the scores. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  askKnowledge,
  builtInTypes,
  createRegistry,
  type Flow,
  lintFlow,
  matchKeyword,
  parseCandidateNumber,
  prepareKnowledge,
  serialiseFlow,
  stripAccents,
} from '@danloi/engine';
import { conversation } from '@danloi/engine/testing';
import { describe, expect, it } from 'vitest';
import { generateScores } from '../../templates/sample/generate-scores.ts';
import { CARD_WIDTH, cardHeight } from './card-height.ts';
import { readSample } from './sample.ts';

const sample = readSample();
const registry = createRegistry(builtInTypes);
const known = {
  flows: new Map(sample.flows.map((flow) => [flow.id, flow])),
  tables: new Map(sample.index.tables.map(({ id, columns }) => [id, columns.map(({ name }) => name)])),
};
const textsOf = (flow: Flow) => flow.nodes.map((node) => JSON.stringify(node.data));

const folder = join(import.meta.dirname, '..', '..', 'templates');
it.each(globSync('*.json', { cwd: folder }))('%s tells at least three kinds of what is in it', (file) => {
  const flow: Flow = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const told = flow.nodes.flatMap(({ type }) => registry.get(type)?.manifest.told ?? []);
  expect(new Set(told).size).toBeGreaterThanOrEqual(3);
});

describe.each(sample.flows.map((flow) => [flow.id, flow] as const))('flow %s', (id, flow) => {
  it('has nothing to look at', () => {
    expect(lintFlow(flow, registry, known)).toEqual([]);
  });

  it('is kept as it is exported', () => {
    const file = join(folder, `${id}.json`);
    expect(readFileSync(file, 'utf8')).toBe(serialiseFlow(flow));
  });

  it('is drawn tidily: no card upon another', () => {
    const cards = flow.nodes.map((node) => ({
      name: node.name,
      ...node.position,
      end: node.position.y + cardHeight(node),
    }));
    const crowded = cards.flatMap((one, at) =>
      cards
        .slice(0, at)
        .filter((other) => Math.abs(one.x - other.x) < CARD_WIDTH && one.y < other.end && other.y < one.end)
        .map((other) => `${one.name} upon ${other.name}`),
    );
    expect(crowded).toEqual([]);
  });

  it('names its steps in words, each with its own', () => {
    const names = flow.nodes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/\p{Lu}/u.test(name))).toEqual([]);
  });

  it('dates every text that names a law', () => {
    const undated = textsOf(flow).filter(
      (text) => text.includes('Căn cứ:') && !text.includes('Cập nhật ngày 23/11/2026'),
    );
    expect(undated).toEqual([]);
  });

  it('names no district, which is no more', () => {
    expect(textsOf(flow).filter((text) => /công an (quận|huyện)|ubnd (quận|huyện)/i.test(text))).toEqual([]);
  });
});

it('is begun by each keyword as its author wrote it, though it is typed without accents', () => {
  const words = sample.flows.flatMap(({ triggers }) =>
    triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : [])),
  );
  const keywords = words.map((word) => ({ words: word, how: 'contains' as const }));
  const lost = words.filter((word) => matchKeyword(stripAccents(word), keywords)?.words !== word);
  expect(lost).toEqual([]);
});

it('has one opening flow', () => {
  const homes = sample.flows.filter((flow) => flow.triggers.some(({ kind }) => kind === 'home'));
  expect(homes.map(({ id }) => id)).toEqual([sample.index.homeFlow]);
});

it('shows no phone number that could be someone’s', () => {
  const numbers =
    Object.values(sample.workspace.values)
      .join(' ')
      .match(/\d[\d .]{8,}\d/g) ?? [];
  expect(numbers.map((number) => number.replace(/\D/g, ''))).toEqual(['0000000000']);
});

describe('questions and answers', () => {
  const { knowledge } = sample;

  it('are at least forty, each with its source, its day and a topic', () => {
    expect(knowledge.length).toBeGreaterThanOrEqual(40);
    expect(
      knowledge.filter((entry) => !entry.source || !/^\d{4}-\d{2}-\d{2}$/.test(entry.checkedOn)),
    ).toEqual([]);
    expect(new Set(knowledge.map(({ topic }) => topic))).toEqual(new Set(['Công an phường', 'Tuổi trẻ']));
    expect(new Set(knowledge.map(({ id }) => id)).size).toBe(knowledge.length);
  });

  it('are found by each of their wordings, with and without accents', () => {
    const index = prepareKnowledge(knowledge);
    const lost = knowledge.flatMap((entry) =>
      [entry.question, ...(entry.variants ?? [])]
        .flatMap((wording) => [wording, stripAccents(wording).toLowerCase()])
        .filter((wording) => askKnowledge(index, wording).id !== entry.id),
    );
    expect(lost).toEqual([]);
  });
});

describe('the fee for a new card', () => {
  const { flows, workspace } = sample;
  // 02:00 in Vietnam.
  const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day - 1, 19);
  const fee = async (begin: number) => {
    const { transcript } = await conversation({ flows, values: workspace.values, begin })
      .says('căn cước', 'đổi thẻ', 'đến tuổi')
      .done();
    const line = (label: string) => transcript.split('\n').find((one) => one.startsWith(label));
    return [line('Lệ phí đổi thẻ: '), line('Công dân số: ')];
  };
  const DIGITAL = 'Công dân số: 0 đồng khi nộp hồ sơ trực tuyến, đến hết ngày 28/02/2027';

  it.each([
    [
      at(2026, 12, 31),
      'Lệ phí đổi thẻ: 25.000 đồng đến hết ngày 31/12/2026; từ ngày 01/01/2027 là 50.000 đồng',
      DIGITAL,
    ],
    [at(2027, 1, 1), 'Lệ phí đổi thẻ: 50.000 đồng', DIGITAL],
    [at(2027, 2, 28), 'Lệ phí đổi thẻ: 50.000 đồng', DIGITAL],
    [at(2027, 3, 1), 'Lệ phí đổi thẻ: 50.000 đồng', undefined],
  ])('on its day: %d', async (begin, ...lines) => expect(await fee(begin)).toEqual(lines));
});

describe('the score table', () => {
  const [table] = sample.index.tables;
  const csv = generateScores(table?.rows, table?.seed);
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const cells = lines.map((line) => line.split(','));

  it('is the same every time, with the columns that the table declares', () => {
    expect(generateScores(table?.rows, table?.seed)).toBe(csv);
    expect(head.split(',')).toEqual(table?.columns.map(({ name }) => name));
    expect(lines).toHaveLength(10_000);
  });

  it('has candidate numbers of 2026, each once', () => {
    const numbers = cells.map(([number = '']) => number);
    expect(numbers.filter((number) => !parseCandidateNumber(number, 2026).ok)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has marks from 0 to 10, maths and literature with at most two more subjects', () => {
    const marks = cells.map((row) => row.slice(1, -1).filter((cell) => cell !== ''));
    expect(marks.flat().filter((mark) => !/^(10|\d)\.\d[05]$/.test(mark) || Number(mark) > 10)).toEqual([]);
    expect(marks.filter((row) => row.length < 3 || row.length > 4)).toEqual([]);
    const absent = marks.filter((row) => row.length === 3).length / marks.length;
    expect(absent).toBeGreaterThan(0.005);
    expect(absent).toBeLessThan(0.03);
  });
});
