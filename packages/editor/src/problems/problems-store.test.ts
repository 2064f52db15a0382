import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Finding } from '../document/finding.ts';
import { emptyFlow } from '../document/testing.ts';
import { createProblemsStore, LINT_PAUSE_MS } from './problems-store.ts';

const finding = (node: string, rule = 'r'): Finding => ({
  rule,
  severity: 'warning',
  message: { vi: rule, en: rule },
  node,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('changes in quick order are looked at once, as the last left it', async () => {
  const names: string[] = [];
  const store = createProblemsStore(async (draft) => {
    names.push(draft.name);
    return [finding('a')];
  });
  store.look({ ...emptyFlow(), name: '1' });
  store.look({ ...emptyFlow(), name: '2' });
  await vi.advanceTimersByTimeAsync(LINT_PAUSE_MS);
  expect(names).toEqual(['2']);
  expect(store.getState().byNode.get('a')).toHaveLength(1);
});

test('a slow answer that a newer one has overtaken is dropped', async () => {
  const answers: ((findings: Finding[]) => void)[] = [];
  const store = createProblemsStore(() => new Promise((resolve) => answers.push(resolve)));
  store.look(emptyFlow());
  await vi.advanceTimersByTimeAsync(LINT_PAUSE_MS);
  store.look(emptyFlow());
  await vi.advanceTimersByTimeAsync(LINT_PAUSE_MS);
  answers[1]?.([finding('new')]);
  answers[0]?.([finding('old')]);
  await vi.advanceTimersByTimeAsync(0);
  expect([...store.getState().byNode.keys()]).toEqual(['new']);
});

test('findings that did not change keep their identity, so that their card is not drawn again', () => {
  const store = createProblemsStore(async () => []);
  store.show([finding('a'), finding('b')]);
  const before = store.getState().byNode;
  store.show([finding('a'), finding('b', 'other')]);
  expect(store.getState().byNode.get('a')).toBe(before.get('a'));
  expect(store.getState().byNode.get('b')).not.toBe(before.get('b'));
});

test('when the server is away the last findings stay, marked as not fresh', async () => {
  const store = createProblemsStore(async () => {
    throw new Error('offline');
  });
  store.show([finding('a')]);
  store.look(emptyFlow());
  await vi.advanceTimersByTimeAsync(LINT_PAUSE_MS);
  expect(store.getState()).toMatchObject({ fresh: false, findings: [finding('a')] });
});
