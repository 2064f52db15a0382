import { fold, type SubmissionField } from '@danloi/engine';

/** Files that a form carries, in its order. */
export function mediaOf(fields: readonly SubmissionField[]): string[] {
  const ids = fields.flatMap(({ value }) => (Array.isArray(value) ? value : [value])).map(mediaId);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function mediaId(value: SubmissionField['value']): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id, kind } = value;
  return typeof id === 'string' && typeof kind === 'string' ? id : undefined;
}

const PLACE = /\b(dia diem|noi xay ra|o dau|dia chi|khu vuc|xa phuong)\b/;
const MAX_PLACE = 80;

/** Where it happened, for the list: the words that name a place; a report of a confidential kind shows none. */
export function placeOf(fields: readonly SubmissionField[]): string | undefined {
  for (const { title, name, value } of fields) {
    if (typeof value === 'string' && value !== '' && PLACE.test(`${fold(title)} ${fold(name)}`)) {
      return value.length > MAX_PLACE ? `${value.slice(0, MAX_PLACE)}…` : value;
    }
  }
  return undefined;
}
