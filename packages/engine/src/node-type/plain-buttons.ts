import type { PlainButton } from '../compile/vocabulary.ts';
import type { Finding } from '../lint/finding.ts';

/** A link or phone button as a form holds it: one of the two addresses, by its kind. */
export interface ButtonData {
  kind: string;
  label: string;
  url?: string;
  phone?: string;
}

/** The button that the phone carries out; undefined for a choice, or while its address is not filled in. */
export function plainButtonOf({ kind, label, url, phone }: ButtonData): PlainButton | undefined {
  if (kind === 'link' && url !== undefined) return { kind: 'link', label, url };
  if (kind === 'phone' && phone !== undefined) return { kind: 'phone', label, phone };
  return undefined;
}

/** Buttons without an address. Whether a phone can open one is looked at wherever an address stands. */
export function lintButtons(buttons: readonly ButtonData[], node: string, pointer: `/${string}`): Finding[] {
  return buttons.flatMap((button, index): Finding[] => {
    const { kind, label } = button;
    if (kind !== 'link' && kind !== 'phone') return [];
    const key = kind === 'link' ? 'url' : 'phone';
    if ((button[key] ?? '').trim() !== '') return [];
    const message =
      kind === 'link'
        ? {
            vi: `Nút "${label}" cần một địa chỉ bắt đầu bằng https://.`,
            en: `The button "${label}" needs an address that begins with https://.`,
          }
        : { vi: `Nút "${label}" cần một số điện thoại.`, en: `The button "${label}" needs a phone number.` };
    return [
      { rule: 'button.no-target', severity: 'error', node, field: `${pointer}/${index}/${key}`, message },
    ];
  });
}
