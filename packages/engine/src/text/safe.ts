const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Citizen text for an HTML page: the five signs become entities. `{{…}}` stays as typed; nothing is ever expanded. */
export function htmlSafe(s: string): string {
  return s.replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
}

/**
 * Citizen text for a cell of a CSV or XLSX export: an apostrophe before what a spreadsheet would take for a formula
 * (= + - @, also their wide forms, tab, line break). Quoting of commas is the CSV writer's job.
 */
export function csvSafe(s: string): string {
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/.test(s) ? `'${s}` : s;
}
