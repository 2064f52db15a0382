/** The Zalo channel against a strict Zalo, whatever form of buttons the account takes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import { HOUR } from '../zalo-emulator/clock.ts';
import type { Settings } from '../zalo-emulator/settings.ts';
import { type ChannelStage, startChannelStage } from './channel-stage.ts';

let stage: ChannelStage;
let lan: Citizen;

async function start(settings: Partial<Settings> = {}): Promise<void> {
  stage = await startChannelStage(settings);
  lan = stage.zalo.addUser(stage.oa, { name: 'Trần Thị Lan' });
  await lan.says('xin chào');
}
afterEach(async () => {
  await stage.stop();
});

const events = () => stage.received.map(({ event }) => event);
const question = {
  text: 'Anh/Chị cần làm thủ tục gì?',
  buttons: [
    { kind: 'choice', label: 'Cấp căn cước', payload: '#dl:a.1' },
    { kind: 'choice', label: 'Đăng ký cư trú', payload: '#dl:b.2' },
    { kind: 'link', label: 'Cổng dịch vụ công', url: 'https://dichvucong.gov.vn' },
    { kind: 'phone', label: 'Gọi 113', phone: '113' },
  ],
} as const;
const asked = { ...question, buttons: [...question.buttons] };

describe.each(['A', 'B', 'C'] as const)('an account of kind %s', (buttons) => {
  beforeEach(() => start({ buttons, listPicture: buttons === 'C' ? 'required' : 'optional' }));

  it('shows cards in its own way, and each of their buttons chooses', async () => {
    if (buttons === 'C') stage.zalo.refusals.expect(-233);
    const cards = ['Căn cước', 'Cư trú', 'Khai sinh'].map((title, i) => ({
      title,
      subtitle: `Thủ tục ${i + 1}`,
      buttons: [{ kind: 'choice' as const, label: `Chọn ${title}`, payload: `#dl:c${i}` }],
    }));
    expect(await stage.send(lan.id, { text: 'Anh/Chị cần gì?', cards })).toMatchObject({ kind: 'accepted' });
    await lan.hears('Anh/Chị cần gì?');
    if (buttons !== 'C') {
      await lan.taps('Chọn Cư trú');
      expect(events().at(-1)).toMatchObject({ kind: 'text', text: '#dl:c1' });
    } else {
      const heard = lan.bubbles().map(({ text }) => text);
      expect(heard.join('\n')).toContain('2. Chọn Cư trú');
    }
  });

  it('gets a document by its upload, once', async () => {
    const message = { text: 'Xin gửi mẫu đơn.', file: { media: 'pdf-1', name: 'Mẫu đơn: bản 1.pdf' } };
    for (let i = 0; i < 2; i++) expect(await stage.send(lan.id, message)).toMatchObject({ kind: 'accepted' });
    expect(stage.zalo.journal.of('upload')).toHaveLength(1);
    const forms = lan.bubbles().map(({ form }) => form);
    expect(forms).toEqual(['text', 'file', 'text', 'file']);
  });

  it('asks for contact data with a card, and takes the answer', async () => {
    const requestInfo = { title: 'Chia sẻ liên hệ', subtitle: 'Để trả kết quả hồ sơ' };
    expect(await stage.send(lan.id, { text: 'Cho xin liên hệ ạ.', requestInfo })).toMatchObject({
      kind: 'accepted',
    });
    await lan.hears('Để trả kết quả hồ sơ');
    await lan.sharesContact({ name: 'Trần Thị Lan', phone: 84900000000, address: 'Số 1', city: 'Hà Nội' });
    expect(events().at(-1)).toMatchObject({ kind: 'contact', name: 'Trần Thị Lan', phone: '84900000000' });
  });

  it('shows a question that can be answered, and learns its form once', async () => {
    // Which form an account takes is only found by trying.
    if (buttons !== 'A') stage.zalo.refusals.expect(-233);
    expect(await stage.send(lan.id, asked)).toMatchObject({ kind: 'accepted' });
    const seen = await lan.hears('thủ tục gì');
    expect(seen.form).toBe({ A: 'buttons', B: 'list', C: 'text' }[buttons]);
    await lan.chooses('Đăng ký cư trú');
    expect(events().at(-1)).toMatchObject({ kind: 'text', text: buttons === 'C' ? '2' : '#dl:b.2' });
    expect((await stage.stored()).buttonForm).toBe({ A: 'buttons', B: 'list', C: 'numbers' }[buttons]);
    const refusals = stage.zalo.journal.of('refusal').length;
    await stage.send(lan.id, asked);
    expect(stage.zalo.journal.of('refusal').length).toBe(refusals);
    stage.zalo.check();
  });

  it('gets long texts in whole letters and in order, pictures, many choices', async () => {
    const long = Array.from(
      { length: 40 },
      (_, i) => `Điều ${i + 1}. ${'Quyền và nghĩa vụ của công dân. '.repeat(4)}`,
    );
    expect(await stage.send(lan.id, { text: long.join('\n\n') })).toMatchObject({ kind: 'accepted' });
    const texts = lan.bubbles().map((bubble) => bubble.text);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.join('\n\n').replace(/\s+/g, ' ')).toBe(long.join(' ').replace(/\s+/g, ' ').trim());
    await stage.send(lan.id, { text: 'Sơ đồ đường đi', picture: { media: '7', alt: 'Sơ đồ' } });
    expect(lan.bubbles().at(-1)).toMatchObject({ form: 'picture', text: 'Sơ đồ đường đi' });
    const many = Array.from({ length: 12 }, (_, i) => ({
      ...{ kind: 'choice' as const, label: `Phường số ${i + 1}`, payload: `#dl:p.${i}` },
    }));
    await stage.send(lan.id, { text: 'Chọn phường', buttons: many });
    expect(lan.bubbles().at(-1)?.text).toContain('12. Phường số 12');
    stage.zalo.check();
  });
});

describe('what comes in', () => {
  beforeEach(() => start());

  it('is verified and means what the citizen did', async () => {
    await lan.sendsPicture({ caption: 'ảnh' });
    await lan.sendsLocation(21.0285, 105.8542);
    await lan.sendsSticker();
    await lan.sharesContact({ name: 'Lan', phone: 84912345678 });
    await lan.follows();
    await lan.isAnsweredByClerk('Chào chị');
    await lan.unfollows();
    await lan.withdraws();
    expect(events()).toMatchObject([
      { kind: 'text', text: 'xin chào' },
      { kind: 'media', text: 'ảnh', media: [{ kind: 'image' }] },
      { kind: 'location', latitude: 21.0285, longitude: 105.8542 },
      { kind: 'sticker' },
      { kind: 'contact', name: 'Lan', phone: '84912345678' },
      { kind: 'follow' },
      { kind: 'staff-message' },
      { kind: 'unfollow' },
      { kind: 'withdraw' },
    ]);
    expect(new Set(stage.received.map(({ contact }) => contact))).toEqual(new Set([lan.id]));
    expect(new Set(events().map(({ id }) => id)).size).toBe(9);
  });

  it.each(['oa-sends', 'user-sends'] as const)('is no echo and no receipt (%s)', async (receipts) => {
    await stage.stop();
    await start({ receipts, echo: 'before-reply' });
    await stage.send(lan.id, { text: 'Chào chị' });
    await vi.waitFor(() => expect(stage.zalo.journal.of('event').length).toBeGreaterThan(2));
    await lan.says('hết');
    expect(events().map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  it('has the same id when it is read again from the history, so that nothing is lost or doubled', async () => {
    await vi.waitFor(async () => expect((await stage.stored()).proven).toBe(true));
    stage.zalo.loseEvents(true);
    await lan.says('có ai không');
    await lan.sendsSticker();
    stage.zalo.loseEvents(false);
    const before = events().map(({ id }) => id);
    await stage.channel.reconcile.run(await stage.stored());
    const after = events().slice(before.length);
    expect(after.map(({ kind }) => kind)).toEqual(['text', 'text', 'sticker']);
    expect(after[0]?.id).toBe(before[0]);
    stage.zalo.check();
  });
});

describe('tokens', () => {
  beforeEach(() => start());
  const refreshes = () => stage.zalo.journal.of('oauth').filter(({ what }) => what === 'refresh').length;

  it('are renewed once when many messages find them expired, and again when they are taken away', async () => {
    await stage.zalo.clock.advance(26 * HOUR);
    await lan.says('còn đó không');
    const all = await Promise.all([1, 2, 3, 4].map((n) => stage.send(lan.id, { text: `câu ${n}` })));
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
    expect(refreshes()).toBe(1);
    stage.zalo.check();
    stage.zalo.refusals.expect(-216);
    stage.zalo.refusals.expect(-220);
    stage.zalo.world.tokens.revoke(stage.oa);
    expect(await stage.send(lan.id, { text: 'nữa' })).toMatchObject({ kind: 'accepted' });
    expect(refreshes()).toBe(2);
    stage.zalo.check();
  });

  it.each(['flat', 'under-data'] as const)('come by consent (%s)', async (tokenReply) => {
    await stage.stop();
    await start({ tokenReply, oaIdKey: 'oa_id' });
    const link = await stage.channel.consent.url(await stage.stored(), `${stage.url}/zalo/callback`);
    const granted = stage.zalo.consent(link, stage.oa);
    if (!('location' in granted)) throw new Error(granted.errorName);
    const back = await stage.server.inject(
      new URL(granted.location).pathname + new URL(granted.location).search,
    );
    expect(back.headers.location).toBe('/kenh-zalo/kenhmot?cap-quyen=ok');
    expect(await stage.channel.prove(await stage.stored())).toMatchObject({
      ok: true,
      oaName: stage.oa.name,
    });
    expect(await stage.send(lan.id, { text: 'chào' })).toMatchObject({ kind: 'accepted' });
    stage.zalo.check();
  });

  it('that were used up in a reply that never came need a person, after one more try', async () => {
    stage.zalo.refusals.expect(-14014);
    stage.zalo.faults.next('token', 'reset-after');
    await stage.zalo.clock.advance(26 * HOUR);
    await lan.says('a');
    expect(await stage.send(lan.id, { text: 'b' })).toMatchObject({
      kind: 'blocked',
      code: 'zalo.needs-consent',
    });
    expect((await stage.stored()).tokens?.needsConsent).toBe(true);
    expect(refreshes()).toBe(1);
    stage.zalo.check();
  });
});

describe('a fault on the way', () => {
  beforeEach(() => start({ hang: 200, echo: 'off', receipts: 'off' }));

  it.each([
    ['http-500', 'retry', 0],
    ['http-502-html', 'retry', 0],
    ['reset-before', 'unknown', 0],
    ['code-32', 'retry', 0],
    ['code-32-oa', 'retry', 0],
    ['code-200', 'retry', 0],
    ['reset-after', 'unknown', 1],
    ['empty-200', 'unknown', 1],
    ['truncated-json', 'unknown', 1],
    ['error-as-text', 'accepted', 1],
  ] as const)('%s is %s, and a resend goes through', async (fault, kind, delivered) => {
    stage.zalo.faults.next('send', fault);
    expect(await stage.send(lan.id, { text: 'Trả lời' }, 'e/x')).toMatchObject({ kind });
    expect(lan.bubbles()).toHaveLength(delivered);
    if (kind === 'accepted') return;
    expect(await stage.send(lan.id, { text: 'Trả lời' }, 'e/x')).toMatchObject({ kind: 'accepted' });
    expect(lan.bubbles()).toHaveLength(delivered + 1);
  });
});

it('keeps two accounts and their people apart', async () => {
  await start();
  const other = stage.zalo.addOa(stage.app, { events: 'all' });
  const stranger = stage.zalo.addUser(other);
  expect((await stranger.says('xin chào', { once: true })).status).toBe(404);
  stage.zalo.refusals.expect(-201);
  expect(await stage.send(stranger.id, { text: 'nhầm' })).toMatchObject({ kind: 'refused' });
  expect(stranger.bubbles()).toEqual([]);
});
