import type { Finding } from '../../lint/finding.ts';
import { sameLabels } from '../../lint/same-labels.ts';
import { lintButtons } from '../../node-type/plain-buttons.ts';
import type { CardsData } from './schema.ts';

/** Titles that citizens cannot tell apart, and buttons that lead nowhere. */
export function lint({ cards }: CardsData, node: { id: string }): Finding[] {
  const titles = cards.map(({ title, kind }) => (kind === 'choice' ? title : ''));
  const main = cards.map((card) => ({ ...card, label: card.label ?? card.title }));
  return [
    ...sameLabels(titles, node.id, (index) => `/cards/${index}/title`),
    ...lintButtons(main, node.id, '/cards'),
    ...cards.flatMap(({ more = [] }, index) => lintButtons(more, node.id, `/cards/${index}/more`)),
  ];
}
