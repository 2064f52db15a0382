import { clean } from '../text/clean.ts';
import { stripAccents } from '../text/fold.ts';
import { invalid, type Parsed, valid } from './result.ts';

export type VehicleKind = 'o_to' | 'xe_may';

/** A licence plate in its printed form. */
export interface Plate {
  kind: VehicleKind;
  /** 30A-123.45 (car), 29-B1 123.45 (motorbike), old ones with four digits. */
  plate: string;
}

/** Province codes 11–99 that were never issued. Plates of merged provinces stay on the road. */
const NEVER_ISSUED = new Set(['13', '42', '44', '45', '46', '87', '91', '96']);
/** Letters of a series; I, J, O, Q, R, W are not used. The second letter of a motorbike series has R in place of G. */
const FIRST = 'ABCDEFGHKLMNPSTUVXYZ';
const SECOND = 'ABCDEFHKLMNPRSTUVXYZ';
const LETTER = '[A-Z]';
const GAP = '[ .-]*';

/**
 * Reads a plate in any spacing. "30A12345" may be a car (30A-123.45) or a motorbike (30-A1 2345): plate.ambiguous with
 * both as `candidates`, unless `kind` says which. Codes: plate.invalid, plate.code, plate.letter, plate.ambiguous.
 */
export function parsePlate(input: string, kind?: VehicleKind): Parsed<Plate> {
  const text = stripAccents(clean(input).replace(/^biển( số)?( xe)?\s*:?\s*/i, '')).toUpperCase();
  const bare = text.replace(/[\s.-]/g, '');
  const [, code = '', series = '', number = ''] = /^(\d\d)([A-Z]{1,2}\d?)(\d{4,5})$/.exec(bare) ?? [];
  if (code === '') return invalid('plate.invalid');
  if (Number(code) < 11 || NEVER_ISSUED.has(code)) return invalid('plate.code');
  const letters = series.replace(/\d/, '');
  if (!FIRST.includes(letters.charAt(0))) return invalid('plate.letter');
  if (letters.length === 1) return oneLetter(text, code, letters, bare.slice(3), kind);
  const electric = letters === 'MD' && (/\d$/.test(series) || /mđ/i.test(input));
  if (!electric && !SECOND.includes(letters.charAt(1))) return invalid('plate.letter');
  if (kind === 'o_to') return invalid('plate.invalid');
  if (electric) {
    const rest = bare.slice(4);
    return /^[1-9]\d{4,5}$/.test(rest)
      ? bike(code, `MĐ${rest.charAt(0)}`, rest.slice(1))
      : invalid('plate.invalid');
  }
  return bare.length > 9 ? invalid('plate.invalid') : bike(code, letters, series.slice(2) + number);
}

/** One letter and 4, 5 or 6 digits: a car, either, or a motorbike. */
function oneLetter(
  text: string,
  code: string,
  letter: string,
  digits: string,
  kind: VehicleKind | undefined,
): Parsed<Plate> {
  const asCar = digits.length <= 5 ? car(code, letter, digits) : undefined;
  const asBike =
    digits.length >= 5 && digits.charAt(0) !== '0'
      ? bike(code, letter + digits.charAt(0), digits.slice(1))
      : undefined;
  const wanted = kind ?? kindBySpacing(text);
  if (wanted === 'o_to' || !asBike) return (wanted !== 'xe_may' && asCar) || invalid('plate.invalid');
  if (wanted === 'xe_may' || !asCar) return asBike;
  return invalid('plate.ambiguous', { candidates: [asCar.value.plate, asBike.value.plate] });
}

/** A gap right behind the letter speaks for a car, one behind letter and digit for a motorbike. */
function kindBySpacing(text: string): VehicleKind | undefined {
  if (new RegExp(`^\\d\\d${GAP}${LETTER}[ .-]+\\d{3}${GAP}\\d{2}$`).test(text)) return 'o_to';
  if (new RegExp(`^\\d\\d${GAP}${LETTER}\\d[ .-]+\\d{4}$`).test(text)) return 'xe_may';
  return undefined;
}

function dotted(number: string): string {
  return number.length === 5 ? `${number.slice(0, 3)}.${number.slice(3)}` : number;
}

function car(code: string, series: string, number: string) {
  return valid<Plate>({ kind: 'o_to', plate: `${code}${series}-${dotted(number)}` });
}

function bike(code: string, series: string, number: string) {
  return valid<Plate>({ kind: 'xe_may', plate: `${code}-${series} ${dotted(number)}` });
}
