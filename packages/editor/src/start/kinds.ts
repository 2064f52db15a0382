import type { Flow, Trigger } from '@danloi/engine/flow';
import {
  IconBell,
  IconCalendarClock,
  IconHandClick,
  IconHome,
  IconLink,
  IconMessage2Question,
  IconPaperclip,
  IconQuote,
  type TablerIcon,
} from '@tabler/icons-react';

export type Kind = Trigger['kind'];

/** All ways to start, in the order in which they are offered: the usual ones first. */
export const KINDS: readonly Kind[] = [
  'keyword',
  'follow',
  'home',
  'deep-link',
  'button',
  'received',
  'schedule',
  'fallback',
];

export const KIND_ICONS: Record<Kind, TablerIcon> = {
  keyword: IconQuote,
  follow: IconBell,
  home: IconHome,
  'deep-link': IconLink,
  button: IconHandClick,
  received: IconPaperclip,
  schedule: IconCalendarClock,
  fallback: IconMessage2Question,
};

/** Ways that a flow has once or not at all. */
const ONCE: ReadonlySet<Kind> = new Set(['follow', 'home', 'fallback']);

/** The ways that can still be added to a flow. */
export function kindsToAdd(flow: Flow): Kind[] {
  const there = new Set(flow.triggers.map(({ kind }) => kind));
  return KINDS.filter((kind) => !ONCE.has(kind) || !there.has(kind));
}

/** Most people write what the flow is called: the first group of words begins with that. */
const firstWords = (flow: Flow): string[] =>
  flow.triggers.some((trigger) => trigger.kind === 'keyword') || flow.name.length > 60
    ? []
    : [flow.name.toLocaleLowerCase('vi')];

/** A code that fits into a link, from the flow's name: "Căn cước công dân" gives `can-cuoc-cong-dan`. */
export function codeFor(flow: Flow, fold: (text: string) => string): string {
  const base = fold(flow.name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const taken = new Set(flow.triggers.flatMap((one) => (one.kind === 'deep-link' ? [one.code] : [])));
  const first = base === '' ? 'bat-dau' : base;
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? first : `${first}-${number}`;
    if (!taken.has(code)) return code;
  }
}

/** A new way to start, filled in so that little is left to do. */
export function newTrigger(kind: Kind, id: string, flow: Flow, fold: (text: string) => string): Trigger {
  switch (kind) {
    case 'keyword':
      return { id, kind, words: firstWords(flow), how: 'contains' };
    case 'button':
      return { id, kind, payload: codeFor(flow, fold) };
    case 'deep-link':
      return { id, kind, code: codeFor(flow, fold) };
    case 'received':
      return { id, kind, what: 'image' };
    case 'schedule':
      return { id, kind, at: { time: '08:00', weekdays: [1, 2, 3, 4, 5] } };
    default:
      return { id, kind };
  }
}
