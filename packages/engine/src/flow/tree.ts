import type { Text } from '../node-type/manifest.ts';
import { FLOW_BOUNDS } from './schema.ts';

export interface TreeProblem {
  pointer: string;
  message: Text;
}

interface Open {
  value: object;
  /** Of an object; an array is walked by number. */
  keys: readonly string[] | undefined;
  length: number;
  next: number;
}

/**
 * What no part of a file may be, whatever it means: deeper than everything that walks it by calling itself, larger than it can be
 * read in good time, or with a name that would reach the prototype of an object. The first such place; undefined when there
 * is none. Keeps no more than the way to where it is, so neither depth nor size can harm it.
 */
export function treeProblem(root: unknown): TreeProblem | undefined {
  const way: Open[] = [];
  let values = 1;
  enter(way, root);
  for (let open = way.at(-1); open !== undefined; open = way.at(-1)) {
    // A fresh one: counted and looked at once.
    if (open.next === 0) {
      values += open.length;
      if (values > FLOW_BOUNDS.values) return tooLarge();
      if ((open.keys?.length ?? 0) > FLOW_BOUNDS.keys) return tooWide(pointerOf(way, way.length - 1));
      if (open.keys?.includes('__proto__')) return badName(`${pointerOf(way, way.length - 1)}/__proto__`);
    }
    if (open.next >= open.length) {
      way.pop();
      continue;
    }
    const key = open.keys?.[open.next] ?? open.next;
    open.next += 1;
    enter(way, Reflect.get(open.value, key));
    if (way.length > FLOW_BOUNDS.depth) return tooDeep(pointerOf(way, way.length - 1));
  }
  return undefined;
}

function enter(way: Open[], value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? undefined : Object.keys(value);
  const length = Array.isArray(value) ? value.length : (keys?.length ?? 0);
  if (length > 0) way.push({ value, keys, length, next: 0 });
}

/** The keys taken so far; each container stands at the one after. */
function pointerOf(way: readonly Open[], depth: number): string {
  const parts = way.slice(0, depth).map(({ keys, next }) => String(keys?.[next - 1] ?? next - 1));
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const tooLarge = (): TreeProblem => ({
  pointer: '',
  message: {
    vi: `Tệp có hơn ${FLOW_BOUNDS.values.toLocaleString('vi-VN')} giá trị, quá lớn để mở. Hãy tách thành nhiều kịch bản.`,
    en: `The file has more than ${FLOW_BOUNDS.values.toLocaleString('en-US')} values, too large to open. Split it into several flows.`,
  },
});

const tooWide = (pointer: string): TreeProblem => ({
  pointer,
  message: {
    vi: `Nội dung ở đây có hơn ${FLOW_BOUNDS.keys.toLocaleString('vi-VN')} mục.`,
    en: `The content here has more than ${FLOW_BOUNDS.keys.toLocaleString('en-US')} entries.`,
  },
});

const tooDeep = (pointer: string): TreeProblem => ({
  pointer,
  message: {
    vi: `Nội dung ở đây lồng nhau quá ${FLOW_BOUNDS.depth} lớp.`,
    en: `The content here is nested more than ${FLOW_BOUNDS.depth} levels deep.`,
  },
});

const badName = (pointer: string): TreeProblem => ({
  pointer,
  message: { vi: 'Tên “__proto__” không được dùng.', en: 'The name “__proto__” must not be used.' },
});
