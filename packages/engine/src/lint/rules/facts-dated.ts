import { parseDate } from '../../values/date.ts';
import { formatDate } from '../../values/format.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding, Fix } from '../finding.ts';
import { setField } from '../fix.ts';
import type { TextAt } from '../texts.ts';
import type { LintView } from '../view.ts';
import { WRITTEN_DAY } from '../written-day.ts';

/** What only an answer about a procedure says: a fee, papers, a time limit, each with its value behind it. */
const PROCEDURE =
  /(lệ phí|mức phí|thời hạn( giải quyết)?|giấy tờ( cần có| cần nộp)?|hồ sơ( gồm| cần có)?|thành phần hồ sơ|nơi (nộp|làm)( trực tiếp)?)\s*:|(\d|\}\}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|lăm) ngày làm việc(?!\s*:)|thủ tục (gồm|cần)|(lệ phí|phí) .{0,30}\d[\d.]{0,15} ?(đồng|đ)(?![\p{L}\p{N}])/iu;
/** The law or the decision that it rests on; dots stand for nothing. */
const SOURCE = /căn cứ[\s:]*[^\s:.…(][^\n]{3}/iu;
const UPDATED = new RegExp(`cập nhật[\\s:]*(?:ngày[\\s:]*)?(?:${WRITTEN_DAY}|\\{\\{)`, 'iu');

/** Answers about procedures without the law they rest on, or without the day on which somebody checked them. */
export function factsDated(view: LintView): Finding[] {
  const held = view.texts.filter(
    ({ at, words }) => at.role === 'template' && ANY.test(words) && PROCEDURE.test(words),
  );
  return [...Map.groupBy(held, ({ node }) => node)].flatMap(([node, found]) => {
    const told = found.filter(({ at }) => !view.hides(node, at.pointer));
    const [first] = told;
    if (first === undefined || !view.graph.reached.has(node.id)) return [];
    // A question only names what it asks about.
    if (asksCitizen(view.typeOf(node)) && !told.some(({ value }) => value.includes('\n'))) return [];
    // What several bubbles of one step say together, one of them may date.
    const all = view
      .textsOf(node)
      .map(({ words }) => words)
      .join('\n');
    const hasSource = SOURCE.test(all);
    return [
      ...(hasSource ? [] : [noSource(first)]),
      ...(UPDATED.test(all) ? wrongDay(first, all) : [noDate(view, first, hasSource)]),
    ];
  });
}

/** Most texts speak of something else, and are looked at once. */
const ANY = /phí|hạn|giấy|hồ sơ|nơi|ngày làm việc|thủ tục/iu;

const noSource = (text: TextAt): Finding => ({
  rule: 'fact.no-source',
  severity: 'warning',
  node: text.node.id,
  field: text.at.pointer,
  message: {
    vi: 'Nội dung thủ tục chưa ghi căn cứ. Hãy thêm dòng “Căn cứ: …” với tên văn bản.',
    en: 'This answer about a procedure names no legal source. Add a line “Căn cứ: …” with the document.',
  },
});

/** A day that no calendar has: 31/02/2026. */
function wrongDay(text: TextAt, all: string): Finding[] {
  const written = UPDATED.exec(all)?.[1];
  if (written === undefined || parseDate(written).ok) return [];
  return [
    {
      rule: 'fact.no-date',
      severity: 'warning',
      node: text.node.id,
      field: text.at.pointer,
      message: {
        vi: `Ngày cập nhật “${written}” không có trong lịch. Hãy ghi lại ngày.`,
        en: `“${written}” is no day of the calendar. Write the day again.`,
      },
    },
  ];
}

function noDate(view: LintView, text: TextAt, hasSource: boolean): Finding {
  const today = view.known?.today;
  const fix: Fix | undefined =
    today === undefined || !hasSource
      ? undefined
      : setField(
          text.node.id,
          text.at.pointer,
          `${text.value.trimEnd()}\nCập nhật ngày ${formatDate(today)}.`,
          'Tôi đã kiểm tra hôm nay, thêm ngày',
          'I have checked it today, add the day',
        );
  return {
    rule: 'fact.no-date',
    severity: 'warning',
    node: text.node.id,
    field: text.at.pointer,
    message: {
      vi: 'Nội dung thủ tục chưa ghi ngày kiểm tra. Hãy thêm dòng “Cập nhật ngày dd/mm/yyyy”.',
      en: 'This answer about a procedure does not say when it was checked. Add “Cập nhật ngày dd/mm/yyyy”.',
    },
    ...(fix === undefined ? {} : { fix }),
  };
}
