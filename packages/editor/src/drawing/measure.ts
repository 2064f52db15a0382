import { measuring, widthsIn } from '../canvas/far/letter-widths.ts';
import { type Measure, roughMeasure } from './wrap.ts';

let made: Measure | undefined;

/** Measures with the typeface of the page; once, since a canvas is not free. */
export function canvasMeasure(): Measure {
  if (made !== undefined) return made;
  const context = measuring();
  const plain = widthsIn(context, { size: 13, weight: 400 }, (words) => roughMeasure(words, false));
  const heavy = widthsIn(context, { size: 13, weight: 600 }, (words) => roughMeasure(words, true));
  made = (words, bold) => (bold ? heavy : plain)(words);
  return made;
}
