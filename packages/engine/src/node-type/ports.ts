import { holds } from './conditions.ts';
import type { Manifest, PortRule, Text } from './manifest.ts';
import { valueAt } from './pointer.ts';

/** An exit of one node, as its data make it. */
export interface Port {
  id: string;
  title: Text;
  /** Drawn quiet and last: fallback exits. */
  quiet?: boolean;
}

/** The exits that a node with this data has, in the order drawn. Never throws, whatever the data. */
export function portsOf(manifest: Pick<Manifest, 'ports'>, data: unknown): Port[] {
  const ports = manifest.ports.flatMap((rule) => portsOfRule(rule, data));
  const seen = new Set<string>();
  const once = ports.filter(({ id }) => !seen.has(id) && seen.add(id));
  return [...once.filter((port) => port.quiet !== true), ...once.filter((port) => port.quiet === true)];
}

function portsOfRule(rule: PortRule, data: unknown): Port[] {
  if (!('each' in rule)) {
    if (!holds(rule.showIf, data)) return [];
    return [{ id: rule.id, title: rule.title, ...(rule.quiet === true ? { quiet: true } : {}) }];
  }
  const items = valueAt(data, rule.each);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    const id = own(item, rule.id);
    const title = own(item, rule.title);
    const fits =
      rule.where === undefined ||
      Object.entries(rule.where).every(([key, wanted]) => own(item, key) === wanted);
    if (typeof id !== 'string' || !fits) return [];
    const words = typeof title === 'string' ? title : '';
    return [{ id, title: { vi: words, en: words } }];
  });
}

/** A key of a list's item; its own only. */
function own(item: unknown, key: string): unknown {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, key)
    ? Reflect.get(item, key)
    : undefined;
}
