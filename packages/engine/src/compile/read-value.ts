import type { JsonObject, JsonValue } from '../json.ts';
import type { InboundEvent } from '../turn/event.ts';
import {
  formatDate,
  formatNumber,
  type Parsed,
  parseCandidateNumber,
  parseDate,
  parseNumber,
  parsePhone,
  VALUE_ERRORS,
} from '../values/index.ts';
import { ANSWER_LIMITS } from './bounds.ts';
import type { Expect } from './expect.ts';

export type ValueReading =
  | { kind: 'value'; value: JsonValue }
  | { kind: 'none'; why?: string; suggest?: string };

const none = (why: string): ValueReading => ({ kind: 'none', why });

const WHY = {
  text: 'Anh/Chị vui lòng trả lời bằng chữ.',
  images: 'Anh/Chị vui lòng gửi ảnh.',
  location: 'Anh/Chị vui lòng gửi vị trí.',
  place: 'Anh/Chị vui lòng gửi vị trí hoặc nhập địa chỉ.',
} as const;

/** Reads a value of the kind that a question expects; offered options were looked at before. Never throws. */
export function readValue(
  expect: Exclude<Expect, { kind: 'choice' | 'yes-no' }>,
  said: InboundEvent,
  words: string | undefined,
  today: string,
): ValueReading {
  switch (expect.kind) {
    case 'text':
      return readText(expect, words);
    case 'number':
      return readNumber(expect, words);
    case 'date':
      return readDay(expect, words, today);
    case 'phone': {
      const phone = said.kind === 'contact' ? (said.phone ?? '') : (words ?? '');
      return fromParsed(parsePhone(phone), ({ national }) => national);
    }
    case 'candidate-number':
      return fromParsed(parseCandidateNumber(words ?? '', Number(today.slice(0, 4))), ({ number }) => number);
    case 'images':
      return readPictures(said);
    case 'location':
      return readPlace(expect, said, words);
  }
}

function fromParsed<T>(parsed: Parsed<T>, toValue: (value: T) => JsonValue): ValueReading {
  if (parsed.ok) return { kind: 'value', value: toValue(parsed.value) };
  const why = VALUE_ERRORS[parsed.code].vi;
  return { kind: 'none', why, ...(parsed.suggest === undefined ? {} : { suggest: parsed.suggest }) };
}

function readText(expect: { min?: number; max?: number }, words: string | undefined): ValueReading {
  if (words === undefined) return none(WHY.text);
  const length = [...words].length;
  const max = expect.max ?? ANSWER_LIMITS.answer;
  if (length < (expect.min ?? 1)) return none(`Câu trả lời cần ít nhất ${expect.min} ký tự.`);
  if (length > max)
    return none(`Câu trả lời dài quá ${formatNumber(max)} ký tự, anh/chị vui lòng viết ngắn hơn.`);
  return { kind: 'value', value: words };
}

function readNumber(expect: Extract<Expect, { kind: 'number' }>, words: string | undefined): ValueReading {
  const { min, max, whole } = expect;
  const number = parseNumber(words ?? '', {
    ...(whole === undefined ? {} : { whole }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  });
  if (number.ok || !number.code.startsWith('number.too-')) return fromParsed(number, (value) => value);
  if (min !== undefined && max !== undefined) {
    return none(`Số cần từ ${formatNumber(min)} đến ${formatNumber(max)}.`);
  }
  return none(
    min === undefined ? `Số lớn nhất là ${formatNumber(max ?? 0)}.` : `Số nhỏ nhất là ${formatNumber(min)}.`,
  );
}

function readDay(
  expect: Extract<Expect, { kind: 'date' }>,
  words: string | undefined,
  today: string,
): ValueReading {
  const day = parseDate(words ?? '', today);
  if (!day.ok) return fromParsed(day, (value: string) => value);
  const from = expect.from === 'today' ? today : expect.from;
  const until = expect.until === 'today' ? today : expect.until;
  if (from !== undefined && day.value < from) return none(`Ngày cần từ ${formatDate(from)} trở đi.`);
  if (until !== undefined && day.value > until)
    return none(`Ngày cần đến ${formatDate(until)} trở về trước.`);
  return { kind: 'value', value: day.value };
}

function readPictures(said: InboundEvent): ValueReading {
  const pictures = said.kind === 'media' ? said.media.filter((media) => media.kind === 'image') : [];
  if (pictures.length === 0) return none(WHY.images);
  const value = pictures.map(
    ({ id, kind, name }): JsonObject => ({ id, kind, ...(name === undefined ? {} : { name }) }),
  );
  return { kind: 'value', value };
}

function readPlace(
  expect: Extract<Expect, { kind: 'location' }>,
  said: InboundEvent,
  words: string | undefined,
): ValueReading {
  if (said.kind === 'location') {
    const { latitude, longitude } = said;
    return {
      kind: 'value',
      value: { latitude, longitude, ...(words === undefined ? {} : { address: words }) },
    };
  }
  if (expect.address !== true) return none(WHY.location);
  const typed = said.kind === 'contact' ? said.address : words;
  if (typed === undefined || [...typed].length < ANSWER_LIMITS.shortestAddress) return none(WHY.place);
  return { kind: 'value', value: { address: typed.slice(0, ANSWER_LIMITS.answer) } };
}
