import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINT_RULES_FILE } from '../../../write-lint-rules.ts';
import { applyEdits } from '../../flow/apply-edits.ts';
import { parseFlow } from '../../flow/parse.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { builtInTypes } from '../../nodes/index.ts';
import { lintFlow } from '../lint.ts';
import { docsPage, findingsOf as found } from './docs.testing.ts';
import { EXAMPLES } from './index.testing.ts';

const registry = createRegistry(builtInTypes);
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

  it('stands in the documentation as it is: `node packages/engine/write-lint-rules.ts` writes it', () => {
    const page = readFileSync(LINT_RULES_FILE, 'utf8');
    // The formatter pads tables.
    const squeezed = (text: string) => text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(squeezed(page)).toBe(squeezed(docsPage()));
  });

  it('has an example, and is named once', () => {
    const rules = all.map(({ rule }) => rule);
    expect([...WRITTEN].filter((rule) => !rules.includes(rule))).toEqual([]);
    expect(rules.filter((rule) => !WRITTEN.has(rule))).toEqual([]);
    expect(new Set(rules).size).toBe(rules.length);
  });
});

const SOURCE = join(import.meta.dirname, '../..');
const IDS = /'([a-z-]+\.[a-z-]+)'/g;
/** Ids that are put together from a part: those of one question, and of what is gone. */
const PARTLY = [
  ...['ask', 'form'].flatMap((step) =>
    ['no-options', 'limits', 'variable-type', 'class'].map((rule) => `${step}.${rule}`),
  ),
  ...['flow', 'table', 'column', 'picture'].map((what) => `${what}.unknown`),
];
/** These only show with types from outside: ours have better words of their own, or do not stumble. */
const OUTSIDE = new Set(['node.not-checked', 'variable.type']);

/** Ids in quotation marks in the sources of the rules, general ones and those of the types of steps. */
const WRITTEN: ReadonlySet<string> = new Set(
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) =>
      /^lint\/rules\/|^lint\/same-labels|^node-type\/plain-buttons|^nodes\/[^/]+\/lint\.ts$/.test(file),
    )
    .flatMap((file) => [...readFileSync(join(SOURCE, file), 'utf8').matchAll(IDS)].map(([, id = '']) => id))
    .concat(PARTLY)
    .filter((id) => !OUTSIDE.has(id) && !id.startsWith('don_vi') && !id.startsWith('expression.unknown')),
);
