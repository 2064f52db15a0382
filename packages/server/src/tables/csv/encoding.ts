import { isUtf8 } from 'node:buffer';
import { type FileProblem, fileProblem } from '../problems.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

export interface Decoding {
  encoding: Encoding;
  /** Bytes of the mark at the beginning. */
  skip: number;
}

/** First bytes of files that people take for tables. */
const OTHER_FILES: readonly (readonly [readonly number[], 'table.is-excel' | 'table.not-csv'])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'table.is-excel'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'table.is-excel'],
  [[0x25, 0x50, 0x44, 0x46], 'table.not-csv'],
];

const beginsWith = (bytes: Uint8Array, begin: readonly number[]) =>
  begin.every((byte, i) => bytes[i] === byte);

/** How the bytes of a file are text, or why they are not. */
export function detectEncoding(bytes: Buffer): Decoding | FileProblem {
  for (const [begin, code] of OTHER_FILES) if (beginsWith(bytes, begin)) return fileProblem(code);
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8(bytes, 3);
  if (beginsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 'utf-16le', 2);
  if (beginsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 'utf-16be', 2);
  const zeros = zerosByPlace(bytes.subarray(0, 2_000));
  if (zeros.odd > zeros.length / 4 && zeros.even === 0) return utf16(bytes, 'utf-16le', 0);
  if (zeros.even > zeros.length / 4 && zeros.odd === 0) return utf16(bytes, 'utf-16be', 0);
  if (zeros.odd + zeros.even > 0) return fileProblem('table.not-csv');
  if (isUtf8(bytes)) return { encoding: 'utf-8', skip: 0 };
  return damagedUtf8(bytes) ?? windows1258(bytes);
}

function zerosByPlace(bytes: Uint8Array): { odd: number; even: number; length: number } {
  const zeros = { odd: 0, even: 0, length: bytes.length };
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2 === 1 ? 'odd' : 'even']++;
  return zeros;
}

function utf8(bytes: Buffer, skip: number): Decoding | FileProblem {
  if (isUtf8(bytes)) return { encoding: 'utf-8', skip };
  return fileProblem('table.bad-encoding', { row: readUtf8(bytes).firstBadLine ?? 1 });
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be', skip: number): Decoding | FileProblem {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let at = skip; at < bytes.length; at += 65_536) {
      decoder.decode(bytes.subarray(at, at + 65_536), { stream: true });
    }
    decoder.decode();
    return { encoding, skip };
  } catch {
    return fileProblem('table.bad-encoding');
  }
}

/** A file that is nearly all UTF-8 was meant to be: reading its few bad bytes otherwise would hide the damage. */
function damagedUtf8(bytes: Buffer): FileProblem | undefined {
  const { long, bad, firstBadLine = 1 } = readUtf8(bytes);
  return long > bad * 4 ? fileProblem('table.bad-encoding', { row: firstBadLine }) : undefined;
}

/** Counts characters of several bytes, and bytes that fit nowhere. */
function readUtf8(bytes: Uint8Array): { long: number; bad: number; firstBadLine?: number } {
  let long = 0;
  let bad = 0;
  let line = 1;
  let firstBadLine: number | undefined;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 10) line++;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const whole = more > 0 && byte < 0xf5 && bytes.subarray(i + 1, i + 1 + more).every((b) => b >> 6 === 2);
    if (whole && i + more < bytes.length) {
      long++;
      i += more;
    } else {
      bad++;
      firstBadLine ??= line;
    }
  }
  return { long, bad, ...(firstBadLine === undefined ? {} : { firstBadLine }) };
}

/** Controls that no table holds, in the two ranges. */
const isControl = (code: number) =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xfffd;
/** Signs that stand inside words only when a text in the old fonts (TCVN3, "ABC") is read as this encoding. */
const SIGN_IN_WORD = /\p{L}[¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿]\p{L}|(?:^|\s)®\p{L}/u;

function windows1258(bytes: Buffer): Decoding | FileProblem {
  const decoder = new TextDecoder('windows-1258');
  for (let at = 0; at < bytes.length; at += 65_536) {
    const text = decoder.decode(bytes.subarray(at, at + 65_536), { stream: true });
    for (let i = 0; i < text.length; i++) {
      if (isControl(text.charCodeAt(i))) return fileProblem('table.bad-encoding');
    }
    if (SIGN_IN_WORD.test(text)) return fileProblem('table.old-font');
  }
  return { encoding: 'windows-1258', skip: 0 };
}
