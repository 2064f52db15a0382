import type { Flow, FlowNode } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';
import { portsOf } from '../node-type/ports.ts';
import type { Registry } from '../node-type/registry.ts';
import type { Left } from '../turn/result.ts';
import type { TurnWorld } from '../turn/world.ts';
import { ofCondition, ofHours, ofSplit, ofSwitch, type Reason } from './decide.ts';
import type { WhyFacts } from './facts.ts';
import { ofFailure, ofKnowledge, ofLookup, ofRequest } from './result.ts';
import type { WhyRow } from './rows.ts';

export type { WhyRow };

/** Why a step was left by this exit. */
export interface Why {
  node: string;
  /** The exit's words, as on the card. */
  exit: Text;
  text: Text;
  /** The single conditions that were looked at. */
  rows?: WhyRow[];
}

/** The draft compiled, so the data of its steps are as their types want them. */
type Explain = (data: never, facts: WhyFacts) => Reason | undefined;

const BY_TYPE: Readonly<Record<string, Explain>> = {
  condition: ofCondition,
  switch: ofSwitch,
  'opening-hours': ofHours,
  'hand-over': ofHours,
  split: ofSplit,
  lookup: ofLookup,
  'http-request': (_data, facts) => ofRequest(facts),
  knowledge: (_data, facts) => ofKnowledge(facts),
  'been-here': (_data, { left }) => ({
    text:
      left.port === 'first'
        ? { vi: 'Người này đến bước này lần đầu.', en: 'This citizen is here for the first time.' }
        : { vi: 'Người này đã qua bước này trước đó.', en: 'This citizen has been here before.' },
  }),
  repeat: (_data, { left }) => ({
    text:
      left.port === 'each'
        ? { vi: 'Danh sách còn mục chưa xét.', en: 'There is one more item in the list.' }
        : { vi: 'Danh sách đã hết.', en: 'The list is at its end.' },
  }),
};

const LATE: Text = { vi: 'Không ai trả lời đến hết thời gian chờ.', en: 'Nobody answered in time.' };
const BROKEN: Text = { vi: 'Bước này gặp lỗi.', en: 'This step has a mistake.' };

/** Answers that did not fit, deadlines and mistakes lead out of a step whatever its type. */
function ofEvent({ left }: WhyFacts, quiet: boolean): Reason | undefined {
  const { event, tries } = left.seen;
  if (event.startsWith('failed.')) return event === `failed.${left.node}` ? { text: BROKEN } : undefined;
  if (event === 'timer') return left.port === 'late' ? { text: LATE } : undefined;
  if (event !== 'miss' || !quiet) return undefined;
  const count = tries + 1;
  return {
    text: {
      vi: `Câu trả lời chưa phù hợp ${count} lần.`,
      en: count === 1 ? 'The answer did not fit.' : `The answer did not fit ${count} times.`,
    },
  };
}

/**
 * Why a step of the flow was left by an exit, in words; undefined where there is nothing to explain: the step has one way on, or
 * belongs to a called flow. Values of sensitive and secret variables are not shown.
 */
export function whyLeft(
  flow: Flow,
  registry: Pick<Registry, 'get'>,
  left: Left,
  { now, world }: { now: number; world: Pick<TurnWorld, 'values' | 'calendar'> },
): Why | undefined {
  const node = flow.nodes.find(({ id }) => id === left.node);
  const manifest = node === undefined ? undefined : registry.get(node.type)?.manifest;
  if (node === undefined || manifest === undefined) return undefined;
  const port = portsOf(manifest, node.data).find(({ id }) => id === left.port);
  if (port === undefined) return undefined;
  const facts: WhyFacts = { flow, left, now, world };
  const reason = ofEvent(facts, port.quiet === true) ?? ofFailure(facts) ?? ofType(node, facts);
  return reason === undefined ? undefined : { node: node.id, exit: port.title, ...reason };
}

function ofType({ type, data }: FlowNode, facts: WhyFacts): Reason | undefined {
  return Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type]?.(data as never, facts) : undefined;
}
