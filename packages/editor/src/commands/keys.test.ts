import { describe, expect, test } from 'vitest';
import { isPress, type Press, shownKeys } from './keys.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('isPress', () => {
  test('wants exactly the keys that are held', () => {
    expect(isPress(press('d', { ctrlKey: true }), 'Mod+D')).toBe(true);
    expect(isPress(press('d', { metaKey: true }), 'Mod+D')).toBe(true);
    expect(isPress(press('d'), 'Mod+D')).toBe(false);
    expect(isPress(press('D', { ctrlKey: true, shiftKey: true }), 'Mod+D')).toBe(false);
    expect(isPress(press('d', { ctrlKey: true, altKey: true }), 'Mod+D')).toBe(false);
    expect(isPress(press('ArrowLeft', { shiftKey: true }), 'Shift+ArrowLeft')).toBe(true);
    expect(isPress(press('ArrowLeft', { shiftKey: true }), 'ArrowLeft')).toBe(false);
    expect(isPress(press(' ', { ctrlKey: true }), 'Mod+Space')).toBe(true);
  });

  test('takes signs as they come, with Shift or without', () => {
    expect(isPress(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(isPress(press('/'), '/')).toBe(true);
    expect(isPress(press('+', { shiftKey: true }), '+')).toBe(true);
  });
});

test('keys are shown as they stand on the keyboard', () => {
  expect(shownKeys('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(shownKeys('Shift+ArrowLeft', true)).toEqual(['Shift', '←']);
  expect(shownKeys('+', false)).toEqual(['+']);
  expect(shownKeys('Mod+K', true)).toEqual(['⌘', 'K']);
});
