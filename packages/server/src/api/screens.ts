import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commonError } from '../errors.ts';

const DIST = fileURLToPath(new URL('../../../editor/dist', import.meta.url));
/** Built names carry a hash of their content. */
const HASHED = /[/\\]assets[/\\]/;

const NOT_BUILT = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Dẫn Lối</title>
<h1>Màn hình soạn kịch bản chưa được dựng</h1>
<p>Máy chủ đang chạy, API và webhook dùng được. Hãy dừng máy chủ rồi chạy <code>npx --yes pnpm@12 start</code>,
lệnh này tự dựng màn hình rồi khởi động lại.</p>
<h1 lang="en">The editor is not built yet</h1>
<p lang="en">The server runs; API and webhooks work. Stop it and run <code>npx --yes pnpm@12 start</code>, which builds the
editor and starts again.</p>
</html>
`;

/** Addresses that are never a screen. */
const NO_SCREEN = /^\/(api|webhooks|assets)(\/|$)/;

function isScreen(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? '/';
  return (
    (request.method === 'GET' || request.method === 'HEAD') && !NO_SCREEN.test(path) && !/\.\w+$/.test(path)
  );
}

/** The editor's files; every other address that a person may open is one of its screens. */
export function registerScreens(app: FastifyInstance, dist = DIST): void {
  const built = existsSync(join(dist, 'index.html'));
  if (built) {
    app.register(files, {
      root: dist,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const kept = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
        reply.header('cache-control', kept);
      },
    });
  }
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (!isScreen(request)) throw commonError('route.not-found');
    if (built) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.status(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  });
}
