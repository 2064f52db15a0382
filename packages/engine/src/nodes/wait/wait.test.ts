import { describe, expect, it } from 'vitest';
import { conversation, draw } from '../../testing/index.ts';
import { lint } from './lint.ts';
import type { WaitData } from './schema.ts';

const say = (text: string) => ['message', { text }, { next: 'het' }] as const;
const flow = (data: Partial<WaitData>, exits: Record<string, string> = {}) =>
  draw('cho', {
    variables: { ngay: 'date', gio: 'time', loi: 'text', so: 'number' },
    nodes: {
      hoi: ['ask', { text: 'Hẹn ngày nào?', kind: 'date', variable: 'ngay' }, { next: 'cho' }],
      cho: ['wait', { kind: 'duration', reply: 'stay', ...data }, { done: 'xong', ...exits }],
      xong: say('Đến giờ.'),
      nhan: say('Đã nhắn “{{loi}}”.'),
      qua: say('Đã qua.'),
      het: ['end', {}],
    },
  });

/** 09:01 of Wednesday 25 November 2026 at the first word. */
const begin = Date.UTC(2026, 10, 25, 2);
const chat = (data: Partial<WaitData>, exits?: Record<string, string>, day = '27/11/2026') =>
  conversation({ flows: [flow(data, exits)], begin }).says('cho', day);

describe('wait', () => {
  it('goes on after its time, not before', async () => {
    await chat({ minutes: 30 })
      .waits(29)
      .expectsNothing()
      .waits(1)
      .expects('Đến giờ.')
      .passes('cho:done')
      .done();
  });

  it('says what the author wants said before, once', async () => {
    await chat({ text: 'Chờ tới {{ngay}} nhé.', minutes: 30 })
      .expects('Chờ tới 27/11/2026 nhé.')
      .waits(29)
      .expectsNothing()
      .done();
    const until = { kind: 'until', day: '{{ngay}}', text: 'Hẹn gặp lại.' } as const;
    await chat(until).expects('Hẹn gặp lại.').done();
    await chat(until, { passed: 'qua' }, '20/11/2026').expects('Đã qua.').done();
  });

  it('says until when it waits, and lets other words through to commands', async () => {
    await chat({ minutes: 30 }).says('xong chưa').expects('09:32').waits(30).expects('Đến giờ.').done();
    await chat({ minutes: 30 }).says('huỷ').expects('Đã dừng.').waits(60).expectsNothing().done();
  });

  it('stops waiting when the citizen writes, where the author says so, and keeps the words', async () => {
    const exits = { replied: 'nhan' };
    await chat({ minutes: 30, reply: 'leave', keep: 'loi' }, exits)
      .says('Tôi đổi ý')
      .expects('Đã nhắn “Tôi đổi ý”.')
      .passes('cho:replied')
      .waits(60)
      .expectsNothing()
      .done();
    await chat({ minutes: 30, reply: 'leave' }, exits).waits(30).expects('Đến giờ.').done();
  });

  it('waits for a reply: words, a picture, or none within its time', async () => {
    const reply = { kind: 'reply', keep: 'loi' } as const;
    await chat(reply, { replied: 'nhan' }).says('Vâng').expects('Đã nhắn “Vâng”.').done();
    await chat(reply, { replied: 'nhan' })
      .sends({ kind: 'images', names: ['a.jpg'] })
      .expects('Đã nhắn “”.')
      .done();
    await chat(reply, { replied: 'nhan' })
      .waits(100_000)
      .expectsNothing()
      .says('Vâng')
      .expects('Đã nhắn')
      .done();
    await chat({ ...reply, minutes: 60 }, { replied: 'nhan' })
      .waits(59)
      .expectsNothing()
      .waits(1)
      .expects('Đến giờ.')
      .done();
  });

  it('waits until a day and time', async () => {
    const until = { kind: 'until', day: '{{ngay}}', time: '14:30' } as const;
    const toThere = 2 * 1_440 + 5.5 * 60;
    await chat(until)
      .waits(toThere - 3)
      .expectsNothing()
      .waits(2)
      .expects('Đến giờ.')
      .done();
    await chat({ ...until, before: 1_440 })
      .waits(toThere - 1_440 - 3)
      .expectsNothing()
      .waits(2)
      .expects('Đến giờ.')
      .done();
  });

  it('takes eight in the morning where no time is written', async () => {
    const toThere = 2 * 1_440 - 60;
    await chat({ kind: 'until', day: '{{ngay}}' })
      .waits(toThere - 3)
      .expectsNothing()
      .waits(2)
      .expects('Đến giờ.')
      .done();
  });

  it.each([
    ['a day that is past', { day: '{{ngay}}' }, '20/11/2026'],
    ['a time that is past', { day: '{{ngay}}', time: '08:00' }, '25/11/2026'],
    ['no day', { day: '{{loi}}' }, '27/11/2026'],
    ['a time that is none', { day: '{{ngay}}', time: 'sáng' }, '27/11/2026'],
  ])('does not wait for %s', async (_, data, day) => {
    await chat({ kind: 'until', ...data }, { passed: 'qua' }, day)
      .expects('Đã qua.')
      .passes('cho:passed')
      .done();
    await chat({ kind: 'until', ...data }, {}, day)
      .expects('Đến giờ.')
      .passes('cho:done')
      .done();
  });

  it('does not take the tap of an old button for a reply', async () => {
    const menu = draw('cho', {
      nodes: {
        chon: ['menu', { text: 'Chọn?', options: [{ id: 'a', label: 'Chờ', kind: 'choice' }] }, { a: 'cho' }],
        cho: ['wait', { kind: 'reply', reply: 'stay' }, { replied: 'nhan' }],
        nhan: say('Đã nhắn.'),
        het: ['end', {}],
      },
    });
    await conversation({ flows: [menu] })
      .says('cho')
      .taps('Chờ')
      .taps('Chờ')
      .expects('tin nhắn cũ')
      .says('Tôi đây')
      .expects('Đã nhắn.')
      .done();
  });
});

describe('lint of wait', () => {
  const rules = (data: Partial<WaitData>) =>
    lint(
      { kind: 'duration', reply: 'stay', ...data },
      { id: 'cho' },
      { flow: flow({}), hasVariable: () => true },
    ).map(({ rule, severity }) => `${rule} ${severity}`);

  it.each<[Partial<WaitData>, string[]]>([
    [{}, ['wait.how-long error']],
    [{ minutes: 2_880 }, []],
    [{ minutes: 2_881 }, ['wait.too-long warning']],
    [{ minutes: 20_000 }, ['wait.too-long warning']],
    [{ kind: 'until' }, ['wait.until error']],
    [{ kind: 'until', day: '{{ngay}}' }, []],
    [{ kind: 'reply', keep: 'so' }, ['wait.keep error']],
    [{ kind: 'reply', keep: 'loi' }, []],
  ])('%j → %j', (data, expected) => expect(rules(data)).toEqual(expected));
});
