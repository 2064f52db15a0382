import type { Manifest, PortRule, Text } from './manifest.ts';

/** An exit of a node as it is filled in. */
export interface Port {
  id: string;
  title: Text;
  /** Drawn quiet and last: a fallback exit. */
  quiet?: boolean;
}

/** The value at a JSON pointer such as `/options`; own keys only. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** Do all wanted values stand at their pointers? A wanted list means: one of these. */
export function holds(condition: Readonly<Record<string, unknown>> | undefined, data: unknown): boolean {
  return Object.entries(condition ?? {}).every(([pointer, wanted]) => {
    const value = valueAt(data, pointer.startsWith('/') ? pointer : `/${pointer}`);
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}

function portsOfRule(rule: PortRule, data: unknown): Port[] {
  if (!('each' in rule)) {
    if (!holds(rule.showIf, data)) return [];
    return [{ id: rule.id, title: rule.title, ...(rule.quiet === true ? { quiet: true } : {}) }];
  }
  const items = valueAt(data, rule.each);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => {
    const id = valueAt(item, `/${rule.id}`);
    if (typeof id !== 'string' || id === '' || !holds(rule.where, item)) return [];
    const title = valueAt(item, `/${rule.title}`);
    const label = typeof title === 'string' ? title : '';
    return [{ id, title: { vi: label, en: label } }];
  });
}

/** The exits of a node with this data, in the order drawn; an id counts once. */
export function portsOf(manifest: Pick<Manifest, 'ports'>, data: unknown): Port[] {
  const seen = new Set<string>();
  return manifest.ports
    .flatMap((rule) => portsOfRule(rule, data))
    .filter(({ id }) => {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
}
