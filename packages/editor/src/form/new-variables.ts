import { referencesIn, renameIn } from '@danloi/engine/expr/names';
import type { Flow, FlowNode } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { addVariable, freeVariableName } from '../document/commands/variables.ts';
import { asFieldSchema, type FieldSchema, isRecord } from './field-schema.ts';
import { freeTitle } from './follow.ts';
import { withoutForeignNames } from './name-itself.ts';
import { soundList } from './sound-lists.ts';
import { isHeld } from './unused-variables.ts';
import { type TitledHint, titleFor, variableHintFor } from './variable-hints.ts';

/** Roles whose value in an example names something of another organisation. */
const ELSEWHERE = new Set<unknown>([
  'table',
  'column',
  'flow',
  'topic',
  'picture',
  'file',
  'called-flow',
  'called-variable',
  'secret',
]);
const WORDS = new Set<unknown>(['template', 'operand', 'link', 'phone']);
const MENTION = /\{\{\s*([a-z][a-z0-9_]*)((?:\.[^}|\s]+)?[^}]*)\}\}/g;

/**
 * A step made from its example, made at home in this flow: what it writes goes into variables of its own, which
 * are declared with it, so that two questions never share one by accident; what it only mentions and this flow
 * does not know is left open for the author to choose.
 */
export function withNewVariables(
  flow: Flow,
  node: FlowNode,
  manifest: Manifest,
  text: (title: Text) => string,
): { flow: Flow; node: FlowNode } {
  let after = flow;
  const renamed = new Map<string, string>();
  const declare = ({ type, class: dataClass = 'basic' }: TitledHint, base: string): string => {
    const free = after.variables.find(
      (variable) =>
        variable.title === base &&
        variable.type === type &&
        ![...renamed.values()].includes(variable.name) &&
        !isHeld(flow, variable.name, node.id),
    );
    if (free !== undefined) return free.name;
    const title = freeTitle(after, base);
    const name = freeVariableName(after, title);
    after = addVariable(after, { name, title, type, class: dataClass });
    return name;
  };
  const walk = (
    data: Record<string, unknown>,
    schema: FieldSchema,
    change: (field: FieldSchema, value: unknown, siblings: Siblings) => unknown,
  ): Record<string, unknown> => {
    const schemas = schema.properties ?? {};
    const required = new Set(schema.required ?? []);
    const deep = (field: FieldSchema, value: unknown): unknown => {
      if (Array.isArray(value)) {
        const items = value.map((item) => deep(field.items ?? {}, item));
        return soundList(items, field, flow);
      }
      return isRecord(value) ? walk(value, field, change) : change(field, value, { data, schemas });
    };
    const entries = Object.entries(data)
      .map(([key, value]): [string, unknown] => [key, deep(schemas[key] ?? {}, value)])
      .filter(([key, value]) => value !== '' || data[key] === '' || required.has(key));
    return Object.fromEntries(entries);
  };

  const schema = asFieldSchema(manifest.data);
  const written = walk(node.data, schema, (field, value, { data, schemas }) => {
    if (field['x-role'] !== 'writes-variable' || typeof value !== 'string' || value === '') return value;
    // What few want to keep is not kept until someone asks for it.
    if (field['x-advanced'] === true && !renamed.has(value)) return '';
    const name =
      renamed.get(value) ??
      declare(variableHintFor(data, schemas, field), titleFor(data, schemas, field, text));
    renamed.set(value, name);
    return name;
  });
  const known = (name: string): string | undefined =>
    renamed.get(name) ?? (flow.variables.some((variable) => variable.name === name) ? name : undefined);
  const data = walk(written, schema, (field, value) => {
    if (typeof value !== 'string') return value;
    const role = field['x-role'];
    if (ELSEWHERE.has(role)) return '';
    if (role === 'expression') {
      if (referencesIn(value).some((name) => known(name) === undefined)) return '';
      return [...renamed].reduce((formula, [from, to]) => renameIn(formula, from, to), value);
    }
    if (role === 'reads-variable') return known(value) ?? '';
    if (!WORDS.has(role)) return value;
    return value.replace(MENTION, (all, name: string, rest: string) => {
      if (name === 'don_vi') return all;
      const here = known(name);
      return here === undefined ? '' : `{{${here}${rest}}}`;
    });
  });
  return { flow: after, node: { ...node, data: withoutForeignNames(data, schema) } };
}

interface Siblings {
  data: Record<string, unknown>;
  schemas: Record<string, FieldSchema>;
}
