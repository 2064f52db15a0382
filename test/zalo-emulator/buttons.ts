/** Buttons of a message: their limits and what the phone makes of them. */
import { type Answer, refuse } from './answer.ts';
import type { BubbleButton } from './journal.ts';

const MOST_BUTTONS = 5;
const LONGEST_TITLE = 100;
const LONGEST_PAYLOAD = 1_000;

export type Checked<T> = { ok: T } | { refused: Answer };

export function checkButtons(value: unknown, most = MOST_BUTTONS): Checked<BubbleButton[]> {
  if (!Array.isArray(value) || value.length === 0) return { refused: refuse(-201, 'buttons is empty') };
  if (value.length > most) return { refused: refuse(-210, `more than ${most} buttons`) };
  const buttons: BubbleButton[] = [];
  for (const item of value) {
    const checked = checkButton(item);
    if ('refused' in checked) return checked;
    buttons.push(checked.ok);
  }
  return { ok: buttons };
}

function checkButton(value: unknown): Checked<BubbleButton> {
  if (!isRecord(value)) return { refused: refuse(-201, 'a button is not an object') };
  const extra = unknownKey(value, ['title', 'type', 'payload']);
  if (extra) return { refused: refuse(-201, `unknown key of a button: ${extra}`) };
  const { title, type, payload } = value;
  if (typeof title !== 'string' || title.trim() === '')
    return { refused: refuse(-201, 'button without title') };
  if (title.length > LONGEST_TITLE) return { refused: refuse(-210, 'title of a button is too long') };
  if (type === 'oa.query.show' || type === 'oa.query.hide') return checkQuery(title, type, payload);
  const target = targetOf(type, payload);
  if (target === undefined) return { refused: refuse(-201, `button of type ${String(type)} is invalid`) };
  return { ok: { title, type: String(type), target } };
}

function checkQuery(title: string, type: string, payload: unknown): Checked<BubbleButton> {
  if (typeof payload !== 'string' || payload === '')
    return { refused: refuse(-201, 'payload must be a string') };
  if (payload.length > LONGEST_PAYLOAD) return { refused: refuse(-210, 'payload is too long') };
  return { ok: { title, type, payload } };
}

function targetOf(type: unknown, payload: unknown): string | undefined {
  if (!isRecord(payload)) return undefined;
  if (type === 'oa.open.url') return isHttps(payload.url) ? payload.url : undefined;
  const phone = payload.phone_code;
  if (type !== 'oa.open.phone' && type !== 'oa.open.sms') return undefined;
  // Short numbers such as 113 are dialled as they are; others carry the country.
  return typeof phone === 'string' && /^\d{3,15}$/.test(phone) ? phone : undefined;
}

export function isHttps(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function unknownKey(value: Record<string, unknown>, known: readonly string[]): string | undefined {
  return Object.keys(value).find((key) => !known.includes(key));
}
