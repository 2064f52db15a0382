import { findKeyword, type Keyword, prepareKeywords } from './match-keyword.ts';

/** What kind of help is needed; the number to call is the workspace's data. */
export type EmergencyKind = 'fire' | 'medical' | 'police' | 'child';

/** The numbers of today, for a workspace that has set none. */
export const DEFAULT_EMERGENCY_LINES: Readonly<Record<EmergencyKind, string>> = {
  fire: '114',
  medical: '115',
  police: '113',
  child: '111',
};

/** Questions about rules and papers, not a call for help. */
const NOT = [
  ...['bảo hiểm', 'diễn tập', 'tập huấn', 'thủ tục', 'lệ phí', 'hồ sơ', 'giấy phép', 'mức phạt', 'bị phạt'],
  ...['giấy pccc', 'bình chữa cháy', 'phòng cháy'],
];

const WORDS: Record<EmergencyKind, readonly string[]> = {
  fire: [
    ...[
      'đang cháy',
      'cháy nhà',
      'nhà cháy',
      'nhà bị cháy',
      'cháy xe',
      'xe cháy',
      'cháy rừng',
      'cháy chợ',
      'bị cháy',
    ],
    ...['cháy lớn', 'cháy to', 'cháy rồi', 'có cháy', 'nổ bình gas', 'rò khí gas', 'xì gas', 'mắc kẹt'],
  ],
  medical: [
    ...[
      'tai nạn',
      'bị thương',
      'bất tỉnh',
      'ngất xỉu',
      'đuối nước',
      'chết đuối',
      'cấp cứu',
      'đột quỵ',
      'tự tử',
    ],
    ...['co giật', 'ngộ độc', 'điện giật'],
  ],
  police: [
    ...[
      'cầm dao',
      'đang đánh nhau',
      'đánh nhau',
      'bị đánh',
      'đang bị đánh',
      'bị cướp',
      'cướp giật',
      'đang cướp',
    ],
    ...['có cướp', 'có trộm', 'bị chém', 'chém người', 'chém nhau', 'đâm chém', 'bị đâm', 'hành hung'],
    ...['bị bạo hành', 'chồng đánh', 'đánh đập'],
    ...['giết người', 'bắt cóc', 'bị đe dọa', 'nổ súng', 'kêu cứu', 'cứu tôi', 'cứu với'],
  ],
  child: [
    ...['trẻ em bị đánh', 'trẻ bị đánh', 'bạo hành trẻ em', 'bạo hành trẻ', 'xâm hại trẻ em', 'xâm hại trẻ'],
    ...['đánh đập trẻ em', 'đánh đập trẻ', 'đánh trẻ em', 'trẻ em bị xâm hại', 'trẻ em bị bạo hành'],
  ],
};

const ENTRIES: { kind: EmergencyKind; keyword: Keyword }[] = (Object.keys(WORDS) as EmergencyKind[]).flatMap(
  (kind) => WORDS[kind].map((words) => ({ kind, keyword: { words, how: 'contains', not: NOT } })),
);
/** Alone a cry for help; inside a sentence "chay" may be "chạy" (to run). */
ENTRIES.push({ kind: 'fire', keyword: { words: 'cháy', how: 'exact' } });
ENTRIES.push({ kind: 'police', keyword: { words: 'cướp', how: 'exact' } });
const INDEX = prepareKeywords(ENTRIES.map((entry) => entry.keyword));

/**
 * Does a text call for help? Checked before every flow, so that the number to call is shown at once. Wide on purpose: a
 * number shown for nothing costs a line, one not shown may cost a life; questions about rules are kept out.
 *
 * - "nhà bên cạnh đang cháy" → fire · "trẻ em bị đánh đập" → child · "bảo hiểm cháy nổ bắt buộc" → nothing
 */
export function matchEmergency(input: string): { kind: EmergencyKind; words: string } | undefined {
  const found = findKeyword(input, INDEX);
  const entry = found && ENTRIES[found.index];
  return entry && { kind: entry.kind, words: entry.keyword.words };
}
