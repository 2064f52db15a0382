import {
  applyEdits,
  type Flow,
  type FlowEdit,
  type FlowNode,
  portsOf,
  type Registry,
  rolesIn,
} from '@danloi/engine';
import { valueAt } from '@danloi/engine/node-type/pointer';

type Types = Pick<Registry, 'get'>;

/** The places of a step that name another flow. */
export const flowsNamedBy = (node: FlowNode, registry: Types) =>
  rolesIn(registry.get(node.type)?.manifest.data, node.data).flatMap(({ role, pointer, value }) =>
    (role === 'flow' || role === 'called-flow') && typeof value === 'string' && value !== ''
      ? [{ pointer, flow: value }]
      : [],
  );

/** The flow leading to other ids, as `to` gives them. */
export function withFlowsNamed(flow: Flow, registry: Types, to: ReadonlyMap<string, string>): Flow {
  const edits = flow.nodes.flatMap((node) =>
    flowsNamedBy(node, registry).flatMap(({ pointer, flow: named }): FlowEdit[] => {
      const value = to.get(named);
      return value === undefined || value === named
        ? []
        : [{ do: 'set-field', node: node.id, field: pointer, value }];
    }),
  );
  return applyEdits(flow, edits);
}

/** The item of a list that an exit belongs to, where the exit is that of a button; never the last one left. */
function itemOf(node: FlowNode | undefined, port: string, registry: Types) {
  if (node === undefined) return undefined;
  for (const rule of registry.get(node.type)?.manifest.ports ?? []) {
    if (!('each' in rule)) continue;
    const items = valueAt(node.data, rule.each);
    if (!Array.isArray(items) || items.length < 2) continue;
    const at = items.findIndex((item: unknown) => valueAt(item, `/${rule.id}`) === port);
    if (at < 0) continue;
    const label = valueAt(items[at], `/${rule.title}`);
    return { node: node.id, list: rule.each, at, label: typeof label === 'string' ? label : '' };
  }
  return undefined;
}

/**
 * The flow without the steps that lead to flows which are not there, and without the buttons that led to those steps: what is left is
 * whole, the conversations kept in it as well. An exit that is no button stays, open.
 */
export function withoutFlows(flow: Flow, registry: Types, gone: (flow: string) => boolean): Flow {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const leading = flow.nodes.filter((node) =>
    flowsNamedBy(node, registry).some(({ flow: named }) => gone(named)),
  );
  const left = new Set(leading.map(({ id }) => id));
  const items = flow.edges
    .filter(({ to }) => left.has(to))
    .flatMap(({ from, port }) => itemOf(nodes.get(from), port, registry) ?? [])
    // From the end of each list on, so that places stay what they are.
    .toSorted((a, b) => b.at - a.at);
  const whole = applyEdits(flow, [
    ...items.map(({ node, list, at }): FlowEdit => ({ do: 'set-field', node, field: `${list}/${at}` })),
    ...leading.map(({ id }): FlowEdit => ({ do: 'remove-node', node: id })),
  ]);
  return withoutButtons(whole, registry, new Set(items.map(({ label }) => label)));
}

/** The kept conversations without these buttons; one that taps such a button, or in which another is called the same, goes. */
function withoutButtons(flow: Flow, registry: Types, labels: ReadonlySet<string>): Flow {
  if (flow.tests === undefined || labels.size === 0) return flow;
  const left = new Set(
    flow.nodes.flatMap((node) => {
      const manifest = registry.get(node.type)?.manifest;
      return manifest === undefined ? [] : portsOf(manifest, node.data).map(({ title }) => title.vi);
    }),
  );
  const tests = flow.tests.flatMap((test) => {
    const chat = chatWithout(test.chat, labels);
    if (chat === undefined) return [];
    return chat === test.chat || ![...labels].some((label) => left.has(label)) ? [{ ...test, chat }] : [];
  });
  return { ...flow, tests };
}

const SHOWN_BUTTON = /^ {5}\[(.+)\]$/;
const CITIZEN = /^Dân: (?:\[(.+)\]|(\d+)|.*)$/;

/** A written conversation without these buttons; undefined where the citizen taps one, or counts to it or past it. */
function chatWithout(chat: string, labels: ReadonlySet<string>): string | undefined {
  const kept: string[] = [];
  let place = 0;
  let gone = Number.POSITIVE_INFINITY;
  for (const line of chat.split('\n')) {
    const button = SHOWN_BUTTON.exec(line)?.[1];
    const said = CITIZEN.exec(line);
    if (said !== null) {
      if (labels.has(said[1] ?? '') || Number(said[2] ?? 0) >= gone) return undefined;
      gone = Number.POSITIVE_INFINITY;
    }
    if (button === undefined) place = 0;
    else place += 1;
    if (button !== undefined && labels.has(button)) gone = Math.min(gone, place);
    else kept.push(line);
  }
  return kept.join('\n');
}
