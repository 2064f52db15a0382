import { describe, expect, it } from 'vitest';
import type { Trigger } from '../../flow/schema.ts';
import { EffectError } from '../../node-type/definition.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { answerText } from './effect.ts';
import { lint } from './lint.ts';
import type { KnowledgeData } from './schema.ts';

const knowledge = [
  {
    id: 'o-dau',
    topic: 'Tuổi trẻ',
    question: 'Đăng ký hiến máu ở đâu?',
    answer: 'Tại {{don_vi.ten}}.',
    source: 'Kế hoạch của Đoàn phường',
    checkedOn: '2026-11-23',
  },
  { id: 'dieu-kien', topic: 'Tuổi trẻ', question: 'Điều kiện hiến máu là gì?', answer: 'Người khỏe mạnh.' },
  { id: 'lich', topic: 'Tuổi trẻ', question: 'Khi nào có đợt hiến máu?', answer: 'Sẽ thông báo.' },
  { id: 'tam-tru', topic: 'Cư trú', question: 'Đăng ký tạm trú ở đâu?', answer: 'Công an phường.' },
];

const DATA: KnowledgeData = {
  text: 'Anh/Chị cần hỏi gì?',
  topic: 'Tuổi trẻ',
  buttons: [{ id: 'dang-ky', label: 'Đăng ký tham gia' }],
  after: 'wait',
  more: 'Anh/Chị hỏi tiếp nhé.',
  suggest: 'Có phải Anh/Chị muốn hỏi:',
};

const flow = (more: Partial<KnowledgeData> = {}) =>
  draw('hoi', {
    nodes: {
      dap: [
        'knowledge',
        { ...DATA, ...more },
        {
          'dang-ky': 'phieu',
          none: 'khong',
          error: 'loi',
          ...(more.after === 'leave' ? { answered: 'xong' } : {}),
        },
      ],
      phieu: ['message', { text: 'Phiếu đăng ký.' }, { next: 'het' }],
      khong: ['message', { text: 'Chưa có câu trả lời.' }, { next: 'het' }],
      loi: ['message', { text: 'Đang bận.' }, { next: 'het' }],
      xong: ['message', { text: 'Đi tiếp.' }, { next: 'het' }],
      het: ['end', {}],
    },
  });

const HEARD: Trigger = { id: 'nghe', kind: 'keyword', words: ['hiến máu'], how: 'contains' };

const begin = (more?: Partial<KnowledgeData>) =>
  conversation({ flows: [flow(more)], knowledge, values: { ten: 'Đoàn phường Mẫu' } }).says('hoi');

describe('knowledge', () => {
  it('answers a question without accents at once, with its source', async () => {
    await begin()
      .expects('Anh/Chị cần hỏi gì?\n[Đăng ký tham gia]')
      .says('dang ky hien mau o dau')
      .expects(
        'Tại Đoàn phường Mẫu.\nNguồn: Kế hoạch của Đoàn phường.\nCập nhật ngày 23/11/2026.',
        'Anh/Chị hỏi tiếp nhé.',
      )
      .done();
  });

  it('waits for another question after each answer', async () => {
    await begin()
      .says('dieu kien hien mau la gi', 'khi nao co dot hien mau')
      .expects('Sẽ thông báo.', 'Anh/Chị hỏi tiếp nhé.\n[Đăng ký tham gia]')
      .done();
  });

  it.each([
    ['the number', '1'],
    ['the label', 'Khi nào có đợt hiến máu?'],
    ['the label without accents', 'khi nao co dot hien mau'],
  ])('offers similar questions when unsure; %s chooses', async (_, choice) => {
    await begin()
      .says('bao gio hien mau')
      .expects('Có phải Anh/Chị muốn hỏi:\n[Khi nào có đợt hiến máu?]')
      .says(choice)
      .expects('Sẽ thông báo.')
      .done();
  });

  it('takes a tap on a suggestion, and another question in its place', async () => {
    await begin().says('bao gio hien mau').taps('Khi nào có đợt hiến máu?').expects('Sẽ thông báo.').done();
    await begin().says('bao gio hien mau', 'dieu kien hien mau la gi').expects('Người khỏe mạnh.').done();
  });

  it.each(['Đăng ký tham gia', 'dang ky tham gia', '1'])('leaves by its button: %s', async (words) => {
    await begin().says(words).expects('Phiếu đăng ký.').passes('dap:dang-ky').done();
    await begin().says('dieu kien hien mau la gi', words).expects('Phiếu đăng ký.').done();
  });

  it('answers the question that began the flow, and invites whoever asked nothing it knows', async () => {
    const opened = (text: string) =>
      conversation({ flows: [{ ...flow(), triggers: [HEARD] }], knowledge }).says(text);
    await opened('dang ky hien mau o dau').expects('Tại', 'Anh/Chị hỏi tiếp nhé.').done();
    await opened('hien mau thi sao').expects('Có phải Anh/Chị muốn hỏi:').done();
    await opened('hiến máu nhân đạo xong có được nghỉ làm hay không').expects('Anh/Chị').done();
    await opened('hiến máu ạ').expects('Anh/Chị cần hỏi gì?').done();
  });

  it('keeps to its topic, and leaves when nothing fits', async () => {
    await begin()
      .says('dang ky tam tru o cong an nao')
      .expects('Chưa có câu trả lời.')
      .passes('dap:none')
      .done();
  });

  it('does not take thanks for a question', async () => {
    await begin().says('cảm ơn ạ').expects('Anh/Chị hỏi tiếp nhé.').done();
  });

  it('asks for words when a picture comes', async () => {
    await begin()
      .sends({ kind: 'images', names: ['a.jpg'] })
      .expects('bằng chữ')
      .says('dieu kien hien mau la gi')
      .expects('Người khỏe mạnh.')
      .done();
  });

  it('goes on after the answer when the author wants so', async () => {
    await begin({ after: 'leave' })
      .says('dieu kien hien mau la gi')
      .expects('Người khỏe mạnh.', 'Đi tiếp.')
      .done();
  });

  it('leaves by the error exit when the search fails', async () => {
    const tools = fakeTools();
    tools.knowledge.ask = async () => {
      throw new EffectError('knowledge.gone', 'Not now.');
    };
    await conversation({ flows: [flow()], tools })
      .says('hoi', 'hiến máu')
      .expects('Đang bận.')
      .done();
  });
});

describe('an answer', () => {
  it('names its source and its day only when it has them', () => {
    expect(answerText({ id: 'a', question: 'b', text: 'Có.' })).toBe('Có.');
    expect(answerText({ id: 'a', question: 'b', text: 'Có.', source: 'Luật', checkedOn: '2026-11-23' })).toBe(
      'Có.\nCăn cứ: Luật.\nCập nhật ngày 23/11/2026.',
    );
  });
});

describe('lint of knowledge', () => {
  const rules = (data: KnowledgeData) =>
    lint(data, { id: 'dap' }, { flow: flow(), hasVariable: () => true }).map(({ rule }) => rule);

  it('warns where an answer has no way on', () => {
    expect(rules({ ...DATA, buttons: [] })).toEqual(['knowledge.no-way-on']);
    expect(rules(DATA)).toEqual([]);
    expect(rules({ ...DATA, buttons: [], after: 'leave' })).toEqual([]);
  });
});
