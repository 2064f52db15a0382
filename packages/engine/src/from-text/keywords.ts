import { matchCommand } from '../text/commands.ts';
import { fold } from '../text/fold.ts';
import { THE_PROCEDURE } from './headings.ts';

/** What people do about a paper: "Cấp, đổi, cấp lại thẻ căn cước" is three things that they ask for. */
const VERB =
  'cấp lại|cấp đổi|cấp mới|cấp|đổi|gia hạn|đăng ký lại|đăng ký|xóa|xoá|sửa đổi|bổ sung|điều chỉnh|thu hồi|khai báo|xác nhận|tách|nhập|chuyển';
const SEVERAL = new RegExp(`^((?:${VERB})(?:\\s*(?:,|và|hoặc|/)\\s*(?:${VERB}))+)\\s+(\\S.*)$`, 'iu');

/** Shorter words stand in half of all sentences. */
const SHORTEST = 3;
const LONGEST = 100;

/** Words that citizens would type for a procedure of this name; none that a command or nothing at all. */
export function keywordsOf(title: string): string[] {
  const name = title
    .replace(THE_PROCEDURE, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const several = SEVERAL.exec(name);
  const [, verbs = '', object = ''] = several ?? [];
  const each = verbs.split(/,|\/|\svà\s|\shoặc\s/iu).map((verb) => `${verb.trim()} ${object}`);
  const words = [name, ...(several === null ? [] : each)].map((word) =>
    word
      .toLocaleLowerCase('vi')
      .replace(/[.,;:!?“”"]+$/u, '')
      .trim(),
  );
  return words.filter(
    (word) => fold(word).length >= SHORTEST && word.length <= LONGEST && matchCommand(word) === undefined,
  );
}
