import type { Manifest, NodeGroup, Text } from '@danloi/engine/manifest';
import { foldAccents } from '../document/variable-name.ts';

const GROUPS: readonly NodeGroup[] = ['say', 'ask', 'form', 'decide', 'data', 'people', 'order'];

/** Does a node type answer what was typed? Accents and order of words do not matter; both languages count. */
function matches(manifest: Manifest, typed: string): boolean {
  const words = foldAccents(typed).split(/\s+/).filter(Boolean);
  const both = (text: Text) => `${text.vi} ${text.en}`;
  const all = foldAccents(`${both(manifest.title)} ${both(manifest.help)}`);
  return words.every((word) => all.includes(word));
}

/** A step after which nothing comes stands last in its group. */
const ends = (manifest: Manifest): number => Number(manifest.ports.length === 0);

/** Node types by group, in the order of the groups, without empty ones. */
export function grouped(manifests: Iterable<Manifest>, typed: string) {
  const found = [...manifests].filter((manifest) => matches(manifest, typed));
  const title = foldAccents(typed).trim();
  const rank = (manifest: Manifest) =>
    title !== '' && foldAccents(`${manifest.title.vi} ${manifest.title.en}`).includes(title) ? 0 : 1;
  return GROUPS.map((group) => ({
    group,
    manifests: found
      .filter((manifest) => manifest.group === group)
      .sort((a, b) => rank(a) - rank(b) || ends(a) - ends(b)),
  })).filter((part) => part.manifests.length > 0);
}
