import { describe, expect, it } from 'vitest';
import { compileFlow, createRegistry, loadMachine } from '../../index.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { lint } from './lint.ts';

const registry = createRegistry(builtInTypes);
const ways = (...weights: number[]) =>
  weights.map((weight, at) => ({ id: `w${at}`, title: `Đường ${at}`, weight }));
const flow = (sticky: boolean, ...weights: number[]) =>
  draw('chia', {
    nodes: {
      chia: [
        'split',
        { ways: ways(...weights), sticky },
        Object.fromEntries(weights.map((_, at) => [`w${at}`, `m${at}`])),
      ],
      ...Object.fromEntries(
        weights.map((_, at) => [`m${at}`, ['message', { text: `Đường ${at}.` }, { next: 'het' }] as const]),
      ),
      het: ['end', {}],
    },
  });

/** How often each way was taken by this many contacts. */
function counts(drawn: ReturnType<typeof flow>, contacts: number): number[] {
  const machine = loadMachine(compileFlow(drawn, registry, '1'), registry);
  const taken = new Map<string, number>();
  for (let at = 0; at < contacts; at++) {
    const moved = machine.begin({
      type: 'begin',
      vars: {},
      frame: { id: `su-kien-${at}`, now: 0, values: {} },
    });
    for (const emitted of moved.emitted) {
      if (emitted.type === 'path' && emitted.node === 'chia' && emitted.port)
        taken.set(emitted.port, (taken.get(emitted.port) ?? 0) + 1);
    }
  }
  return Object.keys(drawn.nodes[0]?.data.ways ?? {}).map((_, at) => taken.get(`w${at}`) ?? 0);
}

describe('split', () => {
  it('sends contacts by their shares', () => {
    const [first = 0, second = 0, none = 0] = counts(flow(false, 3, 1, 0), 4_000);
    expect(none).toBe(0);
    expect(first + second).toBe(4_000);
    expect(first / 4_000).toBeGreaterThan(0.7);
    expect(first / 4_000).toBeLessThan(0.8);
  });

  it('always takes a way: a share of all, and no shares at all', () => {
    expect(counts(flow(false, 0, 5, 0), 100)).toEqual([0, 100, 0]);
    expect(counts(flow(false, 0, 0), 500).every((count) => count > 100)).toBe(true);
  });

  it('goes the same way for the same event, and for the same contact again', async () => {
    expect(counts(flow(false, 1, 1), 50)).toEqual(counts(flow(false, 1, 1), 50));
    const words = Array.from({ length: 12 }, () => 'chia');
    const ways = (transcript: string) => new Set(transcript.match(/Đường \d/g));
    expect(
      ways(
        (
          await conversation({ flows: [flow(true, 1, 1)] })
            .says(...words)
            .done()
        ).transcript,
      ).size,
    ).toBe(1);
    expect(
      ways(
        (
          await conversation({ flows: [flow(false, 1, 1)] })
            .says(...words)
            .done()
        ).transcript,
      ).size,
    ).toBe(2);
  });

  it('wants a share for one way at least', () => {
    const view = { flow: flow(true, 1, 1), hasVariable: () => true };
    expect(lint({ ways: ways(0, 0), sticky: true }, { id: 'chia' }, view)).toHaveLength(1);
    expect(lint({ ways: ways(0, 1), sticky: true }, { id: 'chia' }, view)).toEqual([]);
  });
});
