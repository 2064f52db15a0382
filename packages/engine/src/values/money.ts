import { clean } from '../text/clean.ts';
import { numberInWords } from './number-words.ts';
import { invalid, type Parsed, valid } from './result.ts';
import { tidy } from './tidy.ts';

/** A stated amount. */
export interface Money {
  /** Whole đồng. */
  vnd: number;
  /** What it is paid for, as typed: "bản" in "8.000 đồng/bản". */
  per?: string;
}

const UNITS: Readonly<Record<string, number>> = {
  ty: 1_000_000_000,
  ti: 1_000_000_000,
  trieu: 1_000_000,
  tr: 1_000_000,
  cu: 1_000_000,
  nghin: 1000,
  ngan: 1000,
  k: 1000,
};
const MAX_VND = 1e15;
const FREE = /^(mien phi|mien le phi|khong thu( phi| le phi| tien)?|khong mat (phi|tien)|free)$/;
const PART = /^(\d{1,12}(?:[.,]\d{1,3})*)\s*(ty|ti|trieu|tr|cu|nghin|ngan|k)(?![a-z])\s*/;
/** "1tr5" is 1,5 triệu, "2tr350" 2,35 triệu: digits behind a unit are its decimals. */
const SPOKEN = /^(\d{1,6})\s*(ty|ti|trieu|tr|cu|k)\s*(\d{1,3}|ruoi)$/;
/** Said before an amount. */
const AROUND = /^(?:khoang |chung |gan |hon |so tien |gia )+/;
/** Words alone say an amount only with a unit: "hai triệu", not "năm". */
const UNIT_WORD = /\b(?:ty|ti|trieu|nghin|ngan)\b/;
const CURRENCY = /\s*(?:dong|vnd|d)$/;

/**
 * Reads an amount of đồng: "30.000 đồng", "30,000đ", "30k", "1,5 triệu", "1tr5", "1 triệu 200 nghìn", "Miễn phí" (0),
 * "hai triệu rưỡi", "năm trăm nghìn".
 * An empty text is not free: like "theo quy định của HĐND" it is money.invalid (the amount is unknown).
 */
export function parseMoney(input: string, limits: { min?: number; max?: number } = {}): Parsed<Money> {
  const [, perPlain] = /\/\s*([^/]+)$/.exec(clean(input)) ?? [];
  const text = tidy(perPlain === undefined ? input : clean(input).replace(/\s*\/[^/]*$/, ''));
  const bare = text.replace(AROUND, '').replace(CURRENCY, '');
  const vnd = FREE.test(text) ? 0 : (amount(bare) ?? inWords(bare));
  if (vnd === undefined || vnd > MAX_VND) return invalid('money.invalid');
  if (limits.min !== undefined && vnd < limits.min) return invalid('money.too-small');
  if (limits.max !== undefined && vnd > limits.max) return invalid('money.too-large');
  return valid(perPlain === undefined ? { vnd } : { vnd, per: perPlain.trim() });
}

function amount(text: string): number | undefined {
  const [, whole, unit, tail] = SPOKEN.exec(text) ?? [];
  if (whole !== undefined && unit !== undefined && tail !== undefined) {
    return scaled(tail === 'ruoi' ? `${whole}.5` : `${whole}.${tail}`, UNITS[unit] ?? 0);
  }
  let rest = text;
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let part = PART.exec(rest); part; part = PART.exec(rest)) {
    const scale = UNITS[part[2] ?? ''] ?? 0;
    const value = scaled(decimal(part[1] ?? ''), scale);
    if (value === undefined || scale >= last) return undefined;
    sum += value;
    last = scale;
    rest = rest.slice(part[0].length);
  }
  if (rest === '') return last === Number.POSITIVE_INFINITY ? undefined : sum;
  const bare = bareAmount(rest);
  if (bare === undefined || bare >= last) return undefined;
  return sum + bare;
}

function inWords(text: string): number | undefined {
  return UNIT_WORD.test(text) ? numberInWords(text) : undefined;
}

/** Before a unit a comma or a lone dot is the decimal sign; repeated groups of three are thousands. */
function decimal(digits: string): string {
  return /^\d{1,3}(\.\d{3})+$/.test(digits) ? digits.replaceAll('.', '') : digits.replace(',', '.');
}

function scaled(number: string, scale: number): number | undefined {
  const value = Math.round(Number(number) * scale);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Without a unit both signs can only group thousands. */
function bareAmount(text: string): number | undefined {
  if (!/^(\d{1,16}|\d{1,3}([., ]\d{3})+)$/.test(text)) return undefined;
  const value = Number(text.replace(/[., ]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
