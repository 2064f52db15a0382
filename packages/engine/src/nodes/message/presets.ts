import type { Preset } from '../../node-type/manifest.ts';
import { texts } from './texts.ts';

const words = texts.presets;

/** Usual beginnings of a message. */
export const presets: Preset[] = [
  {
    id: 'greeting',
    title: words.greeting,
    help: words.greetingHelp,
    search: words.greetingSearch,
    icon: 'message-circle',
    data: {
      text: 'Xin chào anh/chị. Tôi là trợ lý tự động của {{don_vi.ten}}.',
      variants: ['Chào anh/chị. Trợ lý tự động của {{don_vi.ten}} xin nghe.'],
      buttons: [],
    },
  },
  {
    id: 'link',
    title: words.link,
    help: words.linkHelp,
    search: words.linkSearch,
    icon: 'link',
    data: {
      text: 'Anh/Chị nộp hồ sơ trực tuyến tại Cổng dịch vụ công quốc gia.',
      buttons: [
        { id: 'cong', kind: 'link', label: 'Mở Cổng dịch vụ công', url: 'https://dichvucong.gov.vn' },
      ],
    },
  },
  {
    id: 'hotline',
    title: words.hotline,
    help: words.hotlineHelp,
    search: words.hotlineSearch,
    icon: 'phone',
    data: {
      text: 'Cần hỗ trợ thêm, anh/chị gọi {{don_vi.dien_thoai ?? bộ phận trực}} trong giờ làm việc.',
      buttons: [{ id: 'goi', kind: 'phone', label: 'Gọi ngay', phone: '{{don_vi.dien_thoai}}' }],
    },
  },
];
