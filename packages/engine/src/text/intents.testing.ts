/** The flows of a public body in short, for the intent vectors: what starts each, as its author writes it. */

import { askKnowledge, prepareKnowledge } from '../knowledge/index.ts';
import { isInsult, smallTalk } from '../knowledge/words.ts';
import { parseCandidateNumber, parseFileCode } from '../values/index.ts';
import { matchEmergency } from './emergency.ts';
import { findKeyword, prepareKeywords } from './match-keyword.ts';
import { tokens } from './split.ts';

interface Intent {
  words: readonly string[];
  not?: readonly string[];
  branches?: Readonly<Record<string, readonly string[]>>;
  /** Words that open it with the line of the police on top. */
  line?: readonly string[];
  /** Words of several meanings: asked first. */
  confirm?: readonly string[];
}

const INTENTS: Readonly<Record<string, Intent>> = {
  cap_the_can_cuoc: {
    words: ['căn cước', 'thẻ căn cước', 'làm căn cước', 'đổi thẻ', 'cccd', 'lam cccd', 'mất cccd', 'cmnd'],
    not: ['xác nhận cư trú'],
    branches: { cap_lai: ['mất căn cước', 'mất cccd', 'cấp lại'], doi: ['đổi thẻ', 'đổi căn cước'] },
  },
  dang_ky_cu_tru: {
    words: ['tạm trú', 'thường trú', 'nhập khẩu', 'hộ khẩu', 'lưu trú', 'xác nhận cư trú', 'dk tam tru'],
    branches: {
      tam_tru: ['tạm trú'],
      luu_tru: ['lưu trú'],
      xac_nhan: ['xác nhận cư trú'],
      thuong_tru: ['nhập khẩu', 'thường trú'],
    },
    confirm: ['nhập khẩu'],
  },
  dang_ky_xe: {
    words: ['đăng ký xe', 'dang ky xe may', 'biển số', 'mất biển số', 'sang tên', 'sang tên xe', 'dk xe'],
    not: ['mất xe', 'trộm xe'],
    branches: { lan_dau: ['xe mới', 'xe may moi'], sang_ten: ['sang tên'], cap_lai: ['mất biển số'] },
  },
  pccc_ho_kinh_doanh: {
    words: ['pccc', 'phòng cháy', 'chữa cháy', 'bảo hiểm cháy nổ', 'diễn tập chữa cháy'],
    not: ['đang cháy', 'cháy nhà'],
  },
  tin_bao_antt: {
    words: ['tố giác', 'tố giác tội phạm', 'tin báo', 'mất xe', 'mất trộm', 'lừa đảo', 'bị lừa', 'đánh nhau'],
    line: ['mất xe', 'mất trộm', 'bị lừa đảo', 'đánh nhau'],
  },
  tra_cuu_diem_thi: { words: ['điểm thi', 'tra điểm', 'xem điểm', 'số báo danh', 'sbd'] },
  tra_cuu_ho_so: { words: ['tra cứu hồ sơ', 'hồ sơ của tôi', 'ho so cua toi', 'xem hồ sơ', 'mã hồ sơ'] },
  lich_tiep_cong_dan: { words: ['tiếp công dân', 'lịch tiếp dân', 'gặp chủ tịch', 'gặp lãnh đạo'] },
  dang_ky_tinh_nguyen: { words: ['tình nguyện', 'đăng ký tình nguyện', 'mùa hè xanh', 'hiến máu'] },
  sinh_hoat_he: { words: ['sinh hoạt hè', 'trại hè', 'học bơi'] },
  phan_anh_hien_truong: { words: ['phản ánh', 'đèn đường hỏng', 'ổ gà', 'rác', 'ngập nước', 'cây đổ'] },
  khao_sat_hai_long: { words: ['khảo sát', 'hài lòng', 'đánh giá'] },
};

const LINES = { fire: '114', medical: '115', child: '111', police: '113' } as const;

const ENTRIES = Object.entries(INTENTS).flatMap(([intent, { words, not = [] }]) =>
  words.map((phrase) => ({ intent, keyword: { words: phrase, how: 'contains', not } as const })),
);
const INDEX = prepareKeywords(ENTRIES.map(({ keyword }) => keyword));
const KNOWN = prepareKnowledge([
  { id: 'vneid', question: 'Ứng dụng VNeID không nhận khuôn mặt thì làm sao?', answer: 'Cập nhật ứng dụng.' },
  { id: 'gio', question: 'Giờ làm việc của công an phường?', answer: 'Từ 7 giờ 30.' },
]);

const has = (input: string, words: readonly string[] = []) =>
  findKeyword(input, prepareKeywords(words.map((one) => ({ words: one, how: 'contains' as const })))) !==
  undefined;

/** What a message is about, by the product's own parts: emergency first, then small talk, keywords, and what is known. */
export function intentOf(input: string): Record<string, unknown> {
  const emergency = matchEmergency(input);
  if (emergency !== undefined && emergency.kind !== 'police') {
    return { intent: 'khan_cap', emergency: LINES[emergency.kind] };
  }
  const talk = smallTalk(tokens(input));
  if (talk !== undefined) return { intent: talk === 'ambiguous-term' ? 'ask' : talk };
  const found = findKeyword(input, INDEX);
  const intent = found === undefined ? undefined : ENTRIES[found.index]?.intent;
  if (intent === undefined) {
    const { suggestions } = askKnowledge(KNOWN, input);
    return { intent: 'fallback', ...(suggestions.length === 0 ? {} : { suggest: suggestions }) };
  }
  const own = INTENTS[intent];
  const branch = Object.entries(own?.branches ?? {}).find(([, words]) => has(input, words))?.[0];
  const line = emergency !== undefined || has(input, own?.line);
  const confirm = isInsult(input) || has(input, own?.confirm);
  return {
    intent,
    ...(branch === undefined ? {} : { branch }),
    ...(line ? { emergency: LINES.police } : {}),
    ...(confirm ? { confirm: true } : {}),
    ...slots(intent, input),
  };
}

function slots(intent: string, input: string): object {
  if (intent === 'tra_cuu_diem_thi') {
    const candidate = parseCandidateNumber(input, 2026);
    return candidate.ok ? { slots: { sbd: candidate.value.number } } : {};
  }
  if (intent !== 'tra_cuu_ho_so') return {};
  const codes = input.split(' ').flatMap((word) => {
    const code = parseFileCode(word);
    return code.ok ? [code.value.code] : [];
  });
  return codes[0] === undefined ? {} : { slots: { ma_ho_so: codes[0] } };
}
