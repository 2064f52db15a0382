import { describe, expect, it } from 'vitest';
import { createRegistry, type Flow, type Trigger } from '../index.ts';
import { builtInTypes } from '../nodes/index.ts';
import { conversation, draw } from '../testing/index.ts';
import { worldOf } from '../testing/world.ts';
import type { InboundEvent } from './event.ts';
import { newSession, type SessionState } from './session.ts';
import { turn } from './turn.ts';

const registry = createRegistry(builtInTypes);
const NOW = Date.UTC(2026, 10, 25, 2);
const choice = (id: string, label: string) => ({ id, label, kind: 'choice' });
const says = (id: string, text: string, ...triggers: Omit<Trigger, 'id'>[]): Flow => ({
  ...draw(id, { nodes: { noi: ['message', { text }] } }),
  triggers: triggers.map((trigger, at) => ({ ...trigger, id: `t${at}` }) as Trigger),
});
const keyword = (words: string[], more: object = {}) =>
  ({ kind: 'keyword', words, how: 'contains', ...more }) as Omit<Trigger, 'id'>;

function talk(...flows: Flow[]) {
  const world = worldOf(flows, registry);
  let session: SessionState = newSession();
  let count = 0;
  const take = (event: Record<string, unknown>, now = NOW) => {
    const result = turn(world, session, { id: `e${count++}`, at: now, ...event } as InboundEvent, now);
    expect(JSON.parse(JSON.stringify(result.session))).toEqual(result.session);
    session = result.session;
    return result.effects
      .map((effect) => (effect.kind === 'send' ? effect.message.text : effect.kind))
      .join('|');
  };
  return {
    take,
    say: (text: string) => take({ kind: 'text', text }),
    session: () => session,
    with: (change: (session: SessionState) => void) => change(session),
  };
}

const home = draw('nha', {
  home: true,
  nodes: {
    chon: ['menu', { text: 'Cần gì?', options: [choice('a', 'Khai báo')] }, { a: 'het' }],
    het: ['end', {}],
  },
});
const photo = draw('anh', {
  variables: { anh: 'images', ten: 'text' },
  nodes: {
    anh: ['ask', { text: 'Gửi ảnh?', kind: 'images', variable: 'anh', most: 1 }, { next: 'ten' }],
    ten: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'het' }],
    het: ['end', { text: '{{anh|count}} ảnh của {{ten}}.' }],
  },
});
const withTriggers = (flow: Flow, ...triggers: object[]): Flow => ({
  ...flow,
  triggers: triggers.map((trigger, at) => ({ ...trigger, id: `t${at}` }) as Trigger),
});

describe('keywords', () => {
  it('of a higher priority win, then exact ones, then those that begin the message, then longer ones', () => {
    const chat = talk(
      says('a', 'A', keyword(['tạm trú'])),
      says('b', 'B', keyword(['đăng ký tạm trú'])),
      says('c', 'C', keyword(['đăng ký'], { how: 'starts' })),
      says('d', 'D', keyword(['đăng ký tạm trú cho con'], { how: 'exact' })),
      says('e', 'E', keyword(['khẩn'], { priority: 5 })),
    );
    expect(chat.say('muốn đăng ký tạm trú')).toBe('B');
    expect(chat.say('đăng ký tạm trú ở đâu')).toBe('C');
    expect(chat.say('đăng ký tạm trú cho con')).toBe('D');
    expect(chat.say('đăng ký tạm trú cho con, khẩn')).toBe('E');
  });

  it('that differ by accents only are asked about when typed without', () => {
    const chat = talk(says('a', 'Con dấu.', keyword(['dấu'])), says('b', 'Dầu ăn.', keyword(['dầu'])));
    expect(chat.say('mua dầu')).toBe('Dầu ăn.');
    expect(chat.say('hoi ve dau')).toBe('Anh/Chị muốn hỏi nội dung nào?');
    expect(chat.session().suggested?.map(({ label }) => label)).toEqual(['Dấu', 'Dầu']);
    expect(chat.say('2')).toBe('Dầu ăn.');
    chat.say('hoi ve dau');
    expect(chat.say(chat.session().suggested?.[0]?.payload ?? '')).toBe('Con dấu.');
  });

  it('are found with one slip', () => {
    const chat = talk(home, says('a', 'Về tạm trú.', keyword(['đăng ký tạm trú'])));
    expect(chat.say('dang kyy tam tru')).toBe('Về tạm trú.');
    expect(chat.say('đăng kí tạm trú')).toBe('Về tạm trú.');
  });
});

