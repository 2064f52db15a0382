import { formatDate } from '../values/format.ts';
import type { Literal } from './deciding.ts';
import type { Said } from './said.ts';

/** What a question expects, as it stands in the params of guards and actions. */
export type Expected = { kind: string } & Record<string, unknown>;

const DAY_MS = 86_400_000;
const text = (words: string): Said => ({ kind: 'text', text: words });

/** One good answer of each kind; what is not here is tried with all of them. */
const USUAL: Readonly<Record<string, readonly Said[]>> = {
  phone: [text('0912345678')],
  email: [text('nguyen.an@example.vn')],
  'id-number': [text('001095012345')],
  'candidate-number': [text('01000123')],
  plate: [text('29A-123.45'), text('29B1-123.45')],
  'file-code': [text('H29.15-251125-0001')],
  place: [text('phường Hoàn Kiếm, Hà Nội'), text('Hà Nội')],
  images: [{ kind: 'images', names: ['anh-1.jpg'] }],
  files: [
    { kind: 'files', names: ['don.pdf'] },
    { kind: 'images', names: ['anh-1.jpg'] },
  ],
  location: [{ kind: 'location', latitude: 21.0285, longitude: 105.8542 }, text('12 phố Tràng Tiền, Hà Nội')],
  contact: [{ kind: 'contact', name: 'Nguyễn Văn An', phone: '0912345678', address: '12 phố Tràng Tiền' }],
  'yes-no': [text('có'), text('không')],
};

/** Answers that may fit nothing: words that name nothing, a picture, a place. */
export const MISFITS: readonly Said[] = [
  text('bà con xóm trên'),
  { kind: 'images', names: ['anh-khac.jpg'] },
  { kind: 'location', latitude: 10.7769, longitude: 106.7009 },
];

/** What is known of the variable that takes the answer. */
export interface Known {
  literals: readonly Literal[];
  /** ISO day. */
  today: string;
  title: string;
}

/** Answers to a question that expects this, of which some fit: near every value that its variable is compared with. */
export function answersTo(expect: Expected, { literals, today, title }: Known): Said[] {
  switch (expect.kind) {
    case 'choice':
    case 'choices':
      return [];
    case 'number':
    case 'money':
      return numbers(expect, literals).map((number) => text(String(number)));
    case 'date':
      return days(expect, literals, today).map((day) => text(formatDate(day)));
    case 'time':
      return times(expect, literals).map(text);
    case 'text':
      return texts(expect, literals, title).map(text);
    default:
      return [...(USUAL[expect.kind] ?? Object.values(USUAL).flat()), ...words(literals).map(text)];
  }
}

const words = (literals: readonly Literal[]) =>
  literals.filter((literal): literal is string => typeof literal === 'string');
const counted = (literals: readonly Literal[]) =>
  literals.flatMap((literal) => {
    const number =
      typeof literal === 'number' ? literal : Number(literal.replaceAll(/[.\s]/g, '').replace(',', '.'));
    return Number.isFinite(number) ? [number] : [];
  });

function numbers({ min, max, whole }: Expected, literals: readonly Literal[]): number[] {
  const least = typeof min === 'number' ? min : undefined;
  const most = typeof max === 'number' ? max : undefined;
  const near = counted(literals).flatMap((number) => [number, number - 1, number + 1]);
  const usual = [5, least, most].filter((number) => number !== undefined);
  const fitting = [...near, ...usual].filter(
    (number) =>
      (least === undefined || number >= least) && (most === undefined || number <= most) && number >= 0,
  );
  return [...new Set(fitting.map((number) => (whole === true ? Math.round(number) : number)))];
}

const isoOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const shift = (day: string, by: number) => isoOf(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS);

/** The day that words name: ISO, or day/month/year. */
export function dayIn(literal: Literal): string | undefined {
  if (typeof literal === 'number') return undefined;
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(literal) ?? [];
  const iso = day === undefined ? literal : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

function days({ from, until }: Expected, literals: readonly Literal[], today: string): string[] {
  const named = [...literals, ...[from, until].flat().filter((bound) => typeof bound === 'string')].flatMap(
    (literal) => {
      const day = literal === 'today' ? today : dayIn(literal);
      return day === undefined ? [] : [day, shift(day, -1), shift(day, 1)];
    },
  );
  // A number beside a day counts years of an age, or days from today.
  const counts = counted(literals).filter(
    (number) => Number.isInteger(number) && number > 0 && number <= 150,
  );
  const ages = counts.flatMap((years) => {
    const birthday = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`.replace(/-02-29$/, '-02-28');
    return [birthday, shift(birthday, 1), shift(birthday, -1)];
  });
  const spans = counts.flatMap((number) => [
    shift(today, -number),
    shift(today, -number - 1),
    shift(today, number),
    shift(today, number + 1),
  ]);
  return [...new Set([...named, ...ages, ...spans, today, shift(today, 1), shift(today, -1), '1990-03-05'])];
}

function times({ earliest, latest }: Expected, literals: readonly Literal[]): string[] {
  const named = [...words(literals), earliest, latest].filter(
    (time): time is string => typeof time === 'string' && /^\d{1,2}:\d{2}$/.test(time),
  );
  const near = named.flatMap((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return [0, -1, 1].map((by) => {
      const at = (hours * 60 + minutes + by + 1_440) % 1_440;
      return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    });
  });
  return [...new Set([...near, '09:30', '15:00', '20:00'])];
}

const FILLER = 'Nguyễn Văn An ở tổ 5, phường Hoàn Kiếm. ';

function texts({ min, max }: Expected, literals: readonly Literal[], title: string): string[] {
  const least = typeof min === 'number' ? min : 1;
  const most = typeof max === 'number' ? max : 2_000;
  const short = /(^|\s)(họ|tên|người)(\s|$)/i.test(title) ? 'Nguyễn Văn An' : 'Nội dung mẫu';
  const usual =
    least <= short.length
      ? short
      : FILLER.repeat(Math.ceil(least / 20))
          .slice(0, most)
          .trim();
  const counts = counted(literals);
  // A number beside words may count their letters.
  const lengths = counts.filter((count) => Number.isInteger(count) && count >= short.length && count < most);
  const long = lengths.map((count) =>
    FILLER.repeat(Math.ceil((count + 2) / FILLER.length))
      .slice(0, count + 2)
      .replace(/ $/, '.'),
  );
  const fitting = [usual.slice(0, most), ...words(literals), ...counts.map(String), ...long];
  return [...new Set(fitting)].filter((one) => one.length >= least && one.length <= most);
}
