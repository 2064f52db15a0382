import type { Manifest, NodeGroup, Text } from '@danloi/engine/manifest';
import { foldAccents } from '../document/variable-name.ts';
import { type Entry, entriesOf } from './entries.ts';

const GROUPS: readonly NodeGroup[] = ['say', 'ask', 'form', 'decide', 'data', 'people', 'order'];

const both = (text: Text): string => `${text.vi} ${text.en}`;

/** Does an entry answer what was typed? Accents and order of words do not matter; both languages count. */
function matches(entry: Entry, typed: string): boolean {
  const words = foldAccents(typed).split(/\s+/).filter(Boolean);
  const all = foldAccents(`${both(entry.title)} ${entry.search} ${both(entry.help)}`);
  return words.every((word) => all.includes(word));
}

/** How near an entry is to what was typed: called just so, called so in part, looked for by it in part, or only speaking of it. */
function rankOf({ title, search }: Entry, typed: string): number {
  const names = foldAccents(`${title.vi}, ${title.en}, ${search}`).split(/\s*,\s*/);
  if (names.includes(typed)) return 0;
  if (foldAccents(both(title)).includes(typed)) return 1;
  return names.some((words) => words.includes(typed)) ? 2 : 3;
}

/** A step after which nothing comes stands last in its group. */
const ends = ({ manifest }: Entry): number => Number(manifest.ports.length === 0);

/** What the list of steps offers by group, in the order of the groups, without empty ones. */
export function grouped(manifests: Iterable<Manifest>, typed: string) {
  const found = entriesOf(manifests).filter((entry) => matches(entry, typed));
  const title = foldAccents(typed).trim();
  const rank = (entry: Entry) => rankOf(entry, title);
  const parts = GROUPS.map((group) => ({
    group,
    entries: found
      .filter(({ manifest }) => manifest.group === group)
      .sort((a, b) => rank(a) - rank(b) || ends(a) - ends(b)),
  })).filter((part) => part.entries.length > 0);
  // Of what was found, the group whose title says it stands first: Enter takes its first entry.
  if (title === '') return parts;
  const best = (part: (typeof parts)[number]) => Math.min(...part.entries.map(rank));
  return parts.sort((a, b) => best(a) - best(b));
}
