import { renameData, renameTemplate } from '../compile/rename-data.ts';
import { referencesIn } from '../expr/names.ts';
import { isTemplateLike } from '../lint/template-like.ts';
import type { Pointer, Text } from '../node-type/manifest.ts';
import { type RoleAt, rolesIn } from '../node-type/roles.ts';
import { placesIn } from '../template/parse.ts';
import { WORKSPACE_PREFIX } from '../template/render.ts';
import type { Flow, FlowNode } from './schema.ts';

/** All that renaming asks of the registry: the data schema of each type, which manifests have as well. */
export interface Schemas {
  get(type: string): { manifest: { data: unknown } } | undefined;
}

/** Where a variable stands: a field of a step, or the field's text in another language. */
export interface VariableUse {
  node: string;
  field: Pointer;
  how: 'reads' | 'writes' | 'text' | 'formula';
  language?: string;
}

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
/** What formulas and facts keep for themselves. */
const KEPT = new Set(['don_vi', 'true', 'false', 'null', 'in']);

/** Why a variable cannot have this name; undefined when it can. */
export function renameProblem(flow: Flow, from: string, to: string): Text | undefined {
  if (!flow.variables.some(({ name }) => name === from)) {
    return { vi: `Kịch bản không có thông tin "${from}".`, en: `The flow has no variable "${from}".` };
  }
  if (!NAME.test(to) || KEPT.has(to)) {
    return {
      vi: 'Tên chỉ gồm chữ thường không dấu, số và dấu gạch dưới, bắt đầu bằng chữ, nhiều nhất 40 ký tự.',
      en: 'A name has lower-case letters, digits and underscores, begins with a letter and has at most 40.',
    };
  }
  if (to !== from && flow.variables.some(({ name }) => name === to)) {
    return {
      vi: `Đã có thông tin "${to}". Hãy chọn tên khác.`,
      en: `There is a variable "${to}" already. Choose another name.`,
    };
  }
  return undefined;
}

/**
 * The flow with a variable renamed wherever it stands: its declaration, every text in every language, row, formula and field
 * that reads or writes it. Where the new name cannot be had (`renameProblem`), the flow comes back as it is.
 */
export function renameVariable(flow: Flow, registry: Schemas, from: string, to: string): Flow {
  if (from === to || renameProblem(flow, from, to) !== undefined) return flow;
  const names = new Map([[from, to]]);
  const { translations } = flow;
  return {
    ...flow,
    variables: flow.variables.map((one) => (one.name === from ? { ...one, name: to } : one)),
    nodes: flow.nodes.map((node) => {
      const data = renameData(registry.get(node.type)?.manifest.data, node.data, names);
      return { ...node, data };
    }),
    ...(translations === undefined
      ? {}
      : {
          translations: mapped(translations, (nodes) =>
            mapped(nodes, (texts) => mapped(texts, (text) => renameTemplate(text, names))),
          ),
        }),
  };
}

function mapped<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Every place where a variable stands, step by step in the order of the flow; a field that names it twice is told once. */
export function whereUsed(flow: Flow, registry: Schemas, name: string): VariableUse[] {
  return flow.nodes.flatMap((node) => [
    ...rolesIn(registry.get(node.type)?.manifest.data, node.data).flatMap((at): VariableUse[] => {
      const how = useOf(at, name);
      return how === undefined ? [] : [{ node: node.id, field: at.pointer, how }];
    }),
    ...translatedUses(flow, node, name),
  ]);
}

function useOf(at: RoleAt, name: string): VariableUse['how'] | undefined {
  if (typeof at.value !== 'string') return undefined;
  if (isTemplateLike(at)) return stands(at.value, name) ? 'text' : undefined;
  if (at.role === 'expression') return referencesIn(at.value).includes(name) ? 'formula' : undefined;
  if (at.value !== name) return undefined;
  if (at.role === 'reads-variable') return 'reads';
  return at.role === 'writes-variable' ? 'writes' : undefined;
}

function stands(template: string, name: string): boolean {
  return placesIn(template).some(
    (place) => !place.name.startsWith(WORKSPACE_PREFIX) && place.name.split('.')[0] === name,
  );
}

function translatedUses(flow: Flow, node: FlowNode, name: string): VariableUse[] {
  return Object.entries(flow.translations ?? {}).flatMap(([language, nodes]) => {
    const texts = Object.hasOwn(nodes, node.id) ? nodes[node.id] : undefined;
    return Object.entries(texts ?? {}).flatMap(([pointer, text]): VariableUse[] =>
      stands(text, name) ? [{ node: node.id, field: `/${pointer.slice(1)}`, how: 'text', language }] : [],
    );
  });
}
