import { parseDate } from '../../values/date.ts';
import { formatDate } from '../../values/format.ts';
import { asNumber, asText, type ExpressionFunction, FormulaFault, type Given } from './function.ts';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 100_000;
const date = { name: { vi: 'ngày', en: 'day' }, type: 'text' } as const;

/** The ISO day that is meant; also "05/03/2026". */
function dayOf(given: Given | undefined, today: string): string {
  const day = parseDate(asText(given), today);
  if (day.ok) return day.value;
  throw new FormulaFault('expression.no-date', {
    vi: 'Không đọc được ngày. Hãy viết như 05/03/2026.',
    en: 'No day can be read. Write it like 05/03/2026.',
  });
}

const millis = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

export const dateFunctions: readonly ExpressionFunction[] = [
  {
    name: 'hom_nay',
    arguments: [],
    gives: 'text',
    help: { vi: 'Ngày hôm nay, để so sánh với ngày khác.', en: 'Today, to compare with other days.' },
    examples: [{ text: 'hom_nay() > "2000-01-01"', gives: true }],
    run: (_, clock) => clock.today,
  },
  {
    name: 'bay_gio',
    arguments: [],
    gives: 'text',
    help: { vi: 'Giờ lúc này, như “14:05”.', en: 'The time of the day, such as “14:05”.' },
    examples: [{ text: 'size(bay_gio())', gives: 5 }],
    run: (_, clock) => clock.time,
  },
  {
    name: 'ngay',
    arguments: [date],
    gives: 'text',
    help: {
      vi: 'Đọc ngày viết như “05/03/2026”, để so sánh bằng < và >.',
      en: 'Reads a day such as “05/03/2026”, to compare with < and >.',
    },
    examples: [
      { text: 'ngay("05/03/2026")', gives: '2026-03-05' },
      { text: 'ngay("1/9/2026") < ngay("2/9/2026")', gives: true },
    ],
    run: ([given], clock) => dayOf(given, clock.today),
  },
  {
    name: 'ngay_chu',
    arguments: [date],
    gives: 'text',
    help: { vi: 'Viết ngày cho người đọc: “05/03/2026”.', en: 'Writes a day for people: “05/03/2026”.' },
    examples: [{ text: 'ngay_chu("2026-03-05")', gives: '05/03/2026' }],
    run: ([given], clock) => formatDate(dayOf(given, clock.today)),
  },
  {
    name: 'tuoi',
    arguments: [
      { name: { vi: 'ngày sinh', en: 'day of birth' }, type: 'text' },
      { name: { vi: 'tính đến ngày', en: 'on which day' }, type: 'text', optional: true },
    ],
    gives: 'number',
    help: {
      vi: 'Số tuổi tròn đến hôm nay, hoặc đến một ngày khác.',
      en: 'Full years of age, today or on another day.',
    },
    examples: [
      { text: 'tuoi("05/03/2000", "04/03/2026")', gives: 25 },
      { text: 'tuoi("05/03/2000", "05/03/2026")', gives: 26 },
    ],
    run: ([born, on], clock) => {
      const [from, to] = [dayOf(born, clock.today), on === undefined ? clock.today : dayOf(on, clock.today)];
      const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
      return to.slice(5) >= from.slice(5) ? years : years - 1;
    },
  },
  {
    name: 'so_ngay',
    arguments: [
      { name: { vi: 'từ ngày', en: 'from' }, type: 'text' },
      { name: { vi: 'đến ngày', en: 'to' }, type: 'text' },
    ],
    gives: 'number',
    help: { vi: 'Số ngày từ ngày này đến ngày kia.', en: 'Days from one day to another.' },
    examples: [{ text: 'so_ngay("28/02/2026", "01/03/2026")', gives: 1 }],
    run: ([from, to], clock) =>
      Math.round((millis(dayOf(to, clock.today)) - millis(dayOf(from, clock.today))) / DAY_MS),
  },
  {
    name: 'cong_ngay',
    arguments: [date, { name: { vi: 'số ngày', en: 'days' }, type: 'number' }],
    gives: 'text',
    help: {
      vi: 'Ngày sau đó bấy nhiêu ngày; số âm là trước đó.',
      en: 'So many days later; earlier if negative.',
    },
    examples: [{ text: 'cong_ngay("25/12/2026", 10)', gives: '2027-01-04' }],
    run: ([given, count], clock) => {
      const days = Math.trunc(asNumber(count));
      const from = millis(dayOf(given, clock.today));
      if (Math.abs(days) <= LONGEST_DAYS) return new Date(from + days * DAY_MS).toISOString().slice(0, 10);
      throw new FormulaFault('expression.too-far', {
        vi: `Chỉ cộng được nhiều nhất ${LONGEST_DAYS} ngày.`,
        en: `At most ${LONGEST_DAYS} days can be added.`,
      });
    },
  },
  {
    name: 'thu',
    arguments: [date],
    gives: 'number',
    help: {
      vi: 'Thứ mấy: 2 là thứ hai … 7 là thứ bảy, 8 là chủ nhật.',
      en: 'The weekday as Vietnamese count: 2 is Monday … 7 Saturday, 8 Sunday.',
    },
    examples: [
      { text: 'thu("25/11/2026")', gives: 4 },
      { text: 'thu("29/11/2026")', gives: 8 },
    ],
    run: ([given], clock) => {
      const day = new Date(millis(dayOf(given, clock.today))).getUTCDay();
      return day === 0 ? 8 : day + 1;
    },
  },
];
