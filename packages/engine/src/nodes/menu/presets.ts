import type { Preset } from '../../node-type/manifest.ts';
import { texts } from './texts.ts';

const words = texts.presets;
const choice = (id: string, label: string) => ({ id, label, kind: 'choice' });

/** Usual beginnings of a menu. */
export const presets: Preset[] = [
  {
    id: 'main',
    title: words.main,
    help: words.mainHelp,
    icon: 'menu-2',
    data: {
      text: 'Anh/Chị cần hỗ trợ việc gì? Vui lòng chọn một mục.',
      options: [
        choice('thu-tuc', 'Hỏi thủ tục'),
        choice('phan-anh', 'Phản ánh, góp ý'),
        choice('can-bo', 'Gặp cán bộ'),
      ],
    },
  },
  {
    id: 'yes-no',
    title: words.yesNo,
    help: words.yesNoHelp,
    icon: 'square-rounded-check',
    data: {
      text: 'Anh/Chị có muốn tiếp tục không?',
      options: [choice('tiep', 'Tiếp tục'), choice('thoi', 'Dừng lại')],
    },
  },
  {
    id: 'more',
    title: words.more,
    help: words.moreHelp,
    icon: 'help-circle',
    data: {
      text: 'Anh/Chị cần hỏi thêm gì không?',
      options: [
        choice('them', 'Hỏi việc khác'),
        choice('can-bo', 'Gặp cán bộ'),
        choice('het', 'Không, cảm ơn'),
      ],
    },
  },
];
