import type { Flow } from '@danloi/engine/flow';
import type { Manifest, ToldAs } from '@danloi/engine/manifest';

/** What a template is made of, in the order in which it is told. */
const ORDER: readonly ToldAs[] = [
  'answers',
  'menus',
  'questions',
  'submission',
  'lookup',
  'knowledge',
  'person',
  'consent',
  'rating',
  'hours',
  'staff',
];

/** How many of each kind a flow has, those that it has none of left out. */
export function contentsOf(
  flow: Pick<Flow, 'nodes'>,
  manifests: ReadonlyMap<string, Pick<Manifest, 'told'>>,
): { kind: ToldAs; count: number }[] {
  const counts = new Map<ToldAs, number>();
  for (const { type } of flow.nodes) {
    const kind = manifests.get(type)?.told;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return ORDER.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** Words that start a flow, the first few. */
export const startWordsOf = (flow: Pick<Flow, 'triggers'>, most: number): string[] =>
  flow.triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : [])).slice(0, most);
