import type { Flow, FlowNode } from '@danloi/engine/flow';

/** What a first flow needs, in the order in which it is shown. */
export const GUIDE_STEPS = ['greet', 'write', 'menu', 'choices', 'answer', 'start', 'try'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** What of the screen the guide looks at. */
export interface Looked {
  flow: Flow;
  /** Data that steps of a type begin with. */
  exampleOf(type: string): unknown;
  /** The author wrote or tapped something on the phone. */
  tried: boolean;
}

const ofType = (flow: Flow, type: string) => flow.nodes.filter((node) => node.type === type);

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const labelsOf = (data: unknown): unknown[] => {
  const options = field(data, 'options');
  return Array.isArray(options) ? options.map((option) => field(option, 'label')) : [];
};

const isWritten = (node: FlowNode, example: unknown) => {
  const text = node.data.text;
  return typeof text === 'string' && text.trim().length > 2 && text !== field(example, 'text');
};

const DONE: Record<GuideStep, (looked: Looked) => boolean> = {
  greet: ({ flow }) => ofType(flow, 'message').length > 0,
  write: ({ flow, exampleOf }) =>
    ofType(flow, 'message').some((node) => isWritten(node, exampleOf('message'))),
  menu: ({ flow }) => ofType(flow, 'menu').some(({ id }) => flow.edges.some(({ to }) => to === id)),
  choices: ({ flow, exampleOf }) =>
    ofType(flow, 'menu').some(({ data }) => {
      const labels = labelsOf(data);
      return labels.length > 1 && labels.join('\n') !== labelsOf(exampleOf('menu')).join('\n');
    }),
  answer: ({ flow }) =>
    ofType(flow, 'menu').some(({ id }) =>
      flow.edges.some(({ from, to, port }) => from === id && to !== id && port !== 'fallback'),
    ),
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
