import type { Preset } from '../../node-type/manifest.ts';
import { texts } from './texts.ts';

const words = texts.presets;

/** Usual beginnings of cards. */
export const presets: Preset[] = [
  {
    id: 'contacts',
    title: words.contacts,
    help: words.contactsHelp,
    icon: 'address-book',
    data: {
      text: 'Anh/Chị có thể liên hệ các đầu mối sau.',
      cards: [
        {
          id: 'truc-ban',
          title: 'Trực ban {{don_vi.ten}}',
          subtitle: 'Tiếp nhận tin báo suốt ngày đêm.',
          kind: 'phone',
          label: 'Gọi trực ban',
          phone: '{{don_vi.dien_thoai}}',
        },
        {
          id: 'khan-cap',
          title: 'Cảnh sát phản ứng nhanh',
          subtitle: 'Khi đang có nguy hiểm hoặc vụ việc đang xảy ra.',
          kind: 'phone',
          label: 'Gọi 113',
          phone: '113',
        },
      ],
    },
  },
];
