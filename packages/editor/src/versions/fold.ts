import type { VersionItem } from './api.ts';

/** Publications of one person so close together are one act to whoever reads the history. */
const TOGETHER_MS = 15 * 60_000;

/** Versions that stand in one line: the newest of them, and those that lie under it. */
export interface Line {
  shown: VersionItem;
  folded: VersionItem[];
}

const plain = ({ live, name }: VersionItem): boolean => !live && name === undefined;

/** Newest first. What is live or has a name is never folded away. */
export function foldVersions(versions: readonly VersionItem[]): Line[] {
  const lines: Line[] = [];
  for (const version of versions) {
    const line = lines.at(-1);
    const above = line?.folded.at(-1) ?? line?.shown;
    const near =
      above !== undefined &&
      above.publishedBy === version.publishedBy &&
      Date.parse(above.publishedAt) - Date.parse(version.publishedAt) <= TOGETHER_MS;
    if (line !== undefined && near && plain(version)) line.folded.push(version);
    else lines.push({ shown: version, folded: [] });
  }
  return lines;
}
