import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../flow/apply-edits.ts';
import { parseFlow } from '../../flow/parse.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { builtInTypes } from '../../nodes/index.ts';
import type { Finding } from '../finding.ts';
import { lintFlow } from '../lint.ts';
import type { Case } from './example.testing.ts';
import { EXAMPLES } from './index.testing.ts';

const registry = createRegistry(builtInTypes);
const found = ({ flow, known }: Case, rule: string): Finding[] =>
  lintFlow(flow, registry, known).filter((finding) => finding.rule === rule);
const all = Object.values(EXAMPLES).flat();

describe('each rule', () => {
  it.each(all.map((example) => [example.rule, example] as const))(
    '%s tells in the wrong flow, not in the right one',
    (rule, { wrong, right }) => {
      expect(found(right, rule)).toEqual([]);
      const [first] = found(wrong, rule);
      expect(first).toBeDefined();
      expect(first?.message.vi).toMatch(/[.!?]$/);
      expect(first?.message.en).toMatch(/[.!?]$/);
    },
  );

  it.each(all.map((example) => [example.rule, example] as const))(
    '%s: the right flow has no error at all',
    (_, { right }) => {
      const errors = lintFlow(right.flow, registry, right.known).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).toEqual([]);
    },
  );

  it.each(all.map((example) => [example.rule, example] as const))(
    '%s: its repair, where it has one, is a flow and does what it says',
    (rule, { wrong }) => {
      const before = found(wrong, rule);
      for (const finding of before) {
        if (finding.fix === undefined) continue;
        const repaired = applyEdits(wrong.flow, finding.fix.edits);
        expect(parseFlow(JSON.parse(JSON.stringify(repaired)))).toMatchObject({ ok: true });
        expect(found({ ...wrong, flow: repaired }, rule).length).toBeLessThan(before.length);
      }
    },
  );

  it('has an example, and is named once', () => {
    const files = readdirSync(join(import.meta.dirname, '../rules'));
    const written = files.flatMap((file) => {
      const text = readFileSync(join(import.meta.dirname, '../rules', file), 'utf8');
      return [...text.matchAll(/(?:rule: |finding\(\n?\s*)'([a-z-]+\.[a-z-]+)'/g)].map(
        ([, rule = '']) => rule,
      );
    });
    const gone = ['flow', 'table', 'column', 'picture'].map((what) => `${what}.unknown`);
    const rules = all.map(({ rule }) => rule);
    // One only shows with a type whose own rules fail, which no type of ours does.
    expect([...new Set([...written, ...gone, 'option.same-label'])].sort()).toEqual(
      [...rules, 'node.not-checked'].sort(),
    );
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(25);
  });
});
