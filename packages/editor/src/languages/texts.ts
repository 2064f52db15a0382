import { type Flow, type FlowNode, markOf } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { asFieldSchema, type FieldSchema, isRecord, keyWithRole } from '../form/field-schema.ts';

/** A text for citizens in a step, at the pointer by which its translations are kept. */
export interface SaidText {
  /** Into the step's data; items of a list by their id where they have one, so that a moved item keeps its translation. */
  pointer: string;
  title: Text | undefined;
  value: string;
  multiline: boolean;
  /** What the channel takes of it. */
  limit?: number | undefined;
}

/** What a text says beside the values that are filled in: without a letter there is nothing to translate. */
const hasWords = (value: string): boolean => /\p{L}/u.test(value.replace(/\{\{[^}]*\}\}/g, ''));

function walk(schema: FieldSchema, value: unknown, pointer: string, found: SaidText[]): void {
  if (typeof value === 'string') {
    if (schema['x-role'] !== 'template' || !hasWords(value)) return;
    found.push({
      pointer,
      title: schema['x-title'],
      value,
      multiline: schema['x-multiline'] === true,
      limit: schema.maxLength,
    });
    return;
  }
  if (Array.isArray(value)) {
    const items = schema.items ?? {};
    const id = keyWithRole(items, 'item-id');
    value.forEach((item: unknown, index) => {
      const name = id !== undefined && isRecord(item) ? item[id] : undefined;
      walk(items, item, `${pointer}/${typeof name === 'string' ? name : index}`, found);
    });
    return;
  }
  if (!isRecord(value)) return;
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    walk(field, value[key], `${pointer}/${key}`, found);
  }
}

/** The texts of a step that citizens read, in the order of its form. */
export function textsIn(node: Pick<FlowNode, 'data'>, manifest: Manifest | undefined): SaidText[] {
  const found: SaidText[] = [];
  if (manifest !== undefined && manifest.canvas !== true)
    walk(asFieldSchema(manifest.data), node.data, '', found);
  return found;
}

/** The translation of a text, '' where there is none yet. */
export function translationOf(flow: Flow, language: string, node: string, pointer: string): string {
  return flow.translations?.[language]?.[node]?.[pointer] ?? '';
}

/** Was the Vietnamese changed after the text had been translated? */
export function isStale(flow: Flow, language: string, node: string, { pointer, value }: SaidText): boolean {
  const mark = flow.translatedFrom?.[language]?.[node]?.[pointer];
  return (
    mark !== undefined && mark !== markOf(value) && translationOf(flow, language, node, pointer).trim() !== ''
  );
}

/** Of one step in a language: how many texts there are, how many still lack, how many were made from words that are others now. */
export function countsIn(
  flow: Flow,
  language: string,
  node: FlowNode,
  manifest: Manifest | undefined,
): { all: number; missing: number; stale: number } {
  const texts = textsIn(node, manifest);
  return {
    all: texts.length,
    missing: texts.filter(({ pointer }) => translationOf(flow, language, node.id, pointer).trim() === '')
      .length,
    stale: texts.filter((text) => isStale(flow, language, node.id, text)).length,
  };
}

/** How far a language is: texts translated of all, those to look at again, and the steps where there is something to do. */
export function progressOf(
  flow: Flow,
  language: string,
  manifests: ReadonlyMap<string, Manifest>,
): { done: number; all: number; stale: number; toDo: string[] } {
  let all = 0;
  let done = 0;
  let stale = 0;
  const toDo: string[] = [];
  for (const node of flow.nodes) {
    const here = countsIn(flow, language, node, manifests.get(node.type));
    all += here.all;
    done += here.all - here.missing;
    stale += here.stale;
    if (here.missing + here.stale > 0) toDo.push(node.id);
  }
  return { done, all, stale, toDo };
}

/** In whole per cent; only what is whole is a hundred. */
export const percent = ({ done, all }: { done: number; all: number }): number =>
  all === 0 ? 100 : Math.floor((done / all) * 100);
