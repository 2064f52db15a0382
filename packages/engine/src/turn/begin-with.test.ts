import { describe, expect, it } from 'vitest';
import { conversation, draw } from '../testing/index.ts';

const choice = (id: string, label: string) => ({ id, label, kind: 'choice' });
const knowledge = [
  { id: 'o-dau', question: 'Làm căn cước ở đâu?', answer: 'Tại Công an xã.' },
  { id: 'tam-tru', question: 'Đăng ký tạm trú cần gì?', answer: 'Tờ khai CT01.' },
];
/** Opens with a menu that hands on what fits none of its options. */
const home = draw('nha', {
  home: true,
  keywords: ['căn cước'],
  nodes: {
    chon: [
      'menu',
      { text: 'Cần gì?', options: [choice('doi', 'Đổi thẻ'), choice('khac', 'Việc khác')], tries: 1 },
      { doi: 'doi', khac: 'khac', fallback: 'hoi' },
    ],
    hoi: [
      'knowledge',
      { text: 'Hỏi gì?', buttons: [], after: 'leave', more: 'Nữa?', suggest: 'Câu nào?' },
      { answered: 'con', none: 'chua' },
    ],
    doi: ['message', { text: 'Đổi thế này.' }, { next: 'con' }],
    khac: ['message', { text: 'Khác.' }],
    con: [
      'menu',
      { text: 'Còn gì?', options: [choice('thoi', 'Thôi')], tries: 1 },
      { thoi: 'khac', fallback: 'hoi' },
    ],
    chua: ['menu', { text: 'Chưa rõ.', options: [choice('bao', 'Báo tin')] }, { bao: 'khac' }],
  },
});
const lookup = draw('diem', {
  keywords: ['tra điểm'],
  variables: { so: 'text' },
  nodes: {
    so: ['ask', { text: 'Số báo danh?', kind: 'candidate-number', variable: 'so' }, { next: 'xong' }],
    xong: [
      'menu',
      { text: 'Số {{so}}.', options: [choice('het', 'Hết')], tries: 1 },
      { het: 'het', fallback: 'so' },
    ],
    het: ['end', { text: 'Chào.' }],
  },
});
const story = draw('bao', {
  keywords: ['bị lừa'],
  variables: { ke: 'text' },
  nodes: {
    ke: ['ask', { text: 'Chuyện gì?', kind: 'text', variable: 'ke' }, { next: 'xong' }],
    xong: ['end', { text: 'Ghi: {{ke}}' }],
  },
});
/** Their keywords count anywhere in a message, as authors have them. */
const flows = [home, lookup, story].map((flow) => ({
  ...flow,
  triggers: flow.triggers.map((one) => (one.kind === 'keyword' ? { ...one, how: 'contains' as const } : one)),
}));
const chat = () => conversation({ flows, knowledge, begin: Date.UTC(2026, 10, 25, 2) });
const bot = (transcript: string) => transcript.split('\n').filter((line) => line.startsWith('Bot: '));

describe('the words that begin a conversation', () => {
  it('are answered at once, the question unasked', async () => {
    for (const words of ['lam can cuoc o dau', 'đăng ký tạm trú cần gì', 'lam cawn cuowcs owr ddaau']) {
      const { transcript } = await chat().says(words).done();
      expect(bot(transcript)).toHaveLength(2);
      expect(bot(transcript)[1]).toContain('Còn gì?');
      expect(transcript).not.toContain('Cần gì?');
    }
  });

  it('choose where they name an option, and give a value where they hold one', async () => {
    const { transcript } = await chat().says('tôi muốn đổi thẻ căn cước').expects('Đổi thế này.').done();
    expect(transcript).not.toContain('Cần gì?');
    const found = await chat().says('tra diem 01000123').expects('Số 01000123.').done();
    expect(found.transcript).not.toContain('Số báo danh?');
    await chat().says('tra điểm giúp em').expects('Số báo danh?').done();
  });

  it('are no answer to an open question', async () => {
    await chat().says('tôi bị lừa').expects('Chuyện gì?').done();
  });

  it('get the opening where they ask nothing', async () => {
    for (const words of ['xin chào', 'cho em hỏi', 'căn cước', '...', '1']) {
      await chat().says(words).expects('Cần gì?').done();
    }
  });

  it('lead on where nothing knows them, and where there are none', async () => {
    await chat().says('giá vàng hôm nay bao nhiêu').expects('Chưa rõ.').done();
    await chat()
      .sends({ kind: 'images', names: ['duong.jpg'] })
      .expects('Chưa rõ.')
      .says('báo tin')
      .expects('Khác.')
      .done();
    await chat().sends({ kind: 'sticker' }).expects('Cần gì?').done();
  });
});

describe('a question that hands on', () => {
  it('has what it does not understand answered, as often as one asks', async () => {
    await chat()
      .says('menu', 'làm căn cước ở đâu?')
      .expects('Tại Công an xã.', 'Còn gì?')
      .says('đăng ký tạm trú cần gì', 'làm căn cước ở đâu', 'đăng ký tạm trú cần gì')
      .expects('Tờ khai CT01.', 'Còn gì?')
      .done();
  });

  it('gives a value to the step that it is handed to', async () => {
    const { transcript } = await chat()
      .says('tra điểm 01000123', '01000124')
      .expects('Số 01000124.')
      .says('tra tiếp')
      .expects('Số báo danh?')
      .done();
    expect(transcript.match(/Số báo danh\?/g)).toHaveLength(1);
  });

  it('asks again where nothing was said, and takes thanks for thanks', async () => {
    await chat()
      .says('menu')
      .sends({ kind: 'sticker' })
      .expects('Cần gì?')
      .says('7')
      .expects('Cần gì?')
      .says('cảm ơn ạ')
      .expects('Rất vui')
      .says('1')
      .expects('Đổi thế này.')
      .done();
  });
});
