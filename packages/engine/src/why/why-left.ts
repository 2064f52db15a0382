import type { Flow } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';
import { portsOf } from '../node-type/ports.ts';
import type { Registry } from '../node-type/registry.ts';
import type { Left } from '../turn/result.ts';
import type { WhyFacts } from './facts.ts';
import type { Reason, WhyRow } from './reason.ts';
import { ofFailure } from './result.ts';

/** Why a step was left by this exit. */
export interface Why {
  node: string;
  /** The exit's words, as on the card. */
  exit: Text;
  text: Text;
  /** The single conditions that were looked at. */
  rows?: WhyRow[];
}

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
  { now, world }: Pick<WhyFacts, 'now' | 'world'>,
): Why | undefined {
  const node = flow.nodes.find(({ id }) => id === left.node);
  const type = node === undefined ? undefined : registry.get(node.type);
  if (node === undefined || type === undefined) return undefined;
  const port = portsOf(type.manifest, node.data).find(({ id }) => id === left.port);
  if (port === undefined) return undefined;
  const facts: WhyFacts = { flow, left, now, world };
  const reason = ofEvent(facts, port.quiet === true) ?? ofFailure(facts) ?? type.why?.(node.data, facts);
  return reason === undefined ? undefined : { node: node.id, exit: port.title, ...reason };
}
