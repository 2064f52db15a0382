import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { missingFile } from '../media/index.ts';

/** A form with one file. */
export interface Upload {
  /** As the sender named it: to be shown, never a path. */
  name: string;
  bytes: Buffer;
  fields: Map<string, string>;
}

/** Reads a form with one file, its bytes in memory. Larger ones are refused while they come in. */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  const fields = new Map<string, string>();
  let file: { name: string; bytes: Buffer } | undefined;
  for await (const part of request.parts({ limits: { fileSize: maxBytes } })) {
    if (part.type === 'file') file = await readFile(part);
    else if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
  }
  if (!file) throw missingFile();
  return { ...file, fields };
}

async function readFile(part: MultipartFile): Promise<{ name: string; bytes: Buffer }> {
  return { name: part.filename, bytes: await part.toBuffer() };
}
