import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { Text } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import { mostPorts, overfull, tooManyWords } from './bounds.ts';
import { fieldsWords } from './field-words.ts';
import { placeOf } from './pointer-words.ts';
import {
  FLOW_BOUNDS,
  FLOW_FORMAT,
  Flow,
  FlowEdge,
  FlowFrame,
  FlowNode,
  FlowTest,
  Translation,
  Trigger,
  Variable,
} from './schema.ts';
import { treeProblem } from './tree.ts';
import { upgradeFlow } from './upgrade.ts';
import { withinPlaces } from './within-places.ts';

export interface FlowProblem {
  /** JSON pointer into the file. */
  pointer: string;
  message: Text;
}

export type ParsedFlow = { ok: true; flow: Flow } | { ok: false; problems: FlowProblem[] };

/** More than this help nobody. */
const MOST_PROBLEMS = 20;

/**
 * Reads a flow of any format so far: brought to the newest, then checked whole. Never throws; says where it fails, in words, and
 * within a second at 10 MB whatever is in it. What the steps' own data hold is checked by lint; `openFlow` upgrades them.
 */
export function parseFlow(value: unknown): ParsedFlow {
  const hostile = treeProblem(value);
  if (hostile !== undefined) return refuse(hostile.pointer, hostile.message);
  const newest = withinPlaces(upgradeFlow(value));
  const format = valueAt(newest, '/format');
  if (typeof newest !== 'object' || newest === null || Array.isArray(newest) || typeof format !== 'number') {
    return refuse('', {
      vi: 'Tệp này không phải là kịch bản của Dẫn Lối.',
      en: 'This file is no flow of Dẫn Lối.',
    });
  }
  if (format > FLOW_FORMAT) {
    return refuse('/format', {
      vi: 'Kịch bản này được lưu bằng phiên bản Dẫn Lối mới hơn. Hãy cập nhật máy chủ rồi mở lại.',
      en: 'This flow was saved by a newer Dẫn Lối. Update the server and open it again.',
    });
  }
  const full = overfull(newest);
  if (full.length > 0) {
    return {
      ok: false,
      problems: full.map(({ bound, used }) => ({ pointer: `/${bound}`, message: tooManyWords(bound, used) })),
    };
  }
  if (!checkOf(Flow).Check(newest)) return { ok: false, problems: schemaProblems(newest) };
  const crowd = mostPorts(newest);
  if (crowd !== undefined && crowd.used > FLOW_BOUNDS.ports) {
    const index = newest.nodes.findIndex(({ id }) => id === crowd.node);
    const { vi, en } = tooManyWords('ports', crowd.used);
    const text = { vi: `Bước “${crowd.node}”: ${vi}`, en: `Step “${crowd.node}”: ${en}` };
    return refuse(index < 0 ? '/edges' : `/nodes/${index}`, text);
  }
  const twice = sameIds(newest);
  return twice.length > 0 ? { ok: false, problems: twice } : { ok: true, flow: newest };
}

function refuse(pointer: string, message: Text): ParsedFlow {
  return { ok: false, problems: [{ pointer, message }] };
}

/** Compiled when first needed, where the surroundings allow it: forty times as quick as a schema that is walked. */
const checks = new Map<TSchema, Validator>();
function checkOf<S extends TSchema>(schema: S): Validator<Record<never, never>, S> {
  const known = checks.get(schema) ?? Compile(schema);
  checks.set(schema, known as Validator);
  return known as Validator<Record<never, never>, S>;
}

/** The lists of a file, and what each item of them must be: looked at one by one, so that one bad item costs no walk of all. */
const PARTS: Readonly<Record<string, TSchema>> = {
  variables: Variable,
  triggers: Trigger,
  nodes: FlowNode,
  edges: FlowEdge,
  frames: FlowFrame,
  translations: Translation,
  tests: FlowTest,
};

