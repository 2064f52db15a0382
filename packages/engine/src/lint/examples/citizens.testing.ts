import { markOf } from '../../flow/translated-from.ts';
import { ask, example, flow, say, variable } from './example.testing.ts';

const so = variable('so', { type: 'phone', title: 'Số điện thoại', class: 'sensitive' });
const consentFirst = [
  'consent',
  {
    how: 'ask',
    purpose: 'Giải quyết phản ánh',
    text: 'Chúng tôi ghi số điện thoại để giải quyết phản ánh, giữ 24 tháng. Anh/Chị có đồng ý không? Không thì gõ “menu”.',
  },
  { agreed: 'hoi', declined: 'z' },
] as const;
const shown = (text: string) =>
  flow({ xin: consentFirst, hoi: ask('phone', 'so', 'a'), a: say(text) }, { variables: [so] });
const today = { today: '2026-11-25' };
const button = (kind: 'link' | 'phone', target: string) =>
  flow({
    a: [
      'message',
      {
        text: 'Xem tại đây',
        buttons: [{ id: 'b', kind, label: 'Mở', ...(kind === 'link' ? { url: target } : { phone: target }) }],
      },
      { next: 'z' },
    ],
  });
const report = (text: string) => flow({ a: say(text) }, { name: 'Tố giác tội phạm' });
const steps = (text: string) => flow({ a: say(text) });
const request = (url: string) =>
  flow(
    {
      xin: consentFirst,
      hoi: ask('phone', 'so', 'a'),
      a: [
        'http-request',
        { method: 'GET', url, keep: [], timeout: 5, retries: 1 },
        { done: 'z', empty: 'z', refused: 'z', failed: 'z' },
      ],
    },
    { variables: [so] },
  );
const greeted = {
  translations: { en: { a: { '/text': 'Hello' }, z: { '/text': 'Thank you. Type “menu” for help.' } } },
};
const english = { languages: ['en'] };

