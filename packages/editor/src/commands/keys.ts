/** What of a key press counts. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Signs that need Shift on one keyboard and not on another: there Shift is no part of the command. */
const isSign = (key: string): boolean => key.length === 1 && key.toLowerCase() === key.toUpperCase();

/** Is this press the written combination (`Mod+Shift+Z`)? */
export function isPress(press: Press, keys: string): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  if (press.key.toLowerCase() !== (key === 'Space' ? ' ' : key.toLowerCase())) return false;
  if ((press.ctrlKey || press.metaKey) !== parts.includes('Mod')) return false;
  if (press.altKey !== parts.includes('Alt')) return false;
  return isSign(key) || press.shiftKey === parts.includes('Shift');
}

const SHOWN: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

const onMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys of a combination as they stand on the keyboard: `Ctrl`, `Shift`, `Z`. */
export function shownKeys(keys: string, mac: boolean = onMac()): string[] {
  if (keys === '+') return ['+'];
  return keys.split('+').map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : (SHOWN[part] ?? part)));
}
