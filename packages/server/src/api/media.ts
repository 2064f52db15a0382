import Type from 'typebox';
import { notFound } from '../errors.ts';
import { FILE_ENDINGS, MAX_FILE_BYTES, type Media } from '../media/index.ts';
import { Closed, FileAnswer, IdParams, OneOf, type RouteDefinition, route } from './http.ts';
import { readUpload } from './uploads.ts';

/** Above what is taken, so that a file that is a little too large is told so in words about it. */
const READ_BYTES = MAX_FILE_BYTES * 2;

/** The bytes as a download under a name of ours. */
export function mediaAnswer(id: string, { bytes, mime }: { bytes: Buffer; mime: string }): FileAnswer {
  return new FileAnswer(bytes, mime, `${id}.${FILE_ENDINGS[mime] ?? mime.split('/')[1] ?? 'bin'}`);
}

const Kind = OneOf(['picture', 'file']);

/** Pictures and documents that authors put into messages. */
export function mediaRoutes({ media }: { media: Media }): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/media',
      permission: 'media.edit',
      summary:
        'Stores a picture (JPG or PNG, at most 1 MB) or a document (PDF or Word, at most 5 MB); `kind` says which is wanted',
      uploads: true,
      status: 201,
      schema: {
        query: Closed({ kind: Type.Optional(Kind) }),
        response: Closed({ id: Type.String(), kind: Kind, mime: Type.String() }),
      },
      handler: async ({ store, request, query, audit }) => {
        const { bytes } = await readUpload(request, READ_BYTES);
        const added = await media.add(store, bytes, query.kind);
        await audit('media.add', added.id);
        return added;
      },
    }),
    route({
      method: 'GET',
      url: '/api/media/:id',
      permission: 'media.read',
      summary: 'A picture or a document',
      schema: { params: IdParams },
      handler: async ({ store, params }) => {
        // What citizens sent is read with the submission that it belongs to.
        const file = await media.read(store, params.id, 'editor');
        if (!file) throw notFound();
        return mediaAnswer(params.id, file);
      },
    }),
  ];
}
