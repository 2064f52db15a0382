import type { Flow, FlowNode } from '@danloi/engine/flow';
import type { GuideUse, Manifest } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { exampleData, exitsOf, rowsOf } from '../../flow-editor/node-view.ts';

/** What a first flow needs, in the order in which it is shown. */
export const GUIDE_STEPS = ['greet', 'write', 'menu', 'choices', 'answer', 'start', 'try'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** What of the screen the guide looks at. */
export interface Looked {
  flow: Flow;
  manifests: ReadonlyMap<string, Manifest>;
  /** The author wrote or tapped something on the phone. */
  tried: boolean;
}

interface Step {
  node: FlowNode;
  manifest: Manifest;
}

/** The steps of a flow whose type serves the guide for this. */
export function stepsFor({ flow, manifests }: Omit<Looked, 'tried'>, use: GuideUse): Step[] {
  return flow.nodes.flatMap((node) => {
    const manifest = manifests.get(node.type);
    return manifest?.guide === use ? [{ node, manifest }] : [];
  });
}

type Filled = Pick<FlowNode, 'data'>;
const exampleOf = (manifest: Manifest): Filled => ({ data: exampleData(manifest, undefined) });

const greetingOf = ({ data }: Filled, manifest: Manifest): string =>
  cardOf(manifest, data).flatMap((part) => ('bubble' in part ? [part.bubble] : []))[0] ?? '';

const choicesOf = (node: Filled, manifest: Manifest): string[] =>
  rowsOf(node, manifest, ({ vi }) => vi).flatMap(({ button, label }) => (button ? [label] : []));

const isWritten = ({ node, manifest }: Step): boolean => {
  const text = greetingOf(node, manifest);
  return text.trim().length > 2 && text !== greetingOf(exampleOf(manifest), manifest);
};

const hasChoices = ({ node, manifest }: Step): boolean => {
  const labels = choicesOf(node, manifest);
  return labels.length > 1 && labels.join('\n') !== choicesOf(exampleOf(manifest), manifest).join('\n');
};

/** One of its exits leads on; that by which nothing was understood is no answer. */
const isAnswered = ({ node, manifest }: Step, flow: Flow): boolean => {
  const quiet = new Set(exitsOf(node, manifest).flatMap((port) => (port.quiet === true ? [port.id] : [])));
  return flow.edges.some(({ from, to, port }) => from === node.id && to !== node.id && !quiet.has(port));
};

const DONE: Record<GuideStep, (looked: Looked) => boolean> = {
  greet: (looked) => stepsFor(looked, 'greeting').length > 0,
  write: (looked) => stepsFor(looked, 'greeting').some(isWritten),
  menu: (looked) =>
    stepsFor(looked, 'choices').some(({ node }) => looked.flow.edges.some(({ to }) => to === node.id)),
  choices: (looked) => stepsFor(looked, 'choices').some(hasChoices),
  answer: (looked) => stepsFor(looked, 'choices').some((step) => isAnswered(step, looked.flow)),
  start: ({ flow }) =>
    flow.triggers.some(
      (trigger) => trigger.kind !== 'keyword' || trigger.words.some((word) => word.trim() !== ''),
    ),
  try: ({ tried }) => tried,
};

/** The steps that the author really has done. */
export const doneSteps = (looked: Looked): GuideStep[] => GUIDE_STEPS.filter((step) => DONE[step](looked));

/** The first step that is still to do; none when all are. */
export const nextStep = (done: readonly GuideStep[]): GuideStep | undefined =>
  GUIDE_STEPS.find((step) => !done.includes(step));
