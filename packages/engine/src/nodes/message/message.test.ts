import { describe, expect, it } from 'vitest';
import { lintFlow } from '../../lint/lint.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw, worldOf } from '../../testing/index.ts';
import { newSession } from '../../turn/session.ts';
import { turn } from '../../turn/turn.ts';
import { builtInTypes } from '../index.ts';

/** Without the room before the later lines of a bubble. */
const linesOf = (transcript: string) => transcript.split('\n').map((line) => line.trim());

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
  expect(linesOf(transcript).join('\n')).toBe(
    'Dân: tin\nBot: (ảnh: anh-1)\nChào phường 1.\nBot: Tin cuối.\n[Mở → https://a.vn]\n[Gọi ☎ 113]',
  );
});

describe('message', () => {
  const says = (data: Record<string, unknown>) => draw('tin', { nodes: { noi: ['message', data] } });

  it('sends further pictures and files after the texts, in order', async () => {
    const flow = says({
      text: 'Một.',
      more: ['Hai.'],
      pictures: [{ id: 'a', picture: 'anh-2', alt: 'Sơ đồ' }],
      files: [{ id: 'f', file: 'tep-1', name: 'Mẫu {{don_vi.ma}}.pdf' }],
      buttons: [{ id: 'b', kind: 'phone', label: 'Gọi', phone: '113' }],
    });
    const { transcript } = await conversation({ flows: [flow], values: { ma: 'CT01' } })
      .says('tin')
      .done();
    expect(linesOf(transcript).slice(1)).toEqual([
      'Bot: Một.',
      'Bot: Hai.',
      '[Gọi ☎ 113]',
      'Bot: (ảnh: anh-2)',
      'Bot: (tệp: Mẫu CT01.pdf)',
    ]);
  });

  it('says each of its wordings now and then, the same one when the same event is taken again', async () => {
    const flow = says({
      text: 'Chào.',
      variants: ['Xin chào.', 'Kính chào {{don_vi.ten}}.'],
      more: ['Sau.'],
    });
    const world = worldOf([flow], createRegistry(builtInTypes), { ten: 'bà con' });
    const said = new Map<string, number>();
    for (let at = 0; at < 300; at++) {
      const event = { id: `e${at}`, at: 0, kind: 'text', text: 'tin' } as const;
      const result = turn(world, newSession(), event, 0);
      expect(turn(world, newSession(), event, 0)).toEqual(result);
      const [first, second] = result.effects.map((effect) =>
        effect.kind === 'send' ? effect.message.text : undefined,
      );
      expect(second).toBe('Sau.');
      said.set(first ?? '', (said.get(first ?? '') ?? 0) + 1);
    }
    expect([...said.keys()].sort()).toEqual(['Chào.', 'Kính chào bà con.', 'Xin chào.']);
    expect(Math.min(...said.values())).toBeGreaterThan(60);
  });

  it('is looked at for buttons that lead nowhere and for file names that phones cannot open', () => {
    const flow = says({
      text: 'Một.',
      files: [
        { id: 'f', file: 'tep-1', name: 'Mẫu CT01' },
        { id: 'g', file: 'tep-2', name: 'Mẫu.PDF' },
      ],
      buttons: [{ id: 'b', kind: 'link', label: 'Mở' }],
    });
    const found = lintFlow(flow, createRegistry(builtInTypes)).filter(({ rule }) =>
      /^(message|button)/.test(rule),
    );
    expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'button.no-target /buttons/0/url',
      'message.file-name /files/0/name',
    ]);
  });
});
