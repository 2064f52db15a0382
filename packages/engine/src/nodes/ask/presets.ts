import { KINDS } from '../../answers/index.ts';
import type { Preset } from '../../node-type/manifest.ts';

/** One entry of the palette per kind of answer, with a question that can be used as it stands. */
export const presets: Preset[] = KINDS.map(({ kind, preset }) => ({
  id: kind,
  title: preset.title,
  help: preset.help,
  ...(preset.search === undefined ? {} : { search: preset.search }),
  icon: preset.icon,
  data: { ...preset.data, kind },
}));
