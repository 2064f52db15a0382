import Value from 'typebox/value';
import type { Text } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import { fieldsWords } from './field-words.ts';
import { placeOf } from './pointer-words.ts';
import { FLOW_FORMAT, Flow } from './schema.ts';
import { upgradeFlow } from './upgrade.ts';

export interface FlowProblem {
  /** JSON pointer into the file. */
  pointer: string;
  message: Text;
}

export type ParsedFlow = { ok: true; flow: Flow } | { ok: false; problems: FlowProblem[] };

/** More than this help nobody. */
const MOST_PROBLEMS = 20;

/** Reads a flow of any format so far: brought to the newest, then checked whole. Never throws; says where it fails, in words. */
export function parseFlow(value: unknown): ParsedFlow {
  const newest = upgradeFlow(value);
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
  if (!Value.Check(Flow, newest)) return { ok: false, problems: schemaProblems(newest) };
  const twice = sameIds(newest);
  return twice.length > 0 ? { ok: false, problems: twice } : { ok: true, flow: newest };
}

function refuse(pointer: string, message: Text): ParsedFlow {
  return { ok: false, problems: [{ pointer, message }] };
}

function schemaProblems(flow: unknown): FlowProblem[] {
  const places = new Map<string, FlowProblem>();
  for (const { keyword, instancePath, params } of Value.Errors(Flow, flow)) {
    if (places.size >= MOST_PROBLEMS) break;
    // A union reports each of its forms, and a forbidden key reports twice: the place counts once.
    if (keyword === 'const' || keyword === 'boolean' || places.has(instancePath)) continue;
    places.set(instancePath, {
      pointer: instancePath,
      message: wordsFor(flow, instancePath, keyword, params),
    });
  }
  if (places.size > 0) return [...places.values()];
  return [{ pointer: '', message: { vi: 'Tệp kịch bản bị hỏng.', en: 'The flow file is damaged.' } }];
}

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
    default:
      return { vi: `Ở ${place.vi}: giá trị không hợp lệ.`, en: `At ${place.en}: the value does not fit.` };
  }
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Ids are names: two of one kind with the same would be one. */
function sameIds(flow: Flow): FlowProblem[] {
  const problems: FlowProblem[] = [];
  const look = (part: 'nodes' | 'edges' | 'triggers' | 'variables', keys: readonly string[]) => {
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
  look(
    'nodes',
    flow.nodes.map(({ id }) => id),
  );
  look(
    'edges',
    flow.edges.map(({ id }) => id),
  );
  look(
    'triggers',
    flow.triggers.map(({ id }) => id),
  );
  look(
    'variables',
    flow.variables.map(({ name }) => name),
  );
  return problems;
}
