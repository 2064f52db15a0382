import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../flow/apply-edits.ts';
import type { Flow } from '../../flow/schema.ts';
import { lintFlow } from '../../lint/lint.ts';
import { cardOf } from '../../node-type/card.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { MAX_TAGS } from './change.ts';
import { tag } from './index.ts';

const flow = (id: string, data: Record<string, unknown>) =>
  draw(id, { nodes: { nhan: ['tag', data, { next: 'het' }], het: ['end', { text: 'Hết.' }] } });

const REGISTRY = createRegistry(builtInTypes);

/** The rules that still find something once the repair of this one was applied. */
function mended(flow: Flow, rule: string): string[] {
  const fix = lintFlow(flow, REGISTRY).find((finding) => finding.rule === rule)?.fix;
  return lintFlow(applyEdits(flow, fix?.edits ?? []), REGISTRY).map((finding) => finding.rule);
}

describe('tag', () => {
  it('puts tags on and takes them off, over flows, each once and the newest last', async () => {
    const flows = [
      flow('mot', { add: ['A', ' B '] }),
      flow('hai', { add: ['C', 'A'], remove: ['B', 'Không có'] }),
    ];
    const { session } = await conversation({ flows }).says('mot', 'hai').expects('Hết.').done();
    expect(session.context.memory?.tags).toEqual(['C', 'A']);
  });

  it('leaves nothing behind when the last is taken off', async () => {
    const flows = [flow('mot', { add: ['A'] }), flow('hai', { remove: ['A'] })];
    const { session } = await conversation({ flows }).says('mot', 'hai').done();
    expect(session.context.memory?.tags ?? []).toEqual([]);
  });

  it('keeps a bounded number, the oldest goes', async () => {
    const flows = Array.from({ length: 7 }, (_, at) =>
      flow(`f${at}`, { add: Array.from({ length: 10 }, (_, n) => `T${at}${n}`) }),
    );
    const { session } = await conversation({ flows })
      .says(...flows.map(({ id }) => id))
      .done();
    const tags = session.context.memory?.tags ?? [];
    expect(tags).toHaveLength(MAX_TAGS);
    expect([tags[0], tags.at(-1)]).toEqual(['T20', 'T69']);
  });

  it('is looked at for a step without tags and for one that takes off what it puts on', () => {
    const rules = (data: Record<string, unknown>) =>
      lintFlow(flow('mot', data), REGISTRY).map(({ rule }) => rule);
    expect(rules({})).toEqual(['tag.none']);
    expect(rules({ add: ['A'], remove: ['B', 'A'] })).toEqual(['tag.both']);
    expect(rules({ remove: ['A'] })).toEqual([]);
  });

  it('offers to leave a tag on', () => {
    expect(mended(flow('mot', { add: ['A'], remove: ['B', 'A'] }), 'tag.both')).not.toContain('tag.both');
  });

  it('shows its tags by name on the card', () => {
    expect(cardOf(tag.manifest, { add: ['A', 'B'] })).toEqual([
      { line: { vi: 'Gắn: A, B', en: 'Put on: A, B' } },
    ]);
  });
});
