/** Longer texts are stories. */
const LONGEST = 300;

/** The parts of an answer that names several: "1, 3", "1 và 3", "1 3 5", "a; b". One part when it names one. */
export function splitList(typed: string): string[] {
  if (typed.length > LONGEST) return [];
  const parts = typed
    .replace(/^\s*(?:dạ|da|chọn|chon|số|so|mục|muc)\s+(?=\d)/i, '')
    .split(/[,;/+&\n]|\s(?:và|va|với|voi|cùng|cung)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => (/^\d+(?:\s+\d+)+$/.test(part) ? part.split(/\s+/) : [part]));
}