describe('a button made outside of flows', () => {
  it('starts its flow by its payload, from anywhere', () => {
    const chat = talk(home, photo, says('a', 'Thủ tục.', { kind: 'button', payload: 'THU_TUC' } as never));
    expect(chat.take({ kind: 'button', payload: 'THU_TUC' })).toBe('Thủ tục.');
    chat.say('anh');
    expect(chat.say('THU_TUC')).toBe('Thủ tục.');
    expect(chat.say('thu tuc')).not.toBe('Thủ tục.');
  });
});

describe('a link or QR code', () => {
  const linked = says('a', 'Từ mã QR.', { kind: 'deep-link', code: 'qr-1' } as never);
  it('begins its flow, wherever the contact is', () => {
    const chat = talk(home, photo, linked);
    expect(chat.take({ kind: 'deep-link', code: 'qr-1' })).toBe('Từ mã QR.');
    chat.say('anh');
    expect(chat.take({ kind: 'deep-link', code: 'qr-1' })).toBe('Từ mã QR.');
  });

  it('begins by its code typed as well, for channels that hand no code on', () => {
    const chat = talk(home, linked, says('b', 'Mã số.', { kind: 'deep-link', code: '1234' } as never));
    expect(chat.say('#QR-1 ')).toBe('Từ mã QR.');
    expect(chat.say('qr-1')).toBe('Từ mã QR.');
    expect(chat.say('1234')).not.toBe('Mã số.');
    expect(chat.say('qr-1 là gì')).not.toBe('Từ mã QR.');
  });

  it('with a code that nobody knows leads home, or leaves the question', () => {
    const chat = talk(home, photo, linked);
    expect(chat.take({ kind: 'deep-link', code: 'la' })).toBe('Cần gì?');
    chat.say('anh');
    expect(chat.take({ kind: 'deep-link', code: 'constructor' })).toBe('Gửi ảnh?');
  });

  it('says nothing beside a person', () => {
    const chat = talk(home, linked);
    chat.take({ kind: 'staff-message' });
    expect(chat.take({ kind: 'deep-link', code: 'qr-1' })).toBe('');
  });
});

describe('what is received unasked', () => {
  const picture = { kind: 'media', media: [{ id: 'm', kind: 'image' }] };
  const flows = [
    home,
    withTriggers(
      photo,
      { kind: 'received', what: 'image' },
      { kind: 'keyword', words: ['anh'], how: 'exact' },
    ),
    says('tep', 'Nhận tệp.', { kind: 'received', what: 'file' } as never),
    says('noi', 'Nhận vị trí.', { kind: 'received', what: 'location' } as never),
  ];
  it('starts the flow for it, whose first question takes it', () => {
    expect(talk(...flows).take(picture)).toBe('Tên?');
    expect(talk(...flows).take({ kind: 'media', media: [{ id: 'm', kind: 'file' }] })).toBe('Nhận tệp.');
    expect(talk(...flows).take({ kind: 'location', latitude: 21, longitude: 105 })).toBe('Nhận vị trí.');
  });

  it('is left to a question that asks for it, and never breaks off a form', () => {
    const chat = talk(...flows);
    chat.say('anh');
    expect(chat.take(picture)).toBe('Tên?');
    expect(chat.take(picture)).toContain('bằng chữ');
  });

  it('is taken out of a menu that has no use for it', () => {
    const chat = talk(...flows);
    chat.say('menu');
    expect(chat.take(picture)).toBe('Tên?');
  });
});

