import { findKeyword, prepareKeywords } from './match-keyword.ts';

/** A language that citizens may ask for. */
export interface Language {
  /** Codes that a flow may name it by, the usual one first. */
  codes: readonly string[];
  /** Its name in Vietnamese. */
  vi: string;
  /** What speakers of it type: its own name first. */
  own: readonly string[];
  /** Said where only Vietnamese is there; in Vietnamese where we have no words of it. */
  only?: string;
}

/** Vietnamese, the languages of Vietnam's peoples, and those of many visitors. */
export const LANGUAGES: readonly Language[] = [
  { codes: ['vi'], vi: 'tiếng Việt', own: ['Tiếng Việt', 'Việt Nam', 'Vietnamese'] },
  {
    codes: ['en'],
    vi: 'tiếng Anh',
    own: ['English', 'speak English', 'in English', 'English please', 'do you speak English'],
    only: 'Sorry, I can only answer in Vietnamese at the moment.',
  },
  {
    codes: ['km'],
    vi: 'tiếng Khmer',
    own: ['ភាសាខ្មែរ', 'ខ្មែរ', 'Khmer', 'Khơ me', 'Khơ-me'],
    only: 'សូមអភ័យទោស ឥឡូវនេះមានតែភាសាវៀតណាមប៉ុណ្ណោះ។',
  },
  { codes: ['tyz', 'tay'], vi: 'tiếng Tày', own: ['Tày'] },
  { codes: ['nut', 'nun'], vi: 'tiếng Nùng', own: ['Nùng'] },
  { codes: ['blt', 'tha'], vi: 'tiếng Thái', own: ['Thái', 'ꪼꪕ'] },
  { codes: ['mtq'], vi: 'tiếng Mường', own: ['Mường'] },
  {
    codes: ['hmn', 'mww', 'hmv'],
    vi: "tiếng H'Mông",
    own: ['Hmoob', "H'Mông", 'Hmông', 'Mông', 'lus Hmoob'],
    only: 'Thov txim, tam sim no tsuas muaj lus Nyab Laj xwb.',
  },
  { codes: ['ium'], vi: 'tiếng Dao', own: ['Dao', 'Iu Mien'] },
  { codes: ['rad', 'ede'], vi: 'tiếng Ê Đê', own: ['Ê Đê', 'Êđê', 'Rhade', 'Rađê'] },
  { codes: ['jra'], vi: 'tiếng Gia Rai', own: ['Gia Rai', 'Jrai', 'Jarai'] },
  { codes: ['bdq'], vi: 'tiếng Ba Na', own: ['Ba Na', 'Bahnar', 'Bana'] },
  { codes: ['cjm', 'cja'], vi: 'tiếng Chăm', own: ['Chăm', 'Cham'] },
  {
    codes: ['zh'],
    vi: 'tiếng Trung',
    own: ['中文', '汉语', '漢語', 'tiếng Hoa', 'tiếng Trung Quốc', 'Chinese'],
    only: '抱歉，目前只提供越南语。',
  },
  {
    codes: ['ko'],
    vi: 'tiếng Hàn',
    own: ['한국어', 'Korean', 'tiếng Hàn Quốc'],
    only: '죄송합니다. 지금은 베트남어만 가능합니다.',
  },
  {
    codes: ['ja'],
    vi: 'tiếng Nhật',
    own: ['日本語', 'Japanese', 'tiếng Nhật Bản'],
    only: '申し訳ありません。現在はベトナム語のみです。',
  },
  {
    codes: ['fr'],
    vi: 'tiếng Pháp',
    own: ['Français', 'French'],
    only: 'Désolé, je ne réponds qu’en vietnamien pour le moment.',
  },
  { codes: ['lo'], vi: 'tiếng Lào', own: ['ພາສາລາວ', 'Lao'], only: 'ຂໍອະໄພ ຕອນນີ້ມີແຕ່ພາສາຫວຽດນາມ.' },
];

/** One word that is a Vietnamese word or a name as well: only with "tiếng" before it. */
const BARE = /^(?:Tày|Nùng|Thái|Mường|Mông|Dao|Chăm|Cham|Lao|Việt Nam|Gia Rai|Ba Na|Bana|Ê Đê)$/;

interface Asked {
  language: Language;
  words: string;
  how: 'exact';
  own: boolean;
}

const ASKED = LANGUAGES.flatMap((language): Asked[] => {
  const name = (words: string, own: boolean): Asked => ({ language, words, how: 'exact', own });
  const vi = [
    language.vi,
    `nói ${language.vi}`,
    `dùng ${language.vi}`,
    `đổi sang ${language.vi}`,
    `chuyển sang ${language.vi}`,
  ];
  return [
    ...vi.map((words) => name(words, false)),
    ...language.own.filter((words) => !BARE.test(words)).map((words) => name(words, true)),
    ...language.own.filter((words) => BARE.test(words)).map((words) => name(`tiếng ${words}`, false)),
  ];
});
const INDEX = prepareKeywords(ASKED);

/** Longer texts are no name with a particle. */
const LONGEST = 80;
const PARTICLE = /\s+(?:ạ|a|ah|nhé|nha|nhá|đi|với|please)[\s.!?]*$/iu;

/**
 * The language that a whole message asks for, by its own name (`own`) or by the Vietnamese one, courtesy aside.
 *
 * - "English", "tieng anh ạ" → en · "Tiếng Việt" → vi · "H'Mông" → hmn · "tôi học tiếng Anh" → undefined
 */
export function matchLanguage(input: string): { language: Language; own: boolean } | undefined {
  // "tiếng Anh ạ": here "Anh" is no courtesy.
  const found =
    findKeyword(input, INDEX) ??
    (input.length <= LONGEST ? findKeyword(input.replace(PARTICLE, ''), INDEX) : undefined);
  const asked = found && ASKED[found.index];
  return asked && { language: asked.language, own: asked.own };
}
