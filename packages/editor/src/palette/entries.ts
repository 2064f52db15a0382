import type { Manifest, Preset, Text } from '@danloi/engine/manifest';

/** What the list of steps offers: a node type as it is, or one of its ready-made beginnings. */
export interface Entry {
  /** Unique among all entries; what is carried when it is dragged. */
  key: string;
  manifest: Manifest;
  preset: Preset | undefined;
  title: Text;
  help: Text;
  /** Further words that it is looked for by. */
  search: string;
  icon: string;
}

/** A node type as it is. */
const plainEntry = (manifest: Manifest): Entry => ({
  key: manifest.type,
  manifest,
  preset: undefined,
  title: manifest.title,
  help: manifest.help,
  search: manifest.search ?? '',
  icon: manifest.icon,
});

/** All entries: each type, then its ready-made beginnings. */
export function entriesOf(manifests: Iterable<Manifest>): Entry[] {
  return [...manifests].flatMap((manifest) => [
    plainEntry(manifest),
    ...(manifest.presets ?? []).map((preset) => ({
      key: `${manifest.type}/${preset.id}`,
      manifest,
      preset,
      title: preset.title,
      help: preset.help,
      search: preset.search ?? '',
      icon: preset.icon,
    })),
  ]);
}

/** The entry that a key names. */
export function entryByKey(manifests: Iterable<Manifest>, key: string): Entry | undefined {
  return entriesOf(manifests).find((entry) => entry.key === key);
}

/** The steps that say of themselves that they are the most usual, in their order. */
export function usualOf(manifests: Iterable<Manifest>): Entry[] {
  return [...manifests]
    .filter((manifest) => manifest.first !== undefined)
    .sort((a, b) => (a.first ?? 0) - (b.first ?? 0))
    .map(plainEntry);
}
