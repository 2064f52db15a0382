/** A public body with many accounts, as its administrator would set it up over the API, and events of its citizens. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Many apps, so that Zalo's rate for one of them is not what is measured. */
const APPS = 100;
const SECRET = 'oa-secret-of-the-benchmark';
export const START = 'bat dau';

export interface Account {
  appId: string;
  oaId: string;
}

export const accounts: readonly Account[] = Array.from({ length: APPS }, (_, i) => ({
  appId: String(1_000_000_000_000_000 + i),
  oaId: String(2_000_000_000_000_000 + i),
}));

export const oaSecret = SECRET;

/** Asks, keeps the answer, shows it, asks again: a turn of an ordinary flow, one message for each event. */
const flow = {
  format: 1,
  id: 'hoi-dap',
  name: 'Hỏi lại',
  variables: [{ name: 'loi', title: 'Lời nhắn', type: 'text', class: 'basic' }],
  triggers: [{ id: 'bat-dau', kind: 'keyword', words: [START], how: 'exact' }],
  start: 'hoi',
  nodes: [
    {
      id: 'hoi',
      type: 'ask',
      name: 'Hỏi',
      position: { x: 0, y: 0 },
      data: { text: 'Anh/chị vừa nhắn: {{loi}}', kind: 'text', variable: 'loi' },
    },
  ],
  edges: [{ id: 'e', from: 'hoi', port: 'next', to: 'hoi' }],
};

export async function setUp(port: number, output: () => string): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  let cookie = '';
  const call = async (method: string, path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(origin + path, {
      method,
      headers: { origin, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(body),
    });
    for (const set of answer.headers.getSetCookie()) cookie = set.split(';')[0] ?? cookie;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? {} : JSON.parse(text);
  };
  const token = await printedToken(output);
  const owner = { name: 'Đo', email: 'do@example.vn', password: 'mot mat khau that dai 2026' };
  await call('POST', '/api/setup', { token, workspaceName: 'Đo tốc độ', ...owner });
  const { id, rev } = await call('POST', '/api/flows/import', { flow });
  await call('POST', `/api/flows/${id}/publish`, { rev });
  for (const { appId, oaId } of accounts) {
    const channel = await call('POST', '/api/channels', {
      ...{ name: `OA ${oaId}`, appId, oaId, appSecret: 'app-secret', oaSecret },
    });
    await call('POST', `/api/channels/${channel.id}/tokens`, {
      accessToken: 'access',
      refreshToken: 'refresh',
    });
  }
}

let events = 0;

/** A signed webhook as bytes on the wire. */
export function webhook(contact: string, text: string): Buffer {
  const { appId, oaId } = accounts[Number(contact.slice(-6)) % accounts.length] as Account;
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: appId,
    sender: { id: contact },
    user_id_by_app: contact,
    recipient: { id: oaId },
    event_name: 'user_send_text',
    message: { text, msg_id: `m${events++}` },
    timestamp,
  });
  const mac = createHash('sha256')
    .update(appId)
    .update(body)
    .update(timestamp)
    .update(oaSecret)
    .digest('hex');
  const head = [
    'POST /webhooks/zalo HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    `x-zevent-signature: mac=${mac}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** The n-th citizen. */
export const contactOf = (n: number): string => String(3_000_000_000_000_000 + n);

/** The link for the set-up is printed a moment after the server listens. */
async function printedToken(output: () => string): Promise<string> {
  for (let waited = 0; waited < 5_000; waited += 20) {
    const token = /thiet-lap#([\w.-]+)\s/.exec(output())?.[1];
    if (token !== undefined) return token;
    await sleep(20);
  }
  throw new Error(`The server printed no link for the set-up:\n${output()}`);
}
