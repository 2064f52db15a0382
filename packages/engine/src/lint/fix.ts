import type { FlowNode } from '../flow/schema.ts';
import type { NodeType } from '../node-type/definition.ts';
import type { Pointer, Text } from '../node-type/manifest.ts';
import { distanceWithin } from '../text/distance.ts';
import type { Fix } from './finding.ts';

/** A repair of one field. */
export function setField(node: string, field: Pointer, value: unknown, vi: string, en: string): Fix {
  return { label: { vi, en }, edits: [{ do: 'set-field', node, field, value }] };
}

/** A repair that draws a line from an exit to a step. `taken` are the ids of lines. */
export function connect(
  taken: ReadonlySet<string>,
  { from, port, to }: { from: string; port: string; to: string },
  label: Text,
): Fix {
  const id = freeId(`${from}-${port}`, taken);
  return { label, edits: [{ do: 'connect', edge: { id, from, port, to } }] };
}

/** A new step of a type, as its example is. */
export function exampleStep({ manifest }: NodeType, id: string, position: FlowNode['position']): FlowNode {
  const { type, version, title, example } = manifest;
  return {
    ...{ id, type },
    ...(version === 1 ? {} : { version }),
    name: title.vi,
    data: JSON.parse(JSON.stringify(example.data)),
    position,
  };
}

const LONGEST_ID = 64;

/** An id that nothing has yet. */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  const base = wanted.replace(/[^a-z0-9_-]/g, '-').slice(0, LONGEST_ID - 7);
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

/** The name that was probably meant: a slip or two away; undefined where none is near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  const limit = name.length < 4 ? 1 : 2;
  for (const one of names) {
    const distance = distanceWithin(name, one, best === undefined ? limit : best.distance - 1);
    if (distance !== undefined) best = { name: one, distance };
    if (best?.distance === 1 || (best?.distance ?? 2) <= 0) break;
  }
  return best?.name;
}
