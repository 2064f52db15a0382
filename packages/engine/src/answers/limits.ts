import { field } from '../node-type/fields.ts';
import type { Show } from './kind.ts';

const words = {
  min: { vi: 'Ít nhất', en: 'At least' },
  max: { vi: 'Nhiều nhất', en: 'At most' },
  help: {
    vi: 'Với chữ: số ký tự. Với số và số tiền: giá trị.',
    en: 'Of text: characters. Of a number or an amount: its value.',
  },
} as const;

/** The least and the most that several kinds share. */
export const limits = {
  min: (showIf: Show) => field.number({ title: words.min, help: words.help, showIf, advanced: true }),
  max: (showIf: Show) => field.number({ title: words.max, help: words.help, showIf, advanced: true }),
} as const;

const most = { vi: 'Nhận nhiều nhất', en: 'At most so many' };
const mostHelp = {
  vi: 'Đủ số này thì đi tiếp luôn. Để trống: 5 ảnh, 3 tệp, hoặc mọi lựa chọn.',
  en: 'With so many it goes on at once. Left empty: 5 pictures, 3 files, or all choices.',
};

/** How many pictures, files or choices are gathered. */
export const gathering = {
  most: (showIf: Show) =>
    field.integer({ title: most, help: mostHelp, min: 1, max: 10, showIf, advanced: true }),
} as const;
