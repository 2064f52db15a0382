const Y_FOR_I = /(?<![\p{L}\p{M}])((?:[hklmstv]|qu)?)y(\p{M}*)(?![\p{L}\p{M}])/giu;

/** The text with i where i and y are one sound and both are written: "lý lịch" and "lí lịch"; "tay" and "tai" stay two words. */
export function respelt(text: string): string {
  return /y/i.test(text.normalize('NFD'))
    ? text.normalize('NFD').replace(Y_FOR_I, '$1i$2').normalize('NFC')
    : text;
}
