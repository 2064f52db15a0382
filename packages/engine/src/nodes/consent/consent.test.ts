import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../flow/apply-edits.ts';
import type { Flow } from '../../flow/schema.ts';
import { lintFlow } from '../../lint/lint.ts';
import { EffectError } from '../../node-type/definition.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { newSession } from '../../turn/session.ts';
import { builtInTypes } from '../index.ts';
import { record } from './effect.ts';
import { MAX_PURPOSES, remember } from './memory.ts';
import { versionOf } from './version.ts';

const ENDS = { agreed: 'co', declined: 'khong', late: 'tre', fallback: 'thoi', error: 'loi' };
const flow = (more: Record<string, unknown> = {}, exits: Record<string, string> = ENDS, id = 'xin') =>
  draw(id, {
    nodes: {
      hoi: [
        'consent',
        { how: 'ask', purpose: 'Phản ánh', text: '{{don_vi.ten}} xin ghi số điện thoại.', ...more },
        exits,
      ],
      co: ['end', { text: 'Đã đồng ý.' }],
      khong: ['end', { text: 'Không sao.' }],
      tre: ['end', { text: 'Trễ.' }],
      thoi: ['end', { text: 'Thôi vậy.' }],
      loi: ['end', { text: 'Lỗi.' }],
    },
  });
const back = draw('rut dong y', {
  nodes: {
    rut: ['consent', { how: 'withdraw', purpose: 'Phản ánh', text: 'Đã rút.' }, { withdrawn: 'het' }],
    het: ['end', { text: 'Hết.' }],
  },
});
const values = { ten: 'Phường Mẫu' };

const REGISTRY = createRegistry(builtInTypes);

/** The rules that still find something once the repair of this one was applied. */
function mended(flow: Flow, rule: string): string[] {
  const fix = lintFlow(flow, REGISTRY).find((finding) => finding.rule === rule)?.fix;
  return lintFlow(applyEdits(flow, fix?.edits ?? []), REGISTRY).map((finding) => finding.rule);
}

