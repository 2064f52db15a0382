import { parseDate } from '../../values/date.ts';
import { formatDate } from '../../values/format.ts';
import type { Finding } from '../finding.ts';
import type { TextAt } from '../texts.ts';
import type { LintView } from '../view.ts';
import { WRITTEN_DAY } from '../written-day.ts';

/** "áp dụng đến hết ngày 31/12/2026", "hạn cuối 28/02/2027", "đến ngày …". */
const UNTIL = new RegExp(
  `(?:đến|tới|trước|hết hạn|hạn cuối|hạn chót)(?:\\s|:|hết|ngày)*${WRITTEN_DAY}`,
  'giu',
);
const UPDATED = new RegExp(`cập nhật(?:\\s|:|ngày)*${WRITTEN_DAY}`, 'giu');

/** Staff are told so many days before something ends. */
const SOON_DAYS = 30;
/** A text that nobody looked at for so long may be out of date. */
const OLD_DAYS = 365;
const DAY_MS = 86_400_000;

/** Fees, forms and facts whose day is over or comes soon, and texts that nobody has checked for a year. By today's date. */
export function factsValid(view: LintView): Finding[] {
  const today = view.known?.today;
  if (today === undefined) return [];
  return view.texts.flatMap((text): Finding[] => {
    if (!A_DAY.test(text.words) || text.at.role === 'link' || text.at.role === 'phone') return [];
    const found = lookAt(text, today);
    return found === undefined || view.hides(text.node, text.at.pointer) ? [] : [found];
  });
}

/** Most texts name no day, and are looked at once. */
const A_DAY = /\d\s?[/.-]\s?\d{4}|năm\s+\d{4}/i;

function lookAt(text: TextAt, today: string): Finding | undefined {
  const ends = daysIn(text.words, UNTIL);
  const checked = daysIn(text.words, UPDATED);
  const past = ends
    .filter((day) => day < today)
    .toSorted()
    .at(-1);
  if (past !== undefined) return expired(text, past);
  const soon = ends.filter((day) => daysBetween(today, day) <= SOON_DAYS).toSorted()[0];
  if (soon !== undefined) return expiring(text, soon);
  const last = checked.toSorted().at(-1);
  if (last === undefined) return undefined;
  if (last > today) return future(text, last);
  return daysBetween(last, today) > OLD_DAYS ? old(text, last) : undefined;
}

function daysIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, day = '']) => {
    const read = parseDate(day);
    return read.ok ? [read.value] : [];
  });
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const about = ({ node, at }: TextAt) => ({ node: node.id, field: at.pointer });

const expired = (text: TextAt, day: string): Finding => ({
  rule: 'fact.expired',
  severity: 'warning',
  ...about(text),
  day,
  message: {
    vi: `Nội dung này chỉ áp dụng đến ${formatDate(day)}, nay đã hết hạn. Hãy sửa theo quy định mới hoặc bỏ đi.`,
    en: `This held until ${formatDate(day)} and is over. Correct it by the new rules or remove it.`,
  },
});

const expiring = (text: TextAt, day: string): Finding => ({
  rule: 'fact.expiring',
  severity: 'hint',
  ...about(text),
  day,
  message: {
    vi: `Nội dung này chỉ áp dụng đến ${formatDate(day)}, sắp hết hạn. Hãy chuẩn bị nội dung mới.`,
    en: `This holds until ${formatDate(day)}, which is soon. Prepare what comes after.`,
  },
});

const old = (text: TextAt, day: string): Finding => ({
  rule: 'fact.old',
  severity: 'warning',
  ...about(text),
  message: {
    vi: `Nội dung này kiểm tra lần cuối ngày ${formatDate(day)}, đã hơn một năm. Hãy kiểm tra lại và sửa ngày.`,
    en: `This was last checked on ${formatDate(day)}, more than a year ago. Check it again and correct the day.`,
  },
});

const future = (text: TextAt, day: string): Finding => ({
  rule: 'fact.future',
  severity: 'warning',
  ...about(text),
  message: {
    vi: `Ngày cập nhật ${formatDate(day)} chưa tới. Hãy ghi ngày đã kiểm tra nội dung.`,
    en: `The day of the update, ${formatDate(day)}, has not come yet. Write the day on which it was checked.`,
  },
});
