import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Platform } from '../../platform.ts';
import type { Consent } from './consent.ts';
import type { Directory } from './directory.ts';

export interface PagesOptions {
  consent: Pick<Consent, 'finish'>;
  directory: Pick<Directory, 'all'>;
  platform: Pick<Platform, 'monotonic' | 'log'>;
}

const SCREEN = '/kenh-zalo';
const CODES_FRESH_MS = 5_000;

/** What Zalo and a browser that comes from Zalo ask for: the way back from consent, and the proof of the domain. */
export const zaloPages: FastifyPluginAsync<PagesOptions> = async (app: FastifyInstance, options) => {
  const codes = rememberCodes(options);

  app.get('/zalo/callback', { logLevel: 'warn' }, async (request, reply) => {
    const { code, oa_id: oaId, state } = request.query as Record<string, unknown>;
    const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 2_000) : undefined);
    const result = await options.consent.finish({ code: text(code), oaId: text(oaId), state: text(state) });
    const screen = result.channel === undefined ? SCREEN : `${SCREEN}/${result.channel}`;
    const how = result.ok ? 'ok' : encodeURIComponent(result.code);
    // The code in the address must not travel on to another page.
    return reply.header('referrer-policy', 'no-referrer').redirect(`${screen}?cap-quyen=${how}`, 303);
  });

  app.get(
    '/:file(^zalo_verifier[A-Za-z0-9_-]{1,100}\\.html$)',
    { logLevel: 'warn' },
    async (request, reply) => {
      const { file } = request.params as { file: string };
      const code = file.slice('zalo_verifier'.length, -'.html'.length);
      // Only codes that an administrator entered: any other would prove our domain to someone else's app.
      if (!(await codes()).has(code)) return reply.code(404).type('text/plain').send('Not found');
      return reply
        .type('text/html; charset=utf-8')
        .send(
          `<!DOCTYPE html>\n<html lang="en"><head><meta property="zalo-platform-site-verification" content="${code}"></head>` +
            '<body>There Is No Limit To What You Can Accomplish Using Zalo!</body></html>\n',
        );
    },
  );
};

function rememberCodes({ directory, platform }: PagesOptions): () => Promise<ReadonlySet<string>> {
  let known: { codes: Set<string>; at: number } | undefined;
  return async () => {
    if (known && platform.monotonic() - known.at < CODES_FRESH_MS) return known.codes;
    const codes = new Set<string>();
    for await (const { siteVerifier } of directory.all()) if (siteVerifier) codes.add(siteVerifier);
    known = { codes, at: platform.monotonic() };
    return codes;
  };
}

/** The code in what an administrator pasted: the file's name, its tag or the code itself. */
export function readSiteVerifier(pasted: string): string | undefined {
  const found =
    /zalo_verifier([A-Za-z0-9_-]{4,100})\.html/.exec(pasted)?.[1] ??
    /content="([A-Za-z0-9_-]{4,100})"/.exec(pasted)?.[1] ??
    /^\s*([A-Za-z0-9_-]{4,100})\s*$/.exec(pasted)?.[1];
  return found;
}
