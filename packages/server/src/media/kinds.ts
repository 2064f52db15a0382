import { fileTypeFromBuffer } from 'file-type';
import { notAFile, notAPicture, notTaken, tooLarge, tooLargeFile } from './errors.ts';

/** What an author's file is for. */
export type MediaKind = 'picture' | 'file';

/** What Zalo takes as a picture of a message, and as a document. */
const MAX_PICTURE_BYTES = 1_000_000;
export const MAX_FILE_BYTES = 5_000_000;

const PICTURES = new Set(['image/jpeg', 'image/png']);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/msword';
/** Endings by which channels know a document. */
export const FILE_ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  [DOC]: 'doc',
  [DOCX]: 'docx',
};

/** Old Word files are one of several kinds in the same container; this one holds a stream of this name. */
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le');

/** What the bytes are, whatever a name or a header says; throws an `AppError` in words about what was wanted. */
export async function readKind(
  bytes: Buffer,
  wanted?: MediaKind,
): Promise<{ kind: MediaKind; mime: string }> {
  const mime = await mimeOf(bytes);
  if (PICTURES.has(mime) && wanted !== 'file') {
    if (bytes.length > MAX_PICTURE_BYTES) throw tooLarge();
    return { kind: 'picture', mime };
  }
  if (FILE_ENDINGS[mime] !== undefined && wanted !== 'picture') {
    if (bytes.length > MAX_FILE_BYTES) throw tooLargeFile();
    return { kind: 'file', mime };
  }
  throw wanted === 'picture' ? notAPicture() : wanted === 'file' ? notAFile() : notTaken();
}

async function mimeOf(bytes: Buffer): Promise<string> {
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  return found === 'application/x-cfb' && bytes.includes(WORD_STREAM) ? DOC : found;
}
