import { describe, expect, it } from 'vitest';
import { exchanges, parseChat, printChat } from './chat-file.ts';

const FILE = `# Một cuộc trò chuyện
@ flow: thu

Dân: (quan tâm)
Bot: Xin chào.

     Anh/Chị cần gì?
     [Căn cước]
     [Cổng dịch vụ công → https://vi-du.gov.vn]
     [Gọi 113 ☎ 113]

Dân: [Căn cước]
Bot: Một.
Bot: Hai.

Dân: (ảnh: a.jpg, b.jpg)
     ở đầu hẻm

Dân: (vị trí: 10.7769, -106.7009)

Dân: \\[không phải nút]

Dân: Dòng một

     dòng ba
Bot: Đã ghi nhận.
Việc: ghi – Tố giác tội phạm
`;

describe('a conversation file', () => {
  it('says the same after reading and printing', () => {
    expect(printChat(parseChat(FILE))).toBe(FILE);
  });

  it('tells what the citizen does from what they type', () => {
    const said = exchanges(parseChat(FILE)).map((exchange) => exchange.said);
    expect(said).toEqual([
      { kind: 'follow' },
      { kind: 'tap', label: 'Căn cước' },
      { kind: 'images', names: ['a.jpg', 'b.jpg'], text: 'ở đầu hẻm' },
      { kind: 'location', latitude: 10.7769, longitude: -106.7009 },
      { kind: 'text', text: '[không phải nút]' },
      { kind: 'text', text: 'Dòng một\n\ndòng ba' },
    ]);
  });

  it('keeps answers and works with the words that they follow', () => {
    const last = exchanges(parseChat(FILE)).at(-1);
    expect(last?.answers).toEqual(['Đã ghi nhận.']);
    expect(last?.work).toEqual(['ghi – Tố giác tội phạm']);
    expect(exchanges(parseChat(FILE))[1]?.answers).toEqual(['Một.', 'Hai.']);
  });

  it('reads a file from Windows', () => {
    expect(parseChat(FILE.replaceAll('\n', '\r\n'))).toEqual(parseChat(FILE));
  });

  it('names the line that it does not understand', () => {
    expect(() => parseChat('# Thử\n\nNgười: chào\n')).toThrow('Line 3');
  });
});