export const citizens = [
  example(
    'link.not-https',
    ['a button to http://dichvucong.gov.vn', button('link', 'http://dichvucong.gov.vn')],
    ['https://dichvucong.gov.vn', button('link', 'https://dichvucong.gov.vn')],
  ),
  example(
    'link.http-in-text',
    ['“Xem http://dichvucong.gov.vn”', steps('Xem http://dichvucong.gov.vn')],
    ['“Xem https://dichvucong.gov.vn”', steps('Xem https://dichvucong.gov.vn')],
  ),
  example(
    'text.sample',
    [
      'the second message says what its example says',
      flow({
        a: say('Chào anh/chị.', 'b'),
        b: say('Xin chào anh/chị. Đây là kênh hỗ trợ của {{don_vi.ten}}.'),
      }),
    ],
    [
      'those words greet, as the first of the flow',
      flow({ a: say('Xin chào anh/chị. Đây là kênh hỗ trợ của {{don_vi.ten}}.') }),
    ],
  ),
  example(
    'text.placeholder',
    ['“Lệ phí: [điền mức phí]”', flow({ a: say('Lệ phí: [điền mức phí]') })],
    ['“Lệ phí: không thu”', flow({ a: say('Lệ phí: không thu') })],
  ),
  example(
    'phone.odd',
    ['a button that calls 091234', button('phone', '091234')],
    ['a button that calls 0912 345 678', button('phone', '0912 345 678')],
  ),
  example(
    'privacy.link',
    ['the phone number in the address of a request', request('https://dichvu.vn/?so={{so}}')],
    ['an address without it', request('https://dichvu.vn/tra-cuu')],
  ),
  example(
    'privacy.unmasked',
    ['“Số của anh/chị: {{so}}”', shown('Số của anh/chị: {{so}}')],
    ['“Số của anh/chị: {{so|mask}}”', shown('Số của anh/chị: {{so|mask}}')],
  ),
  example(
    'consent.missing',
    [
      'the phone number is asked for at once',
      flow({ hoi: ask('phone', 'so', 'a'), a: say('Đã ghi {{so|mask}}') }, { variables: [so] }),
    ],
    ['consent is asked for first', shown('Đã ghi {{so|mask}}')],
  ),
  example(
    'crime.no-numbers',
    ['“Tố giác tội phạm” begins with “Anh/Chị báo việc gì?”', report('Anh/Chị báo việc gì?')],
    [
      'it begins with “Nguy hiểm: gọi ngay 113”',
      report('Nếu đang nguy hiểm, anh/chị gọi ngay 113, 114, 115.'),
    ],
  ),
  example(
    'crime.denunciation',
    [
      'a flow “Tố cáo” asks for what happened',
      flow(
        { a: ask('text', 'nd', 'b'), b: say('Đã ghi: {{nd}}') },
        { name: 'Tố cáo cán bộ', variables: [variable('nd')] },
      ),
    ],
    [
      'it tells where denunciations are taken',
      flow({ a: say('Tố cáo gửi trực tiếp tại nơi tiếp công dân.') }, { name: 'Tố cáo cán bộ' }),
    ],
  ),
  example(
    'way.none',
    [
      'a question, then “Đã ghi nhận.” and nothing more',
      {
        ...flow(
          { a: ask('text', 'v', 'b'), b: ['end', { text: 'Đã ghi: {{v}}' }] },
          { variables: [variable('v')] },
        ),
        edges: [{ id: '1', from: 'a', port: 'next', to: 'b' }],
      },
    ],
    [
      'the end says “gõ menu để xem lại”',
      flow(
        { a: ask('text', 'v', 'b'), b: say('Đã ghi: {{v}}. Gõ “menu” để xem lại.') },
        { variables: [variable('v')] },
      ),
    ],
  ),
  example(
    'fact.no-source',
    [
      '“Lệ phí: 50.000 đồng. Cập nhật ngày 20/11/2026.”',
      steps('Lệ phí: 50.000 đồng.\nCập nhật ngày 20/11/2026.'),
    ],
    [
      'with “Căn cứ: Thông tư 73/2024/TT-BTC”',
      steps('Lệ phí: 50.000 đồng.\nCăn cứ: Thông tư 73/2024/TT-BTC.\nCập nhật ngày 20/11/2026.'),
    ],
  ),
  example(
    'fact.no-date',
    [
      '“Lệ phí: 50.000 đồng. Căn cứ: Thông tư 73/2024/TT-BTC.”',
      steps('Lệ phí: 50.000 đồng.\nCăn cứ: Thông tư 73/2024/TT-BTC.'),
    ],
    [
      'with “Cập nhật ngày 20/11/2026”',
      steps('Lệ phí: 50.000 đồng.\nCăn cứ: Thông tư 73/2024/TT-BTC.\nCập nhật ngày 20/11/2026.'),
    ],
  ),
  example(
    'fact.expired',
    ['“áp dụng đến 30/06/2026”, seen on 25/11/2026', steps('Giảm phí áp dụng đến 30/06/2026.'), today],
    ['“áp dụng đến 31/05/2027”', steps('Giảm phí áp dụng đến 31/05/2027.'), today],
  ),
  example(
    'fact.expiring',
    ['“áp dụng đến 10/12/2026”, seen on 25/11/2026', steps('Giảm phí áp dụng đến 10/12/2026.'), today],
    ['“áp dụng đến 31/05/2027”', steps('Giảm phí áp dụng đến 31/05/2027.'), today],
  ),
  example(
    'fact.old',
    ['“Cập nhật ngày 01/03/2025”, seen on 25/11/2026', steps('Cập nhật ngày 01/03/2025.'), today],
    ['“Cập nhật ngày 20/11/2026”', steps('Cập nhật ngày 20/11/2026.'), today],
  ),
  example(
    'fact.future',
    ['“Cập nhật ngày 01/03/2027”, seen on 25/11/2026', steps('Cập nhật ngày 01/03/2027.'), today],
    ['“Cập nhật ngày 20/11/2026”', steps('Cập nhật ngày 20/11/2026.'), today],
  ),
  example(
    'words.district',
    ['“Đến Công an huyện”', steps('Anh/Chị đến Công an huyện.')],
    ['“Đến Công an xã”', steps('Anh/Chị đến Công an xã.')],
  ),
  example(
    'words.state-secret',
    ['“Gửi văn bản MẬT”', steps('Anh/Chị gửi văn bản MẬT tại đây.')],
    ['“Gửi văn bản”', steps('Anh/Chị gửi văn bản tại đây.')],
  ),
  example(
    'words.password',
    [
      '“Mã OTP của anh/chị?”',
      flow(
        { a: ask('text', 'v', 'b', 'Mã OTP của anh/chị?'), b: say('{{v}}') },
        { variables: [variable('v')] },
      ),
    ],
    [
      '“Mã hồ sơ của anh/chị?”',
      flow(
        { a: ask('text', 'v', 'b', 'Mã hồ sơ của anh/chị?'), b: say('{{v}}') },
        { variables: [variable('v')] },
      ),
    ],
  ),
  example(
    'words.id-photo',
    [
      '“Gửi ảnh căn cước”',
      flow(
        { a: ask('images', 'v', 'b', 'Anh/Chị gửi ảnh căn cước?'), b: say('{{v}}') },
        { variables: [variable('v', { type: 'images' })] },
      ),
    ],
    [
      '“Gửi ảnh hiện trường”',
      flow(
        { a: ask('images', 'v', 'b', 'Anh/Chị gửi ảnh hiện trường?'), b: say('{{v}}') },
        { variables: [variable('v', { type: 'images' })] },
      ),
    ],
  ),
  example(
    'translation.outdated',
    [
      'the message says “Chào anh/chị”, its English was made of “Xin chào”',
      flow(
        { a: say('Chào anh/chị') },
        { ...english, ...greeted, translatedFrom: { en: { a: { '/text': markOf('Xin chào') } } } },
      ),
    ],
    [
      'its English was made of these words',
      flow(
        { a: say('Chào anh/chị') },
        { ...english, ...greeted, translatedFrom: { en: { a: { '/text': markOf('Chào anh/chị') } } } },
      ),
    ],
  ),
  example(
    'translation.missing',
    ['English is offered, and the message is Vietnamese only', flow({ a: say('Xin chào') }, english)],
    [
      'the message has its English text',
      flow(
        { a: say('Xin chào') },
        {
          ...english,
          translations: {
            en: { a: { '/text': 'Hello' }, z: { '/text': 'Thank you. Type “menu” for help.' } },
          },
        },
      ),
    ],
  ),
  example(
    'translation.stale',
    [
      'English of a step that was deleted',
      flow({ a: say('Xin chào') }, { ...english, translations: { en: { gone: { '/text': 'Hello' } } } }),
    ],
    [
      'English of the steps that are there',
      flow({ a: say('Xin chào') }, { ...english, translations: { en: { a: { '/text': 'Hello' } } } }),
    ],
  ),
  example(
    'test.empty',
    [
      'a conversation in which only the bot speaks',
      flow({ a: say('Xin chào') }, { tests: [{ id: 't', name: 'Mẫu', chat: 'Bot: Xin chào' }] }),
    ],
    [
      'a citizen says something',
      flow({ a: say('Xin chào') }, { tests: [{ id: 't', name: 'Mẫu', chat: 'Dân: chào\nBot: Xin chào' }] }),
    ],
  ),
  example(
    'test.unknown-step',
    [
      'a result of a step that was deleted',
      flow(
        { a: say('Xin chào') },
        { tests: [{ id: 't', name: 'Mẫu', chat: 'Dân: chào\nBot: Xin chào', results: [{ node: 'gone' }] }] },
      ),
    ],
    [
      'results of steps that are there',
      flow(
        { a: say('Xin chào') },
        { tests: [{ id: 't', name: 'Mẫu', chat: 'Dân: chào\nBot: Xin chào', results: [{ node: 'a' }] }] },
      ),
    ],
  ),
];
