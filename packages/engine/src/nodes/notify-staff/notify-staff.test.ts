import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../flow/apply-edits.ts';
import type { Flow } from '../../flow/schema.ts';
import { lintFlow } from '../../lint/lint.ts';
import { EffectError } from '../../node-type/definition.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { send } from './effect.ts';

const flow = (data: Record<string, unknown> = {}) =>
  draw('bao tin', {
    variables: {
      mo_ta: 'text',
      ten: { type: 'text', title: 'Họ tên', class: 'secret' },
      may: { type: 'phone', title: 'Số máy', class: 'sensitive' },
      dong_y: 'yes-no',
    },
    nodes: {
      hoi: ['ask', { text: 'Chuyện gì?', kind: 'text', variable: 'mo_ta' }, { next: 'bao' }],
      bao: [
        'notify-staff',
        { title: 'Tin mới: {{mo_ta}}', text: '{{don_vi.ten}} có tin.', urgent: true, ...data },
        { next: 'tiep' },
      ],
      tiep: ['ask', { text: 'Còn gì nữa không?', kind: 'yes-no', variable: 'dong_y' }, { next: 'het' }],
      het: ['end', { text: 'Hết.' }],
    },
  });

const REGISTRY = createRegistry(builtInTypes);

/** The rules that still find something once the repair of this one was applied. */
function mended(flow: Flow, rule: string): string[] {
  const fix = lintFlow(flow, REGISTRY).find((finding) => finding.rule === rule)?.fix;
  return lintFlow(applyEdits(flow, fix?.edits ?? []), REGISTRY).map((finding) => finding.rule);
}

describe('notify-staff', () => {
  it('tells staff what the templates say, and the citizen nothing', async () => {
    const tools = fakeTools();
    await conversation({ flows: [flow()], tools, values: { ten: 'Phường' } })
      .says('bao tin', 'mất {{may}}\nxe')
      .expects('Còn gì nữa không?')
      .passes('bao:next')
      .says('không')
      .expects('Hết.')
      .done();
    expect(tools.notices).toEqual([
      {
        effect: expect.any(String),
        title: 'Tin mới: mất {{may}} xe',
        text: 'Phường có tin.',
        urgent: true,
        flow: { id: 'bao tin', version: '1' },
      },
    ]);
  });

  it('holds nobody up when it cannot be sent', async () => {
    const tools = fakeTools();
    tools.staff.notify = async () => {
      throw new EffectError('notices.down', 'Not now.');
    };
    await conversation({ flows: [flow()], tools })
      .says('bao tin', 'x')
      .expects('Còn gì nữa không?')
      .says('không')
      .expects('Hết.')
      .done();
  });

  it('offers to mask what would be given away', () => {
    const open = flow({ text: 'Tên {{ten}}.' });
    expect(mended(open, 'notify-staff.confidential')).not.toContain('notify-staff.confidential');
  });

  it('is looked at for what would be given away', () => {
    const found = (data: Record<string, unknown>) =>
      lintFlow(flow(data), REGISTRY)
        .filter(({ rule }) => rule === 'notify-staff.confidential')
        .map(({ field }) => field);
    expect(found({})).toEqual([]);
    expect(found({ title: 'Của {{may}}', text: 'Máy {{may}}, tên {{ten}}' })).toEqual(['/title', '/text']);
    expect(found({ title: 'Của {{may|mask}}', text: 'Tên {{ten|mask}}' })).toEqual([]);
  });
});

describe('the effect notify-staff.send', () => {
  const call = {
    id: 'e/0',
    contact: { channel: 'c', id: 'p' },
    flow: { id: 'f', version: '3' },
    preview: false,
  };

  it('done twice is one notice; a long story is cut', async () => {
    const tools = fakeTools();
    const notice = { title: 'a '.repeat(500), text: 'b'.repeat(9_000), urgent: false };
    await send.run(notice, tools, call);
    await send.run(notice, tools, call);
    expect(tools.notices).toHaveLength(1);
    expect(tools.notices[0]?.title.length).toBeLessThanOrEqual(200);
    expect(tools.notices[0]?.text.length).toBeLessThanOrEqual(4_000);
    expect([send.repeat, send.stage]).toEqual(['safe', 'after-commit']);
  });
});