describe('consent', () => {
  it.each(['sao phải đồng ý', 'dong y gi', 'đồng ý là sao', 'tôi chưa rõ đồng ý gì'])(
    'takes “%s” for no answer: who asks has not agreed',
    async (words) => {
      const tools = fakeTools();
      await conversation({ flows: [flow()], tools, values })
        .says('xin', words)
        .expects('[Đồng ý]')
        .done();
      expect(tools.agreed).toEqual([]);
    },
  );

  it.each(['Đồng ý', 'dong y a', 'có', 'vâng', '1'])(
    'takes “%s” for yes, and keeps the words shown',
    async (words) => {
      const tools = fakeTools();
      const { session } = await conversation({ flows: [flow()], tools, values })
        .says('xin')
        .expects('Phường Mẫu xin ghi số điện thoại.\n[Đồng ý]\n[Không đồng ý]')
        .says(words)
        .expects('Đã đồng ý.')
        .passes('hoi:agreed')
        .done();
      const version = versionOf('{{don_vi.ten}} xin ghi số điện thoại.');
      expect(tools.agreed).toEqual([
        {
          effect: expect.any(String),
          contact: { channel: 'test', id: 'citizen' },
          purpose: 'Phản ánh',
          version,
          text: 'Phường Mẫu xin ghi số điện thoại.',
          agreed: true,
          at: tools.now(),
        },
      ]);
      expect(session.context.memory?.consents).toEqual({ 'Phản ánh': version });
    },
  );

  it.each(['Không đồng ý', 'khong dong y', 'không', 'chưa đồng ý', '2'])(
    'takes “%s” for no',
    async (words) => {
      const tools = fakeTools();
      const { session } = await conversation({ flows: [flow()], tools, values })
        .says('xin', words)
        .expects('Không sao.')
        .passes('hoi:declined')
        .done();
      expect(tools.agreed.map(({ agreed }) => agreed)).toEqual([false]);
      expect(session.context.memory?.consents ?? {}).toEqual({});
    },
  );

  it('takes nothing else for either', async () => {
    const tools = fakeTools();
    await conversation({ flows: [flow({ tries: 2 })], tools, values })
      .says('xin', 'để tôi xem đã')
      .expects('chọn Đồng ý hoặc Không đồng ý')
      .sends({ kind: 'images', names: ['a.jpg'] })
      .expects('Thôi vậy.')
      .done();
    expect(tools.agreed).toEqual([]);
  });

  it('takes silence for no consent', async () => {
    const tools = fakeTools();
    await conversation({ flows: [flow({ deadline: 30 })], tools, values })
      .says('xin')
      .waits(31)
      .expects('Trễ.')
      .done();
    expect(tools.agreed).toEqual([]);
  });

  it('asks nobody twice, in no flow, for the same purpose and words', async () => {
    const flows = [flow(), flow({}, ENDS, 'khac')];
    const tools = fakeTools();
    const { transcript } = await conversation({ flows, tools, values })
      .says('xin', 'đồng ý', 'khac')
      .expects('Đã đồng ý.')
      .says('xin')
      .expects('Đã đồng ý.')
      .done();
    expect(transcript.match(/xin ghi số/g)).toHaveLength(1);
    expect(tools.agreed).toHaveLength(1);
  });

  it('asks again for other words, another number, or another purpose', async () => {
    const flows = [
      flow(),
      flow({ text: 'Thêm địa chỉ.' }, ENDS, 'chu'),
      flow({ version: '2' }, ENDS, 'so'),
      flow({ version: '2', text: 'Chữ khác, vẫn số ấy.' }, ENDS, 'van so'),
      flow({ purpose: 'Khảo sát' }, ENDS, 'viec'),
    ];
    await conversation({ flows, values })
      .says('xin', 'đồng ý', 'chu')
      .expects('Thêm địa chỉ.')
      .says('đồng ý', 'so')
      .expects('xin ghi số')
      .says('đồng ý', 'van so')
      .expects('Đã đồng ý.')
      .says('viec')
      .expects('xin ghi số')
      .done();
  });

  it('speaks English to who chose it, and keeps the words that were read', async () => {
    const tools = fakeTools();
    const english = {
      ...flow(),
      languages: ['en'],
      translations: { en: { hoi: { '/text': '{{don_vi.ten}} asks for your number.' } } },
    };
    await conversation({ flows: [english], tools, values })
      .says('English', 'xin')
      .expects('Phường Mẫu asks for your number.\n[I agree]\n[I do not agree]')
      .says('maybe')
      .expects('Please choose whether you agree or not.')
      .says('i agree')
      .expects('Đã đồng ý.')
      .done();
    expect(tools.agreed.map(({ text, version }) => [text, version])).toEqual([
      ['Phường Mẫu asks for your number.', versionOf('{{don_vi.ten}} asks for your number.')],
    ]);
  });

  it('is taken back as easily as it was given', async () => {
    const tools = fakeTools();
    const { session } = await conversation({ flows: [flow(), back], tools, values })
      .says('xin', 'đồng ý', 'rut dong y')
      .expects('Đã rút.', 'Hết.')
      .passes('rut:withdrawn')
      .done();
    expect(tools.agreed.map(({ agreed }) => agreed)).toEqual([true, false]);
    expect(session.context.memory?.consents).toEqual({});
    tools.consents.record = async () => {
      throw new EffectError('consents.down', 'Not now.');
    };
    await conversation({ flows: [back], tools })
      .says('rut dong y')
      .expects('chưa ghi được', '[Gặp cán bộ]')
      .done();
  });

  it('asks again after a no', async () => {
    await conversation({ flows: [flow()], values })
      .says('xin', 'không', 'xin')
      .expects('xin ghi số')
      .done();
  });

  it('is no consent while it cannot be recorded', async () => {
    const tools = fakeTools();
    tools.consents.record = async () => {
      throw new EffectError('consents.down', 'Not now.');
    };
    const { session } = await conversation({ flows: [flow()], tools, values })
      .says('xin', 'đồng ý')
      .expects('Lỗi.')
      .passes('hoi:error')
      .done();
    expect(session.context.memory?.consents).toBeUndefined();
    const { error: _, ...others } = ENDS;
    await conversation({ flows: [flow({}, others)], tools, values })
      .says('xin', 'đồng ý')
      .expects('chưa ghi được lựa chọn', '[Gặp cán bộ]')
      .done();
    await conversation({ flows: [flow()], tools, values })
      .says('xin', 'không đồng ý')
      .expects('Không sao.')
      .done();
  });

  it('forgets the oldest purpose beyond its bound', () => {
    let { context } = newSession();
    const frame = { id: 'e', now: 0, values: {} };
    for (let at = 0; at <= MAX_PURPOSES; at++) {
      const done = remember({ context, event: { type: 'again', frame } }, {
        purpose: `P${at}`,
        version: '1',
      } as never);
      context = { ...context, ...done.context };
    }
    const kept = Object.keys(context.memory?.consents ?? {});
    expect(kept).toHaveLength(MAX_PURPOSES);
    expect([kept[0], kept.at(-1)]).toEqual(['P1', `P${MAX_PURPOSES}`]);
  });

  it('offers to swap its labels, and hints at what the text leaves open', () => {
    const rules = mended(flow({ agree: 'Không', decline: 'Có' }), 'consent.swapped');
    expect(rules).not.toContain('consent.swapped');
    expect(rules).toContain('consent.how-long');
    const whole = flow({ text: 'Chúng tôi giữ số điện thoại 24 tháng.' });
    expect(lintFlow(whole, REGISTRY).map(({ rule }) => rule)).not.toContain('consent.how-long');
  });

  it('is looked at for buttons that say the same or the wrong thing, and for rounds that need no answer', () => {
    const rules = (data: Record<string, unknown>, exits?: Record<string, string>) =>
      lintFlow(flow(data, exits), REGISTRY)
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
    expect(rules({ agree: 'Tôi đồng ý', decline: 'Từ chối' })).toEqual([]);
    expect(rules({ agree: 'Nhận', decline: 'nhân' })).toEqual(['option.same-label']);
    expect(rules({ agree: 'Không', decline: 'Có' })).toEqual(['consent.swapped']);
    expect(rules({}, { ...ENDS, agreed: 'hoi' })).toContain('cycle.no-wait');
    expect(rules({}, { ...ENDS, declined: 'hoi' })).not.toContain('cycle.no-wait');
  });
});

