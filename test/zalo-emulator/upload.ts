/** `POST /v2.0/oa/upload/{image|gif|file}`: multipart, one field `file`. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answer, refuse } from './answer.ts';
import type { Gate } from './gate.ts';
import type { Oa } from './identities.ts';
import type { Attachment, World } from './world.ts';

const MB = 1024 * 1024;
const limits = { image: MB, gif: 5 * MB, file: 5 * MB } as const;
const extensions = { image: ['jpg', 'jpeg', 'png'], gif: ['gif'], file: ['pdf', 'doc', 'docx'] } as const;

export function uploadRoutes(world: World, gate: Gate) {
  return async (server: FastifyInstance): Promise<void> => {
    for (const kind of ['image', 'gif', 'file'] as const) {
      server.post(`/v2.0/oa/upload/${kind}`, (request, reply) =>
        answer(world, 'upload', request, reply, async () => {
          const caller = gate.enter(request, reply);
          return 'refused' in caller ? caller.refused : take(world, caller.oa, kind, request);
        }),
      );
    }
  };
}

async function take(
  world: World,
  oa: Oa,
  kind: Attachment['kind'],
  request: FastifyRequest,
): Promise<Answer> {
  if (!request.isMultipart()) return refuse(-201, 'the body is not multipart');
  const part = await request.file({ limits: { fileSize: 8 * MB } });
  if (part?.fieldname !== 'file') return refuse(-201, 'there is no field named file');
  const bytes = await part.toBuffer();
  if (bytes.length > limits[kind]) return refuse(-210, `larger than ${limits[kind]} bytes`);
  const extension = /\.([a-z0-9]+)$/i.exec(part.filename)?.[1]?.toLowerCase();
  // Seen live: no extension, no error, and no id either.
  if (extension === undefined) return { error: 0, data: {} };
  if (!(extensions[kind] as readonly string[]).includes(extension))
    return refuse(-201, `files named .${extension} are not taken`);
  const mime = mimeOf(bytes);
  if (kind !== 'file' && !(kind === 'gif' ? ['image/gif'] : ['image/jpeg', 'image/png']).includes(mime))
    return refuse(-201, `the content is ${mime}`);
  const id = world.random.hex(32);
  world.attachments.set(id, { oa, kind, bytes, mime, uploadedAt: world.clock.now() });
  world.journal.add({ kind: 'upload', oa: oa.id, id, mime, size: bytes.length });
  return { error: 0, data: kind === 'file' ? { token: id } : { attachment_id: id } };
}

function mimeOf(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 8);
  if (start.startsWith('\x89PNG')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  return 'application/octet-stream';
}
