import type { LintView } from './view.ts';

/**
 * May a variable have been written on some way from the start to before a step? For all steps and variables at once: one bit each,
 * handed on along the lines until nothing changes.
 */
export function writtenBefore(view: LintView): (node: string, variable: string) => boolean {
  const { flow, graph } = view;
  const places = new Map(flow.variables.map(({ name }, place) => [name, place]));
  const words = Math.ceil(places.size / 32);
  const before = new Map<string, Uint32Array>();
  const waiting = flow.start !== undefined && graph.reached.has(flow.start) ? [flow.start] : [];
  for (const id of waiting) before.set(id, new Uint32Array(words));
  const queued = new Set(waiting);
  for (let at = 0; at < waiting.length; at++) {
    const id = waiting[at] ?? '';
    queued.delete(id);
    const node = view.nodes.get(id);
    const after = Uint32Array.from(before.get(id) ?? []);
    for (const name of node === undefined ? [] : view.writesOf(node)) {
      const place = places.get(name);
      if (place !== undefined) after[place >> 5] = (after[place >> 5] ?? 0) | (1 << (place & 31));
    }
    for (const { to } of graph.out(id)) {
      const known = before.get(to);
      if (known === undefined) before.set(to, Uint32Array.from(after));
      else if (!joins(known, after)) continue;
      if (queued.has(to)) continue;
      queued.add(to);
      waiting.push(to);
    }
  }
  return (node, variable) => {
    const place = places.get(variable);
    return place !== undefined && (((before.get(node)?.[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  };
}

/** Adds the bits; did any come? */
function joins(known: Uint32Array, more: Uint32Array): boolean {
  let changed = false;
  for (let at = 0; at < known.length; at++) {
    const joined = ((known[at] ?? 0) | (more[at] ?? 0)) >>> 0;
    if (joined === known[at]) continue;
    known[at] = joined;
    changed = true;
  }
  return changed;
}
