import type { Text } from '../../node-type/manifest.ts';
import type { Registry } from '../../node-type/registry.ts';
import type { Flow, FlowNode } from '../schema.ts';
import type { FlowChange } from './change.ts';
import { dataChanges, type FieldChange } from './data.ts';
import { excerpts, nameOfItem, valueWords } from './excerpt.ts';
import type { Names } from './names.ts';
import { same } from './same.ts';

/** Fields told one by one; of more only how many there are. */
const MOST_FIELDS = 12;

/** Steps added, renamed, edited field by field, and removed, in the order of the newer flow; at last which were only moved. */
export function nodeChanges(before: Flow, after: Flow, names: Names, registry: Registry): FlowChange[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Set(after.nodes.map((node) => node.id));
  const now = after.nodes.flatMap((node): FlowChange[] => {
    const was = old.get(node.id);
    if (isDrawnOnly(node, registry)) return drawnOnly(was, node, registry);
    if (was !== undefined)
      return [...renamed(was, node), ...edited(was, node, names.node(node.id), registry)];
    const name = names.node(node.id);
    return [
      {
        kind: 'added',
        node: node.id,
        text: { vi: `Thêm bước ${name.vi}.`, en: `Step ${name.en} was added.` },
      },
    ];
  });
  const gone = before.nodes
    .filter((node) => !kept.has(node.id))
    .flatMap((node): FlowChange[] => {
      if (isDrawnOnly(node, registry)) return drawnOnly(node, undefined, registry);
      const name = names.node(node.id);
      const text = { vi: `Bỏ bước ${name.vi}.`, en: `Step ${name.en} was removed.` };
      return [{ kind: 'removed', node: node.id, text }];
    });
  return [...now, ...gone];
}

const isDrawnOnly = ({ type }: FlowNode, registry: Registry): boolean =>
  registry.get(type)?.manifest.canvas === true;

/** Letters of a note that tell which one it is. */
const NOTE_BEGINS = 60;

/** A note on the drawing is told by what stands in it: its name says nothing, and no citizen sees it. */
function drawnOnly(was: FlowNode | undefined, now: FlowNode | undefined, registry: Registry): FlowChange[] {
  const node = now ?? was;
  if (node === undefined || same({ ...was, position: undefined }, { ...now, position: undefined })) return [];
  const title = registry.get(node.type)?.manifest.title ?? { vi: node.type, en: node.type };
  const words = nameOfItem(node.data)?.trim().replaceAll(/\s+/g, ' ') ?? '';
  const begins = `${words.slice(0, NOTE_BEGINS).toWellFormed()}${words.length > NOTE_BEGINS ? '…' : ''}`;
  const [vi, en, kind] =
    was === undefined
      ? (['Thêm', 'was added', 'added'] as const)
      : now === undefined
        ? (['Bỏ', 'was removed', 'removed'] as const)
        : (['Sửa', 'was edited', 'changed'] as const);
  const named = { vi: title.vi.toLocaleLowerCase('vi'), en: title.en.toLowerCase() };
  const text =
    words === ''
      ? { vi: `${vi} một ${named.vi} trống trên bản vẽ.`, en: `An empty ${named.en} on the drawing ${en}.` }
      : {
          vi: `${vi} ${named.vi} “${begins}” trên bản vẽ.`,
          en: `The ${named.en} “${begins}” on the drawing ${en}.`,
        };
  return [{ kind, node: node.id, text }];
}

/** Told once for all of them: a drawing put in order is no change of what citizens see. */
export function placeChanges(before: Flow, after: Flow, names: Names): FlowChange[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const moved = after.nodes.filter((node) => {
    const was = old.get(node.id);
    return (
      was !== undefined &&
      !same(was.position, node.position) &&
      same({ ...was, position: undefined }, { ...node, position: undefined })
    );
  });
  const [first] = moved;
  if (first === undefined) return [];
  const name = names.node(first.id);
  const text =
    moved.length === 1
      ? {
          vi: `Bước ${name.vi} chỉ đổi chỗ trên bản vẽ.`,
          en: `Step ${name.en} only moved on the drawing.`,
        }
      : {
          vi: `${moved.length} bước chỉ đổi chỗ trên bản vẽ.`,
          en: `${moved.length} steps only moved on the drawing.`,
        };
  return [{ kind: 'moved', ...(moved.length === 1 ? { node: first.id } : {}), text }];
}

function renamed(was: FlowNode, node: FlowNode): FlowChange[] {
  if (was.name === node.name) return [];
  const text = {
    vi: `Bước "${was.name}" đổi tên thành "${node.name}".`,
    en: `Step "${was.name}" is now called "${node.name}".`,
  };
  return [{ kind: 'renamed', node: node.id, from: was.name, to: node.name, text }];
}

function edited(was: FlowNode, node: FlowNode, name: Text, registry: Registry): FlowChange[] {
  if (was.type !== node.type) {
    const titles = [was.type, node.type].map(
      (type) => registry.get(type)?.manifest.title ?? { vi: type, en: type },
    );
    const [from, to] = titles as [Text, Text];
    const text = {
      vi: `Bước ${name.vi} đổi loại từ "${from.vi}" thành "${to.vi}".`,
      en: `Step ${name.en} changed from "${from.en}" to "${to.en}".`,
    };
    return [{ kind: 'changed', node: node.id, from: was.type, to: node.type, text }];
  }
  const fields = dataChanges(registry.get(node.type)?.manifest.data, was.data, node.data);
  const told = fields.slice(0, MOST_FIELDS).map((change) => fieldChange(node.id, name, change));
  const rest = fields.length - told.length;
  if (rest === 0) return told;
  const text = {
    vi: `Bước ${name.vi}: sửa thêm ${rest} chỗ khác.`,
    en: `Step ${name.en}: ${rest} more places were edited.`,
  };
  return [...told, { kind: 'changed', node: node.id, text }];
}

function fieldChange(node: string, name: Text, change: FieldChange): FlowChange {
  const { field, from, to } = change;
  const values = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const words = changeWords(change);
  const text = {
    vi: `Bước ${name.vi}: ${words.vi}.`,
    en: `Step ${name.en}: ${words.en}.`,
  };
  return { kind: 'changed', node, field, ...values, text };
}

function changeWords({ label, from, to, choices, order }: FieldChange): Text {
  if (order === true) {
    return { vi: `${label.vi} được xếp lại thứ tự`, en: `${label.en} has another order` };
  }
  if (typeof from === 'string' && typeof to === 'string' && choices === undefined) {
    const cut = excerpts(from, to);
    return {
      vi: `${label.vi} đổi từ “${cut.from}” thành “${cut.to}”`,
      en: `${label.en} changed from “${cut.from}” to “${cut.to}”`,
    };
  }
  const [was, now] = [valueWords(from, choices), valueWords(to, choices)];
  if (from === undefined)
    return { vi: `${label.vi}: thêm ${now.vi}`, en: `${label.en}: ${now.en} was added` };
  if (to === undefined) return { vi: `${label.vi}: bỏ ${was.vi}`, en: `${label.en}: ${was.en} was removed` };
  return {
    vi: `${label.vi} đổi từ ${was.vi} thành ${now.vi}`,
    en: `${label.en} changed from ${was.en} to ${now.en}`,
  };
}