function schemaProblems(flow: object): FlowProblem[] {
  const places = new Map<string, FlowProblem>();
  const note = (pointer: string, message: Text) => {
    if (places.size < MOST_PROBLEMS && !places.has(pointer)) places.set(pointer, { pointer, message });
  };
  const look = (schema: TSchema, value: unknown, at: string) => {
    const errors = checkOf(schema).Errors(value);
    // A union reports each of its forms, and a forbidden key reports twice: the place counts once.
    const told = errors.filter(({ keyword }) => keyword !== 'const' && keyword !== 'boolean');
    for (const { keyword, instancePath, params } of told) {
      const pointer = `${at}${instancePath}`;
      note(pointer, wordsFor(flow, pointer, keyword, params));
    }
    if (told.length > 0) return;
    // So many forbidden keys that the report ended before it said whose they are.
    for (const { keyword, instancePath } of errors) {
      if (keyword === 'boolean') note(`${at}${instancePath}`, strangeKey(instancePath));
    }
  };
  const rest: Record<string, unknown> = { ...flow };
  for (const [part, schema] of Object.entries(PARTS)) {
    const items: unknown = rest[part];
    if (typeof items !== 'object' || items === null || Array.isArray(items) === (part === 'translations'))
      continue;
    rest[part] = Array.isArray(items) ? [] : {};
    for (const key of Object.keys(items)) {
      if (places.size >= MOST_PROBLEMS) break;
      const item: unknown = Reflect.get(items, key);
      if (!checkOf(schema).Check(item)) look(schema, item, `/${part}/${escaped(key)}`);
    }
    // The keys themselves: languages.
    if (part === 'translations' && Object.keys(items).length <= 1_000)
      rest[part] = Object.fromEntries(Object.keys(items).map((key) => [key, {}]));
  }
  look(Flow, rest, '');
  if (places.size > 0) return [...places.values()];
  return [{ pointer: '', message: { vi: 'Tệp kịch bản bị hỏng.', en: 'The flow file is damaged.' } }];
}

function strangeKey(pointer: string): Text {
  const name = (pointer.split('/').at(-1) ?? '').slice(0, 60);
  return { vi: `Có mục lạ “${name}”.`, en: `“${name}” is unknown.` };
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

function wordsFor(flow: unknown, pointer: string, keyword: string, params: unknown): Text {
  const place = placeOf(flow, pointer);
  const limit = valueAt(params, '/limit');
  const missing = valueAt(params, '/requiredProperties');
  const extra = valueAt(params, '/additionalProperties');
  switch (keyword) {
    case 'required': {
      const names = fieldsWords(strings(missing));
      return { vi: `Ở ${place.vi}: thiếu ${names.vi}.`, en: `At ${place.en}: ${names.en} is missing.` };
    }
    case 'additionalProperties': {
      const names = strings(extra)
        .map((key) => `“${key}”`)
        .join(', ');
      return { vi: `Ở ${place.vi}: có mục lạ ${names}.`, en: `At ${place.en}: ${names} is unknown.` };
    }
    case 'maxLength':
    case 'maxItems':
      return { vi: `Ở ${place.vi}: quá giới hạn ${limit}.`, en: `At ${place.en}: more than ${limit}.` };
    case 'minimum':
    case 'maximum': {
      const [vi, en] = [Number(limit).toLocaleString('vi-VN'), Number(limit).toLocaleString('en-US')];
      return keyword === 'minimum'
        ? { vi: `Ở ${place.vi}: nhỏ nhất là ${vi}.`, en: `At ${place.en}: at least ${en}.` }
        : { vi: `Ở ${place.vi}: lớn nhất là ${vi}.`, en: `At ${place.en}: at most ${en}.` };
    }
    default:
      return { vi: `Ở ${place.vi}: giá trị không hợp lệ.`, en: `At ${place.en}: the value does not fit.` };
  }
}

/** Names of a broken file, not more and not longer than a sentence bears. */
const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).slice(0, 5).map((name: unknown) => String(name).slice(0, 60));

/** Ids are names: two of one kind with the same would be one. */
function sameIds(flow: Flow): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const look = (
    part: 'nodes' | 'edges' | 'frames' | 'triggers' | 'variables' | 'tests',
    keys: readonly string[],
  ) => {
    const seen = new Set<string>();
    keys.forEach((key, index) => {
      if (seen.has(key) && problems.length < MOST_PROBLEMS) {
        const pointer = `/${part}/${index}`;
        const place = placeOf(flow, pointer);
        problems.push({
          pointer,
          message: {
            vi: `Ở ${place.vi}: mã “${key}” bị trùng.`,
            en: `At ${place.en}: the id “${key}” is there twice.`,
          },
        });
      }
      seen.add(key);
    });
  };
  for (const part of ['nodes', 'edges', 'frames', 'triggers', 'tests'] as const) {
    look(
      part,
      (flow[part] ?? []).map(({ id }) => id),
    );
  }
  look(
    'variables',
    flow.variables.map(({ name }) => name),
  );
  return problems;
}
