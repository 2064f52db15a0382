import type { Flow } from '@danloi/engine/flow';

/** What a template is made of, in kinds that an author knows. */
export const CONTENT_KINDS = [
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
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

const KINDS: Readonly<Record<string, ContentKind>> = {
  message: 'answers',
  cards: 'answers',
  office: 'answers',
  menu: 'menus',
  ask: 'questions',
  form: 'questions',
  submission: 'submission',
  lookup: 'lookup',
  knowledge: 'knowledge',
  'hand-over': 'person',
  consent: 'consent',
  rating: 'rating',
  'opening-hours': 'hours',
  'notify-staff': 'staff',
};

/** How many of each kind a flow has, those that it has none of left out. */
export function contentsOf(flow: Pick<Flow, 'nodes'>): { kind: ContentKind; count: number }[] {
  const counts = new Map<ContentKind, number>();
  for (const { type } of flow.nodes) {
    const kind = KINDS[type];
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return CONTENT_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** Words that start a flow, the first few. */
export const startWordsOf = (flow: Pick<Flow, 'triggers'>, most: number): string[] =>
  flow.triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : [])).slice(0, most);
