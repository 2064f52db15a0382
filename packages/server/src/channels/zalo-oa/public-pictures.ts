/** Pictures that Zalo fetches from here: those of cards, and one of ours for the card that asks for contact data. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Media } from '../../media/media.ts';
import type { Store } from '../../store/store.ts';
import { forWorkspace } from '../../store/workspace-store.ts';

export interface PublicPicturesOptions {
  store: Store;
  media: Pick<Media, 'read'>;
}

const PATH = '/anh';
const OURS = 'lien-he.png';
const DAY_S = 86_400;

/** The address of a picture of a workspace, or of ours; undefined where Zalo can reach no https address of this server. */
export function createImageUrl(publicUrl: string | undefined) {
  const base = publicUrl?.startsWith('https://') ? `${publicUrl}${PATH}` : undefined;
  return (workspace: string, media?: string): string | undefined =>
    base && (media === undefined ? `${base}/${OURS}` : `${base}/${workspace}/${encodeURIComponent(media)}`);
}

/** Only pictures of authors, which every citizen gets to see anyhow; their ids cannot be guessed. */
export const publicPictures: FastifyPluginAsync<PublicPicturesOptions> = async (
  app: FastifyInstance,
  { store, media },
) => {
  const ours = await readFile(new URL('./contact-card.png', import.meta.url));
  const give = (reply: FastifyReply, mime: string, bytes: Buffer) =>
    reply
      .type(mime)
      .header('cache-control', `public, max-age=${DAY_S}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'")
      .send(bytes);

  app.get(`${PATH}/${OURS}`, { logLevel: 'warn' }, async (_, reply) => give(reply, 'image/png', ours));

  app.get(`${PATH}/:workspace/:media`, { logLevel: 'warn' }, async (request, reply) => {
    const { workspace, media: id } = request.params as { workspace: string; media: string };
    const known = /^[a-z0-9]{8,40}$/.test(workspace) && /^[A-Za-z0-9_-]{1,64}$/.test(id);
    const file = known ? await media.read(forWorkspace(store, workspace), id, 'editor') : undefined;
    if (file === undefined || !file.mime.startsWith('image/'))
      return reply.code(404).type('text/plain').send('Not found');
    return give(reply, file.mime, file.bytes);
  });
};
