/** What people call the steps: each of these finds the step that is meant among the first, with and without accents. */
import { builtInTypes, createRegistry } from '@danloi/engine';
import { expect, it } from 'vitest';
import { grouped } from '../packages/editor/src/palette/search.ts';

const manifests = createRegistry(builtInTypes).manifests();
const found = (typed: string) =>
  grouped(manifests, typed).flatMap(({ entries }) => entries.map(({ key }) => key));

/** The step that is meant, and what people type for it. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  form: ['biểu mẫu', 'tờ khai', 'khảo sát', 'đăng ký', 'kê khai', 'registration'],
  'message/link': ['trang web', 'đường dẫn', 'liên kết', 'website', 'cổng dịch vụ công', 'url'],
  'message/hotline': ['gọi điện', 'đường dây nóng', 'hotline'],
  'message/greeting': ['lời chào', 'chào mừng', 'welcome'],
  message: ['trả lời', 'văn bản', 'gửi ảnh', 'thông báo', 'tệp đính kèm'],
  menu: ['nút', 'nút bấm', 'danh mục', 'lựa chọn', 'quick reply'],
  cards: ['băng chuyền', 'thẻ', 'carousel'],
  submission: ['phản ánh', 'nộp hồ sơ', 'tố giác', 'kiến nghị', 'ticket'],
  'hand-over': ['gặp cán bộ', 'tư vấn viên', 'nhân viên', 'tổng đài', 'human'],
  knowledge: ['câu hỏi thường gặp', 'faq', 'trả lời tự động'],
  lookup: ['tra điểm', 'excel', 'tìm kiếm', 'tra cứu'],
  office: ['bản đồ', 'trụ sở', 'chỉ đường', 'địa chỉ'],
  'opening-hours': ['giờ hành chính', 'ngoài giờ', 'ngày nghỉ', 'cuối tuần'],
  rating: ['khảo sát hài lòng', 'chấm điểm', 'sao', 'feedback'],
  condition: ['nếu thì', 'rẽ nhánh', 'điều kiện', 'if else'],
  set: ['biến', 'gán', 'lưu lại'],
  consent: ['đồng ý', 'quyền riêng tư', 'dữ liệu cá nhân'],
  wait: ['hẹn giờ', 'đợi', 'nhắc lại'],
  end: ['tạm biệt', 'cảm ơn', 'dừng'],
  'notify-staff': ['nhắn cán bộ', 'cảnh báo'],
  'http-request': ['api', 'webhook'],
  'call-flow': ['dùng lại', 'luồng con'],
  'go-to-flow': ['chuyển kịch bản', 'mở kịch bản'],
  repeat: ['vòng lặp', 'loop'],
  split: ['ngẫu nhiên', 'a/b'],
  tag: ['đánh dấu', 'nhãn'],
  note: ['giấy nhớ', 'sticky'],
  expression: ['tính toán', 'biểu thức'],
  switch: ['phân loại', 'trường hợp'],
  'been-here': ['người mới'],
  'ask/phone': ['số điện thoại', 'sđt'],
  'ask/id-number': ['căn cước', 'cccd', 'chứng minh thư'],
  'ask/images': ['chụp ảnh', 'hình ảnh'],
  'ask/files': ['tài liệu', 'đính kèm'],
  'ask/date': ['ngày sinh'],
  'ask/text': ['họ tên', 'ý kiến'],
  'ask/location': ['định vị', 'gps'],
  'ask/choices': ['checkbox'],
};
const PAIRS = Object.entries(MEANT).flatMap(([key, all]) => all.map((typed) => [typed, key] as const));

/** The eye runs over so many. */
const AMONG = 3;

it.each(PAIRS)('“%s” finds %s', (typed, key) => {
  expect(found(typed).slice(0, AMONG)).toContain(key);
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  expect(found(plain).slice(0, AMONG)).toContain(key);
});
