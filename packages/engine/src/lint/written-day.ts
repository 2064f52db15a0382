/** A day as people write it in a text: 31/12/2026, 31-12-2026, 31.12.2026, 31 tháng 12 năm 2026. The source of a pattern, in a group. */
export const WRITTEN_DAY =
  '(\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})';
