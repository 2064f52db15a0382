import { describe, expect, it } from 'vitest';
import { matchCommand, matchEmergency, matchYesNo } from './index.ts';

describe('matchCommand', () => {
  it.each([
    ['MENU', 'home'],
    ['bat dau lai', 'restart'],
    ['làm lại từ đầu ạ', 'restart'],
    ['Hũy', 'cancel'],
    ['thoát', 'cancel'],
    ['em muốn gặp cán bộ ạ', 'handoff'],
    ['cho gap nguoi that', 'handoff'],
    ['toi can gap can bo gap', 'handoff'],
    ['muon noi chuyen voi can bo', 'handoff'],
    ['quay lai menu', 'home'],
    ['quay lai dum', 'back'],
    ['trở lại', 'back'],
  ])('%s → %s', (input, expected) => expect(matchCommand(input)).toBe(expected));

  it.each(['Huy ơi cho hỏi', 'Nguyễn Quang Huy', 'gặp chủ tịch xã', 'bắt đầu từ hôm qua', ''])(
    '%j is no command',
    (input) => expect(matchCommand(input)).toBeUndefined(),
  );
});

describe('matchYesNo', () => {
  it.each([
    ['vâng đúng rồi ạ', 'yes'],
    ['dung r', 'yes'],
    ['da vang a', 'yes'],
    ['Dạ vâng ạ', 'yes'],
    ['tui dong y', 'yes'],
    ['thôi ko cần đâu', 'no'],
    ['khum', 'no'],
    ['em đồng ý', 'yes'],
    ['/-strong', 'yes'],
    ['👎', 'no'],
    ['tôi không đồng ý', 'no'],
    ['không có', 'no'],
    ['ok 👎', 'unknown'],
    ['có lẽ', 'unknown'],
    ['', 'unknown'],
  ])('%j → %s', (input, expected) => expect(matchYesNo(input)).toBe(expected));
});

it.each(['cướp', 'co cuop', 'bố bị chém', 'có trộm vào nhà', 'chồng đánh tôi'])('%s calls for 113', (input) =>
  expect(matchEmergency(input)?.kind).toBe('police'),
);

describe('matchEmergency', () => {
  it.each([
    ['nhà bên cạnh đang cháy', 'fire'],
    ['chay nha roi', 'fire'],
    ['CHÁY!!!', 'fire'],
    ['tai nạn giao thông có người bị thương', 'medical'],
    ['trẻ em bị đánh đập', 'child'],
    ['co danh nhau gan cho', 'police'],
  ])('%s → %s', (input, kind) => expect(matchEmergency(input)?.kind).toBe(kind));

  it.each([
    'bảo hiểm cháy nổ bắt buộc',
    'diễn tập chữa cháy',
    'thủ tục khai báo tai nạn lao động',
    'chạy bộ',
    'đăng ký xe',
  ])('%s is no emergency', (input) => expect(matchEmergency(input)).toBeUndefined());
});
