import { expect, it } from 'vitest';
import { conversation, draw } from '../../testing/index.ts';

const flow = draw('tin', {
  nodes: {
    noi: [
      'message',
      {
        text: 'Chào {{don_vi.ten}}.',
        picture: 'anh-1',
        alt: 'Bản đồ',
        more: ['{{khong_co}}', 'Tin cuối.'],
        buttons: [
          { id: 'a', kind: 'link', label: 'Mở', url: 'https://{{don_vi.link}}' },
          { id: 'b', kind: 'phone', label: 'Gọi', phone: '113' },
          { id: 'c', kind: 'link', label: 'Chưa xong' },
        ],
      },
    ],
  },
});

it('says its bubbles with picture and buttons, and no empty one', async () => {
  const { transcript } = await conversation({ flows: [flow], values: { ten: 'phường 1', link: 'a.vn' } })
    .says('tin')
    .done();
  expect(transcript).toBe(
    'Dân: tin\nBot: (ảnh: anh-1)\nChào phường 1.\nBot: Tin cuối.\n[Mở → https://a.vn]\n[Gọi ☎ 113]',
  );
});