describe('a schedule', () => {
  const news = says(
    'tin',
    'Tin mới.',
    { kind: 'schedule', at: { time: '08:00' }, tag: 'tre' } as never,
    { kind: 'schedule', at: { time: '09:00' } } as never,
  );
  const due = (trigger: string) => ({ kind: 'schedule', flow: 'tin', trigger });
  it('begins its flow for who is in none, with the tag', () => {
    const chat = talk(home, news);
    expect(chat.take(due('t1'))).toBe('Tin mới.');
    expect(chat.take(due('t0'))).toBe('');
    chat.with((session) => {
      session.context.memory = { tags: ['tre'] };
    });
    expect(chat.take(due('t0'))).toBe('Tin mới.');
    expect(chat.session().context.memory).toEqual({ tags: ['tre'] });
  });

  it('disturbs no conversation, no person, and is nothing once it is gone', () => {
    const chat = talk(home, photo, news);
    expect(chat.take(due('t9'))).toBe('');
    expect(chat.take({ kind: 'schedule', flow: 'khong', trigger: 't1' })).toBe('');
    chat.say('anh');
    expect(chat.take(due('t1'))).toBe('');
    chat.say('huỷ');
    chat.take({ kind: 'staff-message' });
    expect(chat.take(due('t1'))).toBe('');
    expect(chat.take(due('t1'), NOW + 25 * 3_600_000)).toBe('Tin mới.');
  });
});

describe('a flow for what nothing understood', () => {
  const lost = withTriggers(
    draw('lac', {
      nodes: {
        hoi: ['menu', { text: 'Có phải anh/chị hỏi?', options: [choice('a', 'Giờ làm việc')] }, { a: 'het' }],
        het: ['end', { text: 'Từ 7 giờ 30.' }],
      },
    }),
    { kind: 'fallback' },
  );
  it('takes the place of kind words, with what was said', () => {
    const chat = talk(home, lost);
    expect(chat.say('nhà tôi ở xa')).toBe('Cần gì?');
    chat.say('huỷ');
    chat.say('ở xa quá đi');
    chat.say('huỷ');
    chat.with((session) => {
      session.misses = 1;
    });
    expect(chat.say('tôi cần giờ làm việc')).toBe('Từ 7 giờ 30.');
    chat.with((session) => {
      session.misses = 1;
    });
    expect(chat.say('ở xa quá')).toBe('Có phải anh/chị hỏi?');
  });

  it('is the first answer where there is no home', () => {
    expect(talk(lost).say('nhà tôi ở xa')).toBe('Có phải anh/chị hỏi?');
  });
});

describe('follow, home and fallback', () => {
  it('of several flows, the one of the highest priority', () => {
    const chat = talk(
      says('a', 'A', { kind: 'follow' } as never),
      says('b', 'B', { kind: 'follow', priority: 2 } as never),
      says('c', 'C', { kind: 'follow', priority: 2 } as never),
    );
    expect(chat.take({ kind: 'follow' })).toBe('B');
  });
});

describe('small talk', () => {
  const chat = () => conversation({ flows: [home] });
  it.each([
    ['đồ ngu', 'xin lỗi vì chưa giúp được'],
    ['trả lời vớ vẩn', 'xin lỗi vì chưa giúp được'],
    ['vcl', 'xin lỗi vì chưa giúp được'],
    ['dm', 'xin lỗi vì chưa giúp được'],
    ['dkm', 'xin lỗi vì chưa giúp được'],
    ['cảm ơn nhé', 'Rất vui'],
  ])('%s is answered calmly, with the ways on', async (words, answer) => {
    await chat().says(words).expects(answer, '[Menu]', '[Gặp cán bộ]').done();
    await chat().says('menu', words).expects(answer, 'Cần gì?', '[Khai báo]').done();
  });

  it.each(['tôi hay ngủ muộn', 'các anh cho hỏi việc này', 'con chó nhà tôi đi lạc'])(
    '%s is no insult',
    async (words) => {
      const { transcript } = await chat().says(words).expects('Cần gì?').done();
      expect(transcript).not.toContain('xin lỗi');
    },
  );

  it('says that it cannot read what is no word', async () => {
    await chat().says('asdfgh').expects('chưa đọc được', 'Cần gì?').done();
    await chat().says('menu', 'kkkkkk').expects('Cần gì?'.slice(0, 0), '[Khai báo]').done();
    await conversation({ flows: [] }).says('qwert').expects('chưa đọc được', '[Gặp cán bộ]').done();
  });

  it('asks for words where a sticker came, and counts no try', async () => {
    const { session } = await chat()
      .says('menu')
      .sends({ kind: 'sticker' })
      .expects('nhãn dán', 'Cần gì?')
      .says('😀')
      .expects('nhãn dán', 'Cần gì?')
      .says('xin chào')
      .expects('Cần gì?')
      .done();
    expect(session.misses).toBe(0);
    expect(session.context.tries).toBe(0);
    await chat().sends({ kind: 'sticker' }).expects('Cần gì?').done();
  });
});
