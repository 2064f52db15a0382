import type { Finding } from '../document/finding.ts';
import type { DrawerPane } from '../flow-editor/view-store.ts';

/** How rules begin, and the list in which what they tell of is mended. */
const LISTS: readonly (readonly [string, DrawerPane])[] = [
  ['trigger.', 'start'],
  ['flow.no-home', 'start'],
  ['variable.', 'variables'],
  ['translation.', 'languages'],
];

/** Where to go for a finding about no step of its own: the list that it is about, else the steps in their order. */
export const paneOf = ({ rule }: Finding): DrawerPane =>
  LISTS.find(([begin]) => rule.startsWith(begin))?.[1] ?? 'outline';
