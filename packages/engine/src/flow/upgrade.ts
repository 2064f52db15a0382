/**
 * Flow files of older formats, brought to the newest, one step at a time: entry n makes n + 1 of n. An entry is never edited
 * once it is released.
 */
const UPGRADES: Readonly<Record<number, (older: Record<string, unknown>) => Record<string, unknown>>> = {
  /** Format 2 adds languages, tests, more triggers and the data version of a node: all of them absent in a file of format 1. */
  1: (older) => ({ ...older, format: 2 }),
};

/** The same flow in the newest format that the upgrades reach; what is no flow comes back as it is. */
export function upgradeFlow(value: unknown): unknown {
  let flow = value;
  for (;;) {
    if (typeof flow !== 'object' || flow === null || Array.isArray(flow)) return flow;
    const fields: Record<string, unknown> = { ...flow };
    const upgrade = typeof fields.format === 'number' ? UPGRADES[fields.format] : undefined;
    if (upgrade === undefined) return flow;
    flow = upgrade(fields);
  }
}
