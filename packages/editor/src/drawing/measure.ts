import { type Measure, roughMeasure } from './wrap.ts';

let made: Measure | undefined;

/** Measures with the typeface of the page; once, since a canvas is not free. */
export function canvasMeasure(): Measure {
  if (made !== undefined) return made;
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return roughMeasure;
  const kept = new Map<string, number>();
  made = (words, bold) => {
    const key = `${bold ? 1 : 0}${words}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    context.font = `${bold ? 600 : 400} 13px 'Be Vietnam Pro', 'Segoe UI', Roboto, sans-serif`;
    const { width } = context.measureText(words);
    if (kept.size > 20_000) kept.clear();
    kept.set(key, width);
    return width;
  };
  return made;
}
