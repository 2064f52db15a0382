import type { CSSProperties } from 'react';

/** Hues far from the brand's, and from each other; all dark enough for white letters. */
const COLOURS = ['#8a3ffc', '#b0413e', '#00695f', '#9a5b00', '#a2387e', '#4b6a12'] as const;

/** One colour for each tab, the same on every screen that shows it. */
export function colourOf(tab: string): CSSProperties {
  const sum = [...tab].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return { '--who': COLOURS[sum % COLOURS.length] ?? COLOURS[0] } as CSSProperties;
}
