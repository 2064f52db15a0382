/** A request for every route of the table: complete, so that only what a test changes about it can be refused. */
import { FLOW_FORMAT } from '@danloi/engine';
import type { RouteDefinition } from '@danloi/server';
import type { InjectOptions } from 'fastify';

export const routeName = ({ method, url }: Pick<RouteDefinition, 'method' | 'url'>): string =>
  `${method} ${url}`;

/** Fills the parameters of an address from what the world holds under the address's second word. */
function addressOf({ url }: RouteDefinition, held: Record<string, Record<string, string>>): string {
  const [, , first = '', second = ''] = url.split('/');
  const params = {
    ...held[second === 'invitations' || second === 'secrets' ? second : first],
    token: 'A'.repeat(43),
  };
  return url.replace(/:(\w+)/g, (_, name: string) => {
    const value = (params as Record<string, string | undefined>)[name];
    if (value === undefined) throw new Error(`${url}: the world holds no :${name}`);
    return encodeURIComponent(value);
  });
}

const emptyFlow = (id: string) => ({
  format: FLOW_FORMAT,
  id,
  name: 'Thử',
  variables: [],
  triggers: [],
  nodes: [],
  edges: [],
});
const person = { name: 'Lê Thị Thử', email: 'thu@vi-du.vn', password: 'mot mat khau that dai' };
const entry = { question: 'Hỏi gì?', variants: [], answer: 'Đáp.', topic: 'Thử' };

/** JSON bodies by route; what needs a flow's document gets its id. A route with a body that is missing here fails a test. */
export function bodies(flow: string): Record<string, object> {
  return {
    'POST /api/setup': { token: 'A'.repeat(43), workspaceName: 'Thử', ...person },
    'POST /api/sign-in': { email: person.email, password: person.password },
    'POST /api/invitations/:token/accept': person,
    'POST /api/me/password': { current: 'mat khau cu ne', next: 'mat khau moi ne' },
    'POST /api/people/invitations': { roles: ['viewer'], name: 'Thử' },
    'POST /api/password-links/:token': { password: person.password },
    'PATCH /api/people/:id': { roles: ['viewer'] },
    'PATCH /api/workspace': { name: 'Tên mới' },
    'POST /api/flows': { name: 'Thử' },
    'POST /api/flows/import': { flow: emptyFlow('thu') },
    'PUT /api/flows/:id/draft': { rev: 1, draft: emptyFlow(flow) },
    'POST /api/flows/:id/copy': { name: 'Bản sao' },
    'POST /api/flows/:id/presence': { tab: 'tabthunghiem' },
    'POST /api/flows/:id/lint': { draft: emptyFlow(flow) },
    'POST /api/flows/:id/publish': { rev: 1 },
    'POST /api/flows/:id/stop': {},
    'PUT /api/flows/:id/versions/:n/name': { name: 'Bản Tết' },
    'POST /api/flows/:id/approval': { rev: 1 },
    'POST /api/flows/:id/approval/approve': { rev: 1 },
    'POST /api/flows/:id/approval/return': { reason: 'Thiếu lệ phí.' },
    'POST /api/flows/:id/approval/comments': { text: 'Xem lại câu này.' },
    'POST /api/flows/:id/approval/settle': { comment: 'c1', done: true },
    'POST /api/flows/:id/simulate': { draft: emptyFlow(flow), event: { kind: 'start' }, buttons: 'buttons' },
    'POST /api/chats/:chat/take': {},
    'POST /api/chats/:chat/answers': { key: 'khoa-thu-nghiem', text: 'Chào anh/chị.' },
    'POST /api/chats/:chat/hand-back': { goOn: true },
    'POST /api/try/:token': { event: { kind: 'start' }, buttons: 'buttons' },
    'POST /api/templates/take': { template: 'y-kien-hai-long' },
    'POST /api/templates/simulate': {
      draft: emptyFlow('mau'),
      event: { kind: 'start' },
      buttons: 'buttons',
    },
    'POST /api/workspace/secrets': { name: 'khoa-moi', value: 'mot-khoa-bi-mat' },
    'POST /api/flows/:id/tests/run': { draft: emptyFlow(flow) },
    'POST /api/flows/:id/tests/record': {
      draft: emptyFlow(flow),
      name: 'Bài thử',
      chat: 'Dân: (bắt đầu)',
    },
    'POST /api/flows/:id/paths': { draft: emptyFlow(flow) },
    'PATCH /api/tables/:id': { name: 'Bảng thử' },
    'POST /api/knowledge/ask': { text: 'hiến máu ở đâu' },
    'POST /api/knowledge': entry,
    'PUT /api/knowledge/:id': { rev: 1, ...entry },
    'PATCH /api/submissions/:id': { rev: 1, status: 'open' },
    'POST /api/channels': { name: 'OA thử', appId: '111', oaId: '222' },
    'PATCH /api/channels/:id': { name: 'Tên mới' },
    'POST /api/channels/:id/tokens': { accessToken: 'a'.repeat(40), refreshToken: 'b'.repeat(40) },
  };
}

const LINE = 'ranh-gioi-thu-nghiem';

/** A form with a small CSV, which is also what is sent where a picture is wanted. */
function form(): Pick<InjectOptions, 'payload' | 'headers'> {
  const definition = JSON.stringify({
    name: 'Bảng',
    columns: [{ name: 'ma', title: 'Mã', type: 'text' }],
    key: 'ma',
  });
  const payload = [
    `--${LINE}\r\nContent-Disposition: form-data; name="definition"\r\n\r\n${definition}\r\n`,
    `--${LINE}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\nma\n1\n\r\n`,
    `--${LINE}--\r\n`,
  ].join('');
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${LINE}` } };
}

/** The whole request of a route. */
export function requestOf(
  definition: RouteDefinition,
  held: Record<string, Record<string, string>>,
): InjectOptions {
  const url = addressOf(definition, held);
  const { method } = definition;
  if (definition.uploads === true) return { method, url, ...form() } as InjectOptions;
  const body = bodies(held.flows?.id ?? '')[routeName(definition)];
  return { method, url, ...(body === undefined ? {} : { payload: body }) } as InjectOptions;
}
