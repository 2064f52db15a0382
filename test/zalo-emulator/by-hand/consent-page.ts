/** The page on which an administrator of the account allows the app, as Dẫn Lối opens it. */
import type { FastifyInstance } from 'fastify';
import type { Emulator } from '../emulator.ts';

const asHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>${asHtml(title)}</title><link rel="stylesheet" href="/page.css">
<main class="consent"><h1>${asHtml(title)}</h1>${body}</main></html>`;

export async function consentRoutes(server: FastifyInstance, zalo: Emulator): Promise<void> {
  server.get('/v4/oa/permission', (request, reply) => {
    const query = request.query as Record<string, string>;
    const oas = [...zalo.world.oas.values()].filter((oa) => oa.app.id === query.app_id);
    const links = oas.map((oa) => {
      const target = `/by-hand/consent?${new URLSearchParams({ ...query, oa: oa.id })}`;
      return `<a class="primary" href="${asHtml(target)}">Cho phép với ${asHtml(oa.name)}</a>`;
    });
    const words = '<p>Ứng dụng xin quyền nhận và gửi tin thay tài khoản này.</p>';
    const none = '<p>Mã ứng dụng này không có ở đây.</p>';
    return reply
      .type('text/html')
      .send(page('Cấp quyền cho ứng dụng', links.length ? words + links.join('') : none));
  });
  server.get('/by-hand/consent', (request, reply) => {
    const { oa: id = '', ...query } = request.query as Record<string, string>;
    const oa = zalo.world.oas.get(id);
    const granted = oa && zalo.consent(`${zalo.url}/v4/oa/permission?${new URLSearchParams(query)}`, oa);
    if (granted && 'location' in granted) return reply.redirect(granted.location);
    const words = `<p>Lỗi -14003: ${asHtml(granted?.errorName ?? 'Invalid oa')}.</p>`;
    return reply.code(400).type('text/html').send(page('Không cấp được quyền', words));
  });
}
