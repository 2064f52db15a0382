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

/** An https address, or one that a fact of the workspace fills in. */
const LINK = /^https:\/\/[^\s/]+\.\S+$/;
const PHONE = /^\+?[0-9][0-9 .]{1,15}$/;

/** Buttons without an address, or with one that a phone cannot open. */
export function lintButtons(buttons: readonly ButtonData[], node: string, pointer: `/${string}`): Finding[] {
  return buttons.flatMap((button, index): Finding[] => {
    const { kind, label } = button;
    if (kind !== 'link' && kind !== 'phone') return [];
    const key = kind === 'link' ? 'url' : 'phone';
    const target = button[key] ?? '';
    const fits = target.includes('{{') || (kind === 'link' ? LINK : PHONE).test(target);
    if (fits) return [];
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
