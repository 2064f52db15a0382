/** Without accents, lower case; đ becomes d. For searching and for names. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** An ASCII name (`^[a-z][a-z0-9_]{0,39}$`) from a title that people read. */
export function foldToName(title: string): string {
  const folded = foldAccents(title)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  return folded === '' ? 'thong_tin' : folded;
}
