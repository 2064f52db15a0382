import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import { createRegistry, type Flow } from '../index.ts';
import { builtInTypes } from '../nodes/index.ts';
import { conversation, draw } from '../testing/index.ts';
import { matchLanguage } from '../text/languages.ts';

const choice = (id: string, label: string) => ({ id, label, kind: 'choice' });
const form: Flow = {
  ...draw('khai', {
    variables: { viec: 'choice', ten: 'text', co: 'yes-no' },
    nodes: {
      chon: [
        'ask',
        {
          text: 'Anh/Chị cần việc gì?',
          kind: 'choice',
          variable: 'viec',
          options: ['tam-tru', 'can-cuoc', 'xe', 'khac', 'hoi', 'xa'].map((id, at) => ({
            id,
            label: ['Tạm trú', 'Căn cước', 'Đăng ký xe', 'Việc khác', 'Hỏi đáp', 'Ở xa'][at],
          })),
        },
        { next: 're' },
      ],
      re: [
        'condition',
        {
          branches: [
            {
              id: 'b',
              title: 'Tạm trú',
              match: 'all',
              rows: [{ variable: 'viec', operator: 'equals', operand: 'Tạm trú' }],
            },
          ],
        },
        { b: 'ten', else: 'het' },
      ],
      ten: ['ask', { text: 'Họ tên?', kind: 'text', variable: 'ten' }, { next: 'co' }],
      co: ['ask', { text: 'Đúng không?', kind: 'yes-no', variable: 'co' }, { next: 'xong' }],
      xong: ['end', { text: 'Xong, {{ten}}.' }],
      het: ['end', { text: 'Việc khác.' }],
    },
  }),
  languages: ['en', 'km'],
  translations: {
    en: {
      chon: {
        '/text': 'What do you need?',
        '/options/tam-tru/label': 'Temporary stay',
        '/options/can-cuoc/label': 'Identity card',
        '/options/no-such/label': 'Nothing',
        '/kind': 'text',
      },
      ten: { '/text': 'Your name?' },
      xong: { '/text': 'Done, {{ten}}.' },
    },
    km: { chon: { '/text': 'តើអ្នកត្រូវការអ្វី?' } },
  },
};
const plain = draw('nha', {
  home: true,
  nodes: {
    chon: ['menu', { text: 'Cần gì?', options: [choice('a', 'Khai báo')] }, { a: 'het' }],
    het: ['end', {}],
  },
});
const chat = () => conversation({ flows: [plain, form] });

describe('languages', () => {
  it('are compiled into one machine, which says the same without them', () => {
    const registry = createRegistry(builtInTypes);
    const { machine, languages } = compileFlow(form, registry, '1');
    expect(languages).toEqual(['en', 'km']);
    expect(JSON.stringify(machine)).toContain('"vi":"Tạm trú","en":"Temporary stay"');
    const { languages: _none, translations: _texts, ...bare } = form;
    const inVietnamese = (compiled: object) =>
      JSON.parse(
        JSON.stringify(compiled, (key, value) => {
          if (key === '$texts') return undefined;
          return value !== null && typeof value === 'object' && 'vi' in value ? value.vi : value;
        }),
      );
    expect(inVietnamese(machine)).toEqual(inVietnamese(compileFlow(bare, registry, '1').machine));
  });

  it('are asked for by their names, and ask the open question again', async () => {
    const { session } = await chat()
      .says('khai')
      .expects('Anh/Chị cần việc gì?')
      .says('English')
      .expects('What do you need?', '[Temporary stay]', '[Identity card]', '[Đăng ký xe]', '[More]')
      .says('more')
      .expects('[Hỏi đáp]')
      .says('temporary stay')
      .expects('Your name?')
      .says('tiếng Anh')
      .expects('Yes')
      .says('yes')
      .expects('Done, tiếng Anh.')
      .done();
    expect(session.context.language).toBe('en');
  });

  it('keep the Vietnamese label of what was chosen in any of them', async () => {
    for (const words of ['Temporary stay', 'Tạm trú', 'tam tru', 'temporary', '1']) {
      await chat().says('khai', 'english', words).expects('Your name?').done();
      await chat().says('khai', words).expects('Họ tên?').done();
    }
    const { session } = await chat().says('khai', 'english').taps('Temporary stay').done();
    expect(session.context.vars.viec).toBe('Tạm trú');
  });

  it('fall back to Vietnamese where a text is missing, and come back to it on request', async () => {
    await chat()
      .says('khai', 'tiếng Khmer')
      .expects('តើអ្នកត្រូវការអ្វី?', '[Tạm trú]', '[Xem thêm]')
      .says('Tiếng Việt')
      .expects('Anh/Chị cần việc gì?')
      .done();
  });

  it('that no flow has are declined in their own words', async () => {
    await chat().says('khai', '한국어').expects('베트남어', 'Anh/Chị cần việc gì?').done();
    await chat().says('tiếng Ê Đê').expects('chưa có tiếng Ê Đê', 'Cần gì?').done();
    await conversation({ flows: [plain] })
      .says('menu', 'English')
      .expects('only answer in Vietnamese', 'Cần gì?')
      .done();
  });

  it('hold outside of flows, for the words of the workspace', async () => {
    await conversation({ flows: [form] })
      .says('English')
      .expects('How can I help?', '[Talk to a person]')
      .says('thank you')
      .expects('You are welcome.')
      .says('khai', 'cancel')
      .expects('Stopped.')
      .says('nhà cháy')
      .expects('call 114')
      .says('gặp cán bộ')
      .expects('a person will answer')
      .done();
  });
});

describe('matchLanguage', () => {
  it.each([
    ['English', 'en'],
    ['tieng anh ạ', 'en'],
    ['TIẾNG VIỆT', 'vi'],
    ["H'Mông", 'hmn'],
    ['tiếng Tày', 'tyz'],
    ['ភាសាខ្មែរ', 'km'],
    ['nói tiếng Hàn', 'ko'],
    ['中文', 'zh'],
  ])('%s → %s', (words, code) => expect(matchLanguage(words)?.language.codes[0]).toBe(code));
  it.each(['tôi học tiếng Anh', 'Thái', 'Gia Rai', 'anh', 'tày'])('%s is no wish', (words) =>
    expect(matchLanguage(words)).toBeUndefined(),
  );
});

it('keeps what goes to staff in Vietnamese', async () => {
  const flow: Flow = {
    ...draw('gui', {
      variables: { co: 'yes-no', tom: 'text' },
      nodes: {
        co: ['ask', { text: 'Đúng không?', kind: 'yes-no', variable: 'co' }, { next: 'tom' }],
        tom: [
          'set',
          { values: [{ variable: 'tom', how: 'to', value: 'Trả lời: {{co}}' }] },
          { next: 'xong' },
        ],
        xong: ['hand-over', { text: 'Chờ nhé: {{co}}.', reason: 'Hỏi thêm: {{co}}' }],
      },
    }),
    languages: ['en'],
    translations: { en: { xong: { '/text': 'Please wait: {{co}}.', '/reason': 'More: {{co}}' } } },
  };
  const { transcript } = await conversation({ flows: [flow] })
    .says('gui', 'english', 'yes')
    .expects('Please wait: Yes.')
    .done();
  expect(transcript).toContain('Hỏi thêm: Có');
});
