import type { Flow, FlowNode } from '@danloi/engine/flow';
import { cardOf } from '@danloi/engine/node-type/card';
import { rolesIn } from '@danloi/engine/node-type/roles';
import type { Manifests } from '../flow-editor/context.ts';
import { rowsOf } from '../flow-editor/node-view.ts';
import type { Change } from './api.ts';

/** A step before and after: what citizens read of it differs. */
export interface Pair {
  id: string;
  before: FlowNode | undefined;
  after: FlowNode | undefined;
  /** Texts that the cards do not show and that are not the same on both sides. */
  alsoBefore: string[];
  alsoAfter: string[];
}

/** All that citizens may meet of a step: bubbles, pictures and buttons, and texts that the card has no room for. */
interface Said {
  card: string[];
  texts: string[];
}

const NOTHING: Said = { card: [], texts: [] };

function saidBy(node: FlowNode | undefined, manifests: Manifests): Said {
  const manifest = node === undefined ? undefined : manifests.get(node.type);
  if (node === undefined || manifest === undefined || manifest.canvas === true) return NOTHING;
  const parts = cardOf(manifest, node.data).flatMap((part) =>
    'bubble' in part ? [part.bubble] : 'picture' in part ? [`picture ${part.picture}`] : [],
  );
  const buttons = rowsOf(node, manifest, ({ vi }) => vi).flatMap(({ button, label }) =>
    button ? [label] : [],
  );
  const card = [...parts, ...buttons].filter((text) => text.trim() !== '');
  // What is put into a variable is read out later; what is compared is not.
  const isRead = (role: string) => role === 'template' || (role === 'operand' && manifest.group !== 'decide');
  const texts = rolesIn(manifest.data, node.data).flatMap(({ role, value }) =>
    isRead(role) && typeof value === 'string' && value.trim() !== '' && !card.includes(value) ? [value] : [],
  );
  return { card, texts };
}

const KINDS: ReadonlySet<Change['kind']> = new Set(['added', 'removed', 'changed']);

/** The changed steps of which citizens read something else than before, in the order of the changes. */
export function pairsOf(
  changes: readonly Change[],
  before: Flow | undefined,
  after: Flow,
  manifests: Manifests,
): Pair[] {
  const ids = new Set(
    changes.flatMap(({ kind, node }) => (node !== undefined && KINDS.has(kind) ? [node] : [])),
  );
  const [old, now] = [before, after].map((flow) => new Map(flow?.nodes.map((node) => [node.id, node])));
  return [...ids].flatMap((id): Pair[] => {
    const pair = { before: old?.get(id), after: now?.get(id) };
    const [was, is] = [saidBy(pair.before, manifests), saidBy(pair.after, manifests)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const only = (texts: string[], others: string[]) => texts.filter((text) => !others.includes(text));
    return [{ id, ...pair, alsoBefore: only(was.texts, is.texts), alsoAfter: only(is.texts, was.texts) }];
  });
}
