import { findKeyword, prepareKeywords } from './match-keyword.ts';

/** What a citizen may ask for at any step, whatever the flow. */
export type Command = 'home' | 'back' | 'cancel' | 'handoff' | 'restart' | 'erase';

const WORDS: Record<Command, readonly string[]> = {
  home: [
    'menu',
    'menu chính',
    'về menu',
    'quay về menu',
    'quay lại menu',
    'trở lại menu',
    'trở về menu',
    'xem menu',
    'mở menu',
    'bắt đầu',
    'trang chủ',
    'về trang chủ',
    'về đầu',
    'home',
    'start',
    'main menu',
    'show menu',
  ],
  back: [
    'quay lại',
    'trở lại',
    'quay về',
    'trở về',
    'lùi lại',
    'bước trước',
    'quay lại bước trước',
    'back',
    'go back',
  ],
  cancel: [
    'hủy',
    'hũy',
    'hủy bỏ',
    'hủy đi',
    'thoát',
    'thoát ra',
    'dừng lại',
    'kết thúc',
    'cancel',
    'exit',
    'stop',
  ],
  restart: [
    'bắt đầu lại',
    'bắt đầu lại từ đầu',
    'làm lại',
    'làm lại từ đầu',
    'nhập lại từ đầu',
    'restart',
    'start over',
  ],
  erase: [
    'xóa dữ liệu',
    'xóa dữ liệu của tôi',
    'xóa thông tin của tôi',
    'xóa dữ liệu cá nhân',
    'erase my data',
    'delete my data',
  ],
  handoff: [
    'gặp cán bộ',
    'gặp cán bộ trực',
    'gặp cán bộ gấp',
    'cần gặp cán bộ gấp',
    'gặp cb',
    'cho gặp cán bộ',
    'cho gặp người',
    'cho gặp người thật',
    'cần gặp người',
    'muốn gặp người',
    'muốn gặp người thật',
    'nói chuyện với người',
    'muốn nói chuyện với người',
    'muốn nói chuyện với cán bộ',
    'gặp người trực',
    'gặp người thật',
    'gặp người',
    'gặp nhân viên',
    'gặp tư vấn viên',
    'gặp tổng đài viên',
    'gặp admin',
    'gặp công an',
    'gặp công an phường',
    'gặp công an trực',
    'gặp cảnh sát khu vực',
    'nói chuyện với công an',
    'nói chuyện với cán bộ',
    'nói chuyện với người thật',
    'chat với cán bộ',
    'nhắn cán bộ',
    'liên hệ cán bộ',
    'hỏi cán bộ',
    'cần gặp cán bộ',
    'muốn gặp cán bộ',
    'kết nối cán bộ',
    'chuyển cán bộ',
    'talk to a person',
    'talk to someone',
    'speak to a person',
    'human',
  ],
};

const KEYWORDS = (Object.keys(WORDS) as Command[]).flatMap((command) =>
  WORDS[command].map((words) => ({ command, words, how: 'exact' as const })),
);

const INDEX = prepareKeywords(KEYWORDS);

/**
 * The command that a text gives, accented or not. Only as the whole message, courtesy aside: "huy" cancels, "Huy ơi cho
 * hỏi" does not.
 *
 * - "menu" → home · "quay lai" → back · "huỷ ạ" → cancel · "cho em gặp người trực" → handoff · "làm lại" → restart
 */
export function matchCommand(input: string): Command | undefined {
  const found = findKeyword(input, INDEX);
  return found && KEYWORDS[found.index]?.command;
}