describe('the effect consent.record', () => {
  it('done twice is one record', async () => {
    const tools = fakeTools();
    const call = {
      id: 'e/0',
      contact: { channel: 'c', id: 'p' },
      flow: { id: 'f', version: '3' },
      preview: false,
    };
    const consent = { purpose: 'P', version: '1', text: 'T', agreed: true };
    await record.run(consent, tools, call);
    await record.run(consent, tools, call);
    expect(tools.agreed).toHaveLength(1);
    expect([record.repeat, record.stage]).toEqual(['safe', 'after-commit']);
  });
});

describe('the version of a text', () => {
  it('is the same for the same words, however they are encoded or spaced', () => {
    expect(versionOf('Đồng ý')).toBe(versionOf(' Đồng  ý\n'.normalize('NFD')));
    expect(versionOf('Đồng ý')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is the same under other names of variables, and another for another fact or format', () => {
    expect(versionOf('Ghi {{a}}, {{b.c|upper}} và {{a}}.')).toBe(
      versionOf('Ghi {{a_2}}, {{x.c|upper}} và {{a_2}}.'),
    );
    expect(versionOf('Ghi {{a}} và {{b}}.')).not.toBe(versionOf('Ghi {{a}} và {{a}}.'));
    expect(versionOf('{{don_vi.ten}}')).not.toBe(versionOf('{{don_vi.dia_chi}}'));
    expect(versionOf('{{a|upper}}')).not.toBe(versionOf('{{a}}'));
  });

  it('is another for other words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const same = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
        expect(versionOf(one) === versionOf(other)).toBe(same(one) === same(other));
      }),
    );
  });
});
