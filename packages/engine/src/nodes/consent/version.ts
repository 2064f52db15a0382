import { parseTemplate } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';

const PRIME = 0x01000193;

/**
 * A version that is the text itself: two hashes of its words, in hexadecimal. The same everywhere, whatever the flow's
 * variables are called.
 */
export function versionOf(text: string): string {
  const words = withoutNames(text).normalize('NFC').replace(/\s+/g, ' ').trim();
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    one = Math.imul(one ^ unit, PRIME);
    other = Math.imul((other << 5) - other + unit, PRIME);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Variables by their order: one that is renamed, or has another name in a flow that calls this one, says the same. */
function withoutNames(text: string): string {
  const names: string[] = [];
  const pieces = parseTemplate(text).map((piece) => {
    if (typeof piece === 'string' || piece.name.startsWith(WORKSPACE_PREFIX)) return piece;
    const [name = '', ...parts] = piece.name.split('.');
    if (!names.includes(name)) names.push(name);
    return { ...piece, name: [names.indexOf(name), ...parts].join('.') };
  });
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `{{${JSON.stringify(piece)}}}`)).join('');
}
