import type { Flow, FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { rolesIn } from '@danloi/engine/node-type/roles';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { rowsOf } from '../flow-editor/node-view.ts';

/** A step as paper tells it. */
export interface PrintedStep {
  number: number;
  node: FlowNode;
  manifest: Manifest | undefined;
  /** All that the step may say, in the order of its form. */
  texts: string[];
  /** Each button and exit, with the number and name of the step that it leads to. */
  exits: { label: string; button: boolean; to?: { number: number; name: string } }[];
}

/** Every step in reading order, with every message of it and where it leads. */
export function printedSteps(
  flow: Flow,
  manifests: ReadonlyMap<string, Manifest>,
  text: (words: Manifest['title']) => string,
): PrintedStep[] {
  const steps = nodesInReadingOrder(flow).filter(({ type }) => manifests.get(type)?.canvas !== true);
  const places = new Map(steps.map((node, at) => [node.id, { number: at + 1, name: node.name }]));
  return steps.map((node, at) => {
    const manifest = manifests.get(node.type);
    const rows = manifest === undefined ? [] : rowsOf(node, manifest, text);
    const labels = new Set(rows.map(({ label }) => label));
    // What is put into a variable is read out later; what is compared is not.
    const said = (role: string) =>
      role === 'template' || (role === 'operand' && manifest?.group !== 'decide');
    const texts = (manifest === undefined ? [] : rolesIn(manifest.data, node.data)).flatMap(
      ({ role, value }) => (said(role) && typeof value === 'string' && value !== '' ? [value] : []),
    );
    return {
      number: at + 1,
      node,
      manifest,
      texts: texts.filter((one) => !labels.has(one)),
      exits: rows.flatMap(({ label, button, quiet, port }) => {
        const edge = flow.edges.find((one) => one.from === node.id && one.port === port);
        const to = edge === undefined ? undefined : places.get(edge.to);
        // A quiet exit that leads nowhere says nothing to a reader.
        if (to === undefined && quiet) return [];
        return [{ label, button, ...(to === undefined ? {} : { to }) }];
      }),
    };
  });
}
