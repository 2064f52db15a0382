import { expect, test } from 'vitest';
import { createViewStore } from './view-store.ts';

test('a field is asked for once: when the panel is drawn again, the cursor stays where it is', () => {
  const view = createViewStore();
  view.reveal('a', '/title');
  expect(view.getState()).toMatchObject({ reveal: { node: 'a', count: 1 }, field: '/title' });
  view.fieldReached();
  expect(view.getState()).toMatchObject({ reveal: { node: 'a', count: 1 }, field: undefined });
  view.reveal('a', '/title');
  expect(view.getState()).toMatchObject({ reveal: { node: 'a', count: 2 }, field: '/title' });
});
