import type { JsonValue } from '../../json.ts';
import type { RequestInput } from './input.ts';

type Send = RequestInput['send'];

/** The body of a request and what kind it is; nothing where nothing is sent. */
export function bodyFor(send: Send): { body: string; contentType: string } | undefined {
  switch (send.as) {
    case 'none':
      return undefined;
    case 'text':
      return { body: send.text, contentType: 'text/plain; charset=utf-8' };
    case 'form':
      return {
        body: send.fields.map(({ name, value }) => `${name}=${encodeURIComponent(textOf(value))}`).join('&'),
        contentType: 'application/x-www-form-urlencoded',
      };
    case 'fields':
      return { body: JSON.stringify(nested(send.fields)), contentType: 'application/json' };
  }
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** `nguoi.ho_ten` lies in the part `nguoi`. Own properties only, whatever a name is. */
function nested(fields: readonly { name: string; value: unknown }[]): object {
  const whole: Record<string, JsonValue> = Object.create(null);
  for (const { name, value } of fields) {
    const way = name.split('.');
    const last = way.pop() ?? name;
    let part = whole;
    for (const key of way) part = within(part, key);
    part[last] = (value ?? null) as JsonValue;
  }
  return whole;
}

function within(part: Record<string, JsonValue>, key: string): Record<string, JsonValue> {
  const known = part[key];
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) return known;
  const made: Record<string, JsonValue> = Object.create(null);
  part[key] = made;
  return made;
}
