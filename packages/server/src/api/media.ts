import Type from 'typebox';
import { notFound } from '../errors.ts';
import { MAX_PICTURE_BYTES, type Media } from '../media/index.ts';
import { Closed, FileAnswer, IdParams, type RouteDefinition, route } from './http.ts';
import { readUpload } from './uploads.ts';

/** Above what is taken, so that a picture that is a little too large is told so in words about pictures. */
const READ_BYTES = MAX_PICTURE_BYTES * 10;

/** The bytes as a download under a name of ours. */
export function mediaAnswer(id: string, { bytes, mime }: { bytes: Buffer; mime: string }): FileAnswer {
  return new FileAnswer(bytes, mime, `${id}.${mime.split('/')[1] ?? 'bin'}`);
}

/** Pictures that authors put into messages. */
export function mediaRoutes({ media }: { media: Media }): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/media',
      permission: 'media.edit',
      summary: 'Stores a picture (JPG or PNG, at most 1 MB)',
      uploads: true,
      status: 201,
      schema: { response: Closed({ id: Type.String() }) },
      handler: async ({ store, request, audit }) => {
        const { bytes } = await readUpload(request, READ_BYTES);
        const { id } = await media.add(store, bytes);
        await audit('media.add', id);
        return { id };
      },
    }),
    route({
      method: 'GET',
      url: '/api/media/:id',
      permission: 'media.read',
      summary: 'A picture',
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
