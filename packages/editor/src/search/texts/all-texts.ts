import type { Flow, FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { setTranslation } from '../../document/commands/languages.ts';
import { nodesInReadingOrder } from '../../document/selectors.ts';
import { isRecord } from '../../form/field-schema.ts';
import { type SaidText, textsIn, translationOf } from '../../languages/texts.ts';
import { matchesIn, replaced } from './matches.ts';

/** One text of the flow: what a step says in Vietnamese or in another language, or what a note keeps. */
export interface TextRow {
  key: string;
  node: FlowNode;
  said: SaidText;
  language: string | undefined;
  value: string;
}

/** What is looked for, and how. */
export interface Query {
  typed: string;
  exact: boolean;
}

/** The words of a note: no citizen reads them, but they are looked through as well. */
function noteText(node: FlowNode, manifest: Manifest | undefined): SaidText[] {
  const { text } = node.data;
  if (manifest?.canvas !== true || typeof text !== 'string') return [];
  return [{ pointer: '/text', title: manifest.title, value: text, multiline: true }];
}

/** All texts of a flow in the order in which it is told; each with its translation below when a language is shown. */
export function textRows(
  flow: Flow,
  manifests: ReadonlyMap<string, Manifest>,
  language: string | undefined,
): TextRow[] {
  return nodesInReadingOrder(flow).flatMap((node) => {
    const manifest = manifests.get(node.type);
    return [...textsIn(node, manifest), ...noteText(node, manifest)].flatMap((said): TextRow[] => {
      const key = `${node.id} ${said.pointer}`;
      const own: TextRow = { key, node, said, language: undefined, value: said.value };
      if (language === undefined || manifest?.canvas === true) return [own];
      const value = translationOf(flow, language, node.id, said.pointer);
      return [own, { key: `${key} ${language}`, node, said, language, value }];
    });
  });
}

/** The data with the text at a pointer replaced; items of a list are named by their id, or counted. */
function withText(value: unknown, keys: readonly string[], text: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    const named = value.findIndex((item) => isRecord(item) && item.id === key);
    const index = named >= 0 ? named : Number(key);
    return value[index] === undefined ? value : value.with(index, withText(value[index], rest, text));
  }
  return isRecord(value) ? { ...value, [key]: withText(value[key], rest, text) } : value;
}

/** Sets one text of a flow. */
export function setText(flow: Flow, row: TextRow, text: string): Flow {
  const { node, said, language } = row;
  if (language !== undefined) {
    return setTranslation(flow, { language, node: node.id, pointer: said.pointer }, text, said.value);
  }
  const keys = said.pointer.split('/').slice(1);
  const nodes = flow.nodes.map((other) => {
    if (other.id !== node.id) return other;
    const data = withText(other.data, keys, text);
    return isRecord(data) ? { ...other, data } : other;
  });
  return { ...flow, nodes };
}

/** Replaces what is found in all these texts: one change. A text that would be left empty stays. */
export function replaceIn(flow: Flow, rows: readonly TextRow[], query: Query, by: string): Flow {
  return rows.reduce((now, row) => {
    const ranges = matchesIn(row.value, query.typed, query.exact);
    if (ranges.length === 0) return now;
    const text = replaced(row.value, ranges, by);
    return text.trim() === '' ? now : setText(now, row, text);
  }, flow);
}

/** The texts in which something is found, and how often in all. */
export function foundIn(rows: readonly TextRow[], query: Query): { rows: TextRow[]; times: number } {
  if (query.typed.trim() === '') return { rows: [...rows], times: 0 };
  let times = 0;
  const found = rows.filter((row) => {
    const count = matchesIn(row.value, query.typed, query.exact).length;
    times += count;
    return count > 0;
  });
  return { rows: found, times };
}
