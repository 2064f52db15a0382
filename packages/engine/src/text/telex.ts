/** Letters that only Telex puts together so. */
const TELEX = /aa|ee|oo|dd|[aou]w|[a-z]{2}[fj](?![a-z])/;
/** A tone typed as a letter after the word, as Telex has it while the keyboard is not switched on. */
const TONE = /[sfrxj](?=\P{L}|$)/gu;

/**
 * Words typed in Telex with the keyboard switched off, without their accents: a second reading for matching only, when the
 * words as they stand mean nothing. Undefined where nothing looks like Telex.
 *
 * - "cawn cuowcs" → "can cuoc" · "ddieerm thi" → "diem thi" · "tam tru" → undefined
 */
export function fromTelex(input: string): string | undefined {
  const typed = input.toLowerCase();
  if (/[^\x20-\x7e]/.test(typed) || !TELEX.test(typed)) return undefined;
  const plain = typed
    .replaceAll(TONE, '')
    .replaceAll(/([aeo])([a-z]*?)\1(?![a-z]*\1)/g, '$1$2')
    .replaceAll('dd', 'd')
    .replaceAll(/(?<=[aou][a-z]*)w/g, '')
    .replaceAll(/([aeiouy])[sfrxj](?=[a-z])/g, '$1');
  return plain === typed ? undefined : plain;
}
