import { fold } from '../text/fold.ts';
import type { TopicKind } from './outline.ts';

type KnownKind = Exclude<TopicKind, 'general' | 'other'>;

/** Headings of the national portal's records and of the pages of provinces, by what they are about. */
const NAMES: Record<KnownKind, readonly string[]> = {
  steps: [
    'trình tự thực hiện',
    'trình tự giải quyết',
    'trình tự',
    'các bước thực hiện',
    'các bước',
    'quy trình thực hiện',
    'quy trình giải quyết',
    'quy trình',
    'cách làm',
  ],
  ways: [
    'cách thức thực hiện',
    'cách thức nộp hồ sơ',
    'hình thức nộp',
    'hình thức thực hiện',
    'cách nộp hồ sơ',
  ],
  papers: [
    'thành phần số lượng hồ sơ',
    'thành phần hồ sơ',
    'số lượng hồ sơ',
    'hồ sơ gồm',
    'hồ sơ bao gồm',
    'hồ sơ cần nộp',
    'hồ sơ cần có',
    'hồ sơ cần chuẩn bị',
    'giấy tờ cần có',
    'giấy tờ cần nộp',
    'giấy tờ cần chuẩn bị',
    'giấy tờ phải nộp',
    'giấy tờ phải xuất trình',
    'giấy tờ',
    'hồ sơ',
  ],
  time: [
    'thời hạn giải quyết',
    'thời gian giải quyết',
    'thời hạn thực hiện',
    'thời gian thực hiện',
    'thời hạn trả kết quả',
    'thời gian trả kết quả',
    'thời hạn',
  ],
  fee: [
    'phí lệ phí',
    'lệ phí phí',
    'phí và lệ phí',
    'lệ phí nếu có',
    'phí lệ phí nếu có',
    'mức phí',
    'mức thu',
    'lệ phí',
    'phí',
  ],
  place: [
    'cơ quan thực hiện',
    'cơ quan giải quyết',
    'cơ quan có thẩm quyền',
    'cơ quan thực hiện thủ tục hành chính',
    'cơ quan tiếp nhận',
    'cơ quan phối hợp',
    'nơi nộp hồ sơ',
    'nơi tiếp nhận hồ sơ',
    'nơi tiếp nhận',
    'nơi thực hiện',
    'địa điểm nộp hồ sơ',
    'địa điểm thực hiện',
    'địa chỉ tiếp nhận hồ sơ',
    'địa điểm',
  ],
  who: [
    'đối tượng thực hiện',
    'đối tượng thực hiện thủ tục hành chính',
    'đối tượng áp dụng',
    'đối tượng',
    'ai được làm',
    'ai phải làm',
    'ai làm được',
  ],
  result: ['kết quả thực hiện', 'kết quả thực hiện thủ tục hành chính', 'kết quả giải quyết', 'kết quả'],
  legal: [
    'căn cứ pháp lý',
    'căn cứ pháp lý của thủ tục hành chính',
    'căn cứ pháp luật',
    'cơ sở pháp lý',
    'văn bản pháp lý',
    'văn bản căn cứ',
    'căn cứ',
  ],
  condition: [
    'yêu cầu điều kiện thực hiện',
    'yêu cầu điều kiện thực hiện thủ tục hành chính',
    'yêu cầu điều kiện',
    'điều kiện thực hiện',
    'điều kiện',
    'yêu cầu',
  ],
  forms: [
    'tên mẫu đơn mẫu tờ khai',
    'mẫu đơn mẫu tờ khai',
    'mẫu đơn tờ khai',
    'biểu mẫu',
    'mẫu đơn',
    'mẫu tờ khai',
  ],
  contact: [
    'thông tin liên hệ',
    'liên hệ',
    'giờ làm việc',
    'thời gian làm việc',
    'lịch làm việc',
    'thời gian tiếp nhận',
  ],
  note: ['lưu ý', 'chú ý', 'ghi chú', 'những điều cần lưu ý', 'câu hỏi thường gặp'],
};

const KINDS = new Map(
  (Object.keys(NAMES) as KnownKind[]).flatMap((kind) =>
    NAMES[kind].map((name) => [fold(name), kind] as const),
  ),
);

/** Facts about the record itself, no headings: they stay in the general part. */
const FACTS = new Set(
  [
    'mã thủ tục',
    'mã tthc',
    'mã số',
    'số quyết định',
    'cấp thực hiện',
    'loại thủ tục',
    'lĩnh vực',
    'từ khóa',
    'mô tả',
  ].map(fold),
);
const TITLES = new Set(['tên thủ tục', 'tên thủ tục hành chính', 'tên tthc', 'thủ tục'].map(fold));

/** What a heading of just these words is about; `undefined` where they are no known heading: "Căn cứ Luật Cư trú" is none. */
export const kindOf = (words: string): KnownKind | undefined => KINDS.get(fold(words));

export const isFact = (words: string): boolean => FACTS.has(fold(words));

/** "Tên thủ tục: …" names the procedure. */
export const namesProcedure = (words: string): boolean => TITLES.has(fold(words));

/** What a button says where the heading itself is too long for one. */
export const SHORT_LABELS: Partial<Record<TopicKind, string>> = {
  general: 'Thông tin chung',
  steps: 'Trình tự thực hiện',
  ways: 'Cách thức thực hiện',
  papers: 'Thành phần hồ sơ',
  time: 'Thời hạn giải quyết',
  fee: 'Phí, lệ phí',
  place: 'Nơi thực hiện',
  who: 'Đối tượng thực hiện',
  result: 'Kết quả',
  legal: 'Căn cứ pháp lý',
  condition: 'Yêu cầu, điều kiện',
  forms: 'Mẫu đơn, tờ khai',
  contact: 'Liên hệ',
  note: 'Lưu ý',
};
