const TYPED = /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})\s*$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The ISO day that someone typed as in Vietnam: day, month, year. Undefined when there is no such day. */
export function dayFrom(typed: string): string | undefined {
  const parts = TYPED.exec(typed);
  if (parts === null) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** An ISO day as people in Vietnam write it; what is none stays as it is. */
export function dayInWords(iso: string): string {
  const parts = ISO.exec(iso);
  return parts === null ? iso : `${parts[3]}/${parts[2]}/${parts[1]}`;
}
