import { type Flow, type FlowNode, type Registry, rolesIn, serialiseFlow } from '@danloi/engine';

/** From flow to flow a try-out is followed so far, and no further. */
const MOST_STEPS = 10;

/** Does a file stand in a draft, or in a flow that the draft calls or goes to, and so on from there? */
export async function isShown(
  media: string,
  draft: Flow,
  others: () => Promise<ReadonlyMap<string, Flow>>,
  registry: Pick<Registry, 'get'>,
): Promise<boolean> {
  const id = JSON.stringify(media);
  const standsIn = (flow: Flow): boolean => serialiseFlow(flow).includes(id);
  if (standsIn(draft)) return true;
  const seen = new Set([draft.id]);
  let at = [draft];
  let flows: ReadonlyMap<string, Flow> | undefined;
  for (let steps = 0; steps < MOST_STEPS && at.length > 0; steps += 1) {
    const led = new Set(at.flatMap((flow) => flow.nodes.flatMap((node) => flowsOf(node, registry))));
    const fresh = [...led].filter((flow) => !seen.has(flow));
    if (fresh.length === 0) return false;
    for (const flow of fresh) seen.add(flow);
    flows ??= await others();
    at = fresh.flatMap((flow) => flows?.get(flow) ?? []);
    if (at.some(standsIn)) return true;
  }
  return false;
}

/** The flows that a step calls or goes to. */
const flowsOf = (node: FlowNode, registry: Pick<Registry, 'get'>): string[] =>
  rolesIn(registry.get(node.type)?.manifest.data, node.data).flatMap(({ role, value }) =>
    (role === 'flow' || role === 'called-flow') && typeof value === 'string' ? [value] : [],
  );
