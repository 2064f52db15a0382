import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EffectError, type HttpAnswer, type HttpRequest } from '../../node-type/definition.ts';
import { conversation, draw, type FakeWorld, fakeTools } from '../../testing/index.ts';
import { read, send } from './effect.ts';
import type { RequestInput } from './input.ts';
import { lint } from './lint.ts';
import type { HttpRequestData } from './schema.ts';
import { partOf, valueFor } from './values.ts';

const base: HttpRequestData = { method: 'GET', url: 'https://hs.example.vn/ho-so/{{ma}}?lop={{lop}}' };

const flow = (
  data: Partial<HttpRequestData> = {},
  wired: readonly string[] = ['not-found', 'refused', 'no-answer', 'unreadable', 'failed'],
) =>
  draw('hoi-he-thong', {
    variables: { ma: 'text', lop: 'text', trang_thai: 'text', tien: 'money', ho_so: 'row', anh: 'images' },
    nodes: {
      hoi: ['ask', { text: 'Mã hồ sơ?', kind: 'text', variable: 'ma' }, { next: 'goi' }],
      goi: [
        'http-request',
        { ...base, ...data },
        { ok: 'duoc', ...Object.fromEntries(wired.map((port) => [port, port])) },
      ],
      duoc: ['message', { text: 'Trạng thái: {{trang_thai}}.\nLệ phí: {{tien|money}}.' }, { next: 'het' }],
      'not-found': ['message', { text: 'Không có hồ sơ này.' }, { next: 'het' }],
      refused: ['message', { text: 'Hệ thống từ chối.' }, { next: 'het' }],
      'no-answer': ['message', { text: 'Hệ thống chưa trả lời.' }, { next: 'het' }],
      unreadable: ['message', { text: 'Trả lời lạ.' }, { next: 'het' }],
      failed: ['message', { text: 'Chưa gọi được.' }, { next: 'het' }],
      het: ['end', {}],
    },
  });

const KEEP: HttpRequestData['keep'] = [
  { id: 'a', from: 'ho_so.trang_thai', to: 'trang_thai' },
  { id: 'b', from: '/ho_so/le_phi', to: 'tien' },
];
const GOOD: HttpAnswer = {
  status: 200,
  text: '',
  json: { ho_so: { trang_thai: 'Đã xong', le_phi: '25000' } },
};
const answering =
  (...answers: (HttpAnswer | string)[]): NonNullable<FakeWorld['http']> =>
  () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined || typeof answer === 'string') throw new EffectError(answer ?? '', 'no answer');
    return answer;
  };
const status = (code: number): HttpAnswer => ({ status: code, text: '' });

describe('a conversation', () => {
  it('goes on with what another system answered', async () => {
    const tools = fakeTools({ http: answering(GOOD) });
    await conversation({ flows: [flow({ keep: KEEP })], tools })
      .says('hoi-he-thong', 'HS-1/2 & 3')
      .expects('Trạng thái: Đã xong.\nLệ phí: 25.000 đồng.')
      .done();
    expect(tools.asked[0]?.url).toBe('https://hs.example.vn/ho-so/HS-1%2F2%20%26%203?lop=');
  });

  it.each([
    [status(404), 'Không có hồ sơ này.', 'not-found'],
    [status(410), 'Không có hồ sơ này.', 'not-found'],
    [status(403), 'Hệ thống từ chối.', 'refused'],
    [status(422), 'Hệ thống từ chối.', 'refused'],
    [status(500), 'Chưa gọi được.', 'failed'],
    [status(302), 'Chưa gọi được.', 'failed'],
    [status(429), 'Chưa gọi được.', 'failed'],
    ['http.timeout', 'Hệ thống chưa trả lời.', 'no-answer'],
    ['http.unreachable', 'Hệ thống chưa trả lời.', 'no-answer'],
    ['http.broken', 'Hệ thống chưa trả lời.', 'no-answer'],
    [{ status: 200, text: '<html>' }, 'Trả lời lạ.', 'unreadable'],
    ['http.refused', 'Chưa gọi được.', 'failed'],
    ['http.too-large', 'Chưa gọi được.', 'failed'],
  ])('leaves by the exit of each failure: %j', async (answer, words, port) => {
    const tools = fakeTools({ http: answering(answer) });
    await conversation({ flows: [flow({ keep: KEEP })], tools })
      .says('hoi-he-thong', '1')
      .expects(words)
      .passes(`goi:${port}`)
      .done();
  });

  it('takes a wider exit where one is not drawn, and is never silent where none is', async () => {
    const tools = () => fakeTools({ http: answering(status(404)) });
    await conversation({ flows: [flow({}, ['failed'])], tools: tools() })
      .says('hoi-he-thong', '1')
      .expects('Chưa gọi được.')
      .done();
    await conversation({
      flows: [flow({}, ['failed'])],
      tools: fakeTools({ http: answering('http.timeout') }),
    })
      .says('hoi-he-thong', '1')
      .expects('Chưa gọi được.')
      .done();
    const { transcript } = await conversation({ flows: [flow({}, [])], tools: tools() })
      .says('hoi-he-thong', '1')
      .done();
    expect(transcript.split('\n').at(-1)).not.toBe('Dân: 1');
  });

  it('empties what it kept before, when it asks anew and finds nothing', async () => {
    const http = answering(GOOD, status(200));
    const again = flow({ keep: KEEP });
    const { transcript } = await conversation({ flows: [again], tools: fakeTools({ http }) })
      .says('hoi-he-thong', '1', 'hoi-he-thong', '2')
      .done();
    expect(transcript).toContain('Đã xong');
    expect(transcript.split('Dân: 2')[1]).not.toContain('Đã xong');
  });
});

const call = {
  ...{ id: 'e/0', contact: { channel: 'c', id: 'p' }, flow: { id: 'f', version: '1' } },
  preview: false,
};
const input = (given: Partial<RequestInput> = {}): RequestInput => ({
  ...{ method: 'GET', url: [{ text: 'https://a.vn/', encode: false }], headers: [] },
  ...{ send: { as: 'none' }, keep: [], timeoutMs: 5_000, tries: 2 },
  ...given,
});
const asked = async (given: Partial<RequestInput>): Promise<HttpRequest | undefined> => {
  const tools = fakeTools({ http: answering(GOOD) });
  await (given.method === undefined ? read : send).run(input(given), tools, call);
  return tools.asked[0];
};

describe('what is asked', () => {
  it('can be asked again, and only where nothing is sent', async () => {
    const tries = async (answers: (HttpAnswer | string)[], given: Partial<RequestInput> = {}) => {
      const tools = fakeTools({ http: answering(...answers) });
      const { outcome } = await read.run(input(given), tools, call);
      return [outcome, tools.asked.length];
    };
    expect(await tries([status(503), GOOD])).toEqual(['ok', 2]);
    expect(await tries(['http.timeout', GOOD])).toEqual(['ok', 2]);
    expect(await tries([status(503)])).toEqual(['failed', 2]);
    expect(await tries([status(404), GOOD])).toEqual(['not-found', 1]);
    expect(await tries(['http.refused', GOOD])).toEqual(['failed', 1]);
    expect(await tries([status(503), GOOD], { tries: 1 })).toEqual(['failed', 1]);
    expect([read.repeat, send.repeat]).toEqual(['safe', 'ask-a-person']);
  });

  it('is not asked again where no time is left for it', async () => {
    let now = 0;
    const http = () => {
      now += 9_000;
      return status(503);
    };
    const tools = fakeTools({ http, now: () => now });
    expect(await read.run(input({ tries: 3, timeoutMs: 9_000 }), tools, call)).toMatchObject({
      outcome: 'failed',
    });
    expect(tools.asked).toHaveLength(1);
  });

  it('carries fields as JSON or as a form, and a number as a number', async () => {
    const fields = [
      { name: 'nguoi.ho_ten', value: 'Lan & Bình' },
      { name: 'nguoi.tuoi', value: 30 },
      { name: '__proto__.a', value: 'x' },
      { name: 'trong', value: null },
    ];
    const json = await asked({ method: 'POST', send: { as: 'fields', fields } });
    expect(json?.body).toBe('{"nguoi":{"ho_ten":"Lan & Bình","tuoi":30},"__proto__":{"a":"x"},"trong":null}');
    expect(({} as { a?: string }).a).toBeUndefined();
    expect(json?.headers).toContainEqual({ name: 'content-type', value: 'application/json' });
    expect(json?.headers).toContainEqual({ name: 'idempotency-key', value: 'e/0' });
    const form = await asked({ method: 'POST', send: { as: 'form', fields: fields.slice(0, 2) } });
    expect(form?.body).toBe('nguoi.ho_ten=Lan%20%26%20B%C3%ACnh&nguoi.tuoi=30');
    const text = await asked({ method: 'PUT', send: { as: 'text', text: 'xin chào' } });
    expect(text?.body).toBe('xin chào');
  });

  it('names a key only where the author did', async () => {
    const headers = [
      { name: 'Authorization', value: 'Bearer', secret: 'khoa' },
      { name: 'X-Ma', value: '{{secret.khoa}}' },
      { name: 'Accept', value: 'text/xml' },
    ];
    expect((await asked({ headers }))?.headers).toEqual([
      { name: 'Authorization', value: 'Bearer {{secret.khoa}}' },
      { name: 'X-Ma', value: '{ {secret.khoa}}' },
      { name: 'Accept', value: 'text/xml' },
    ]);
  });

  it('is not sent in a try-out', async () => {
    const tools = fakeTools({ http: answering(GOOD) });
    await send.run(input({ method: 'DELETE' }), tools, { ...call, preview: true });
    expect(tools.asked).toEqual([]);
  });

  it('stays on the author’s host, whatever a citizen types', () => {
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.toWellFormed()),
        async (text) => {
          const url = [
            { text: 'https://hs.example.vn/ho-so/', encode: false },
            { text, encode: true },
          ];
          const { hostname, username } = new URL((await asked({ url }))?.url ?? '');
          expect([hostname, username]).toEqual(['hs.example.vn', '']);
        },
      ),
    );
  });
});

describe('what is kept', () => {
  it('is found by a way with dots, by a pointer, or whole', () => {
    const answer = { a: { b: [{ c: 1 }] }, 'x/y': 2 };
    expect(partOf(answer, 'a.b.0.c')).toBe(1);
    expect(partOf(answer, '/a/b/0/c')).toBe(1);
    expect(partOf(answer, '/x~1y')).toBe(2);
    expect(partOf(answer, '/')).toBe(answer);
    expect(partOf(answer, 'constructor.name')).toBeUndefined();
    expect(partOf('chữ', 'length')).toBeUndefined();
  });

  it.each([
    ['text', 7, '7'],
    ['text', { a: 1 }, null],
    ['text', 'x'.repeat(3_000), 'x'.repeat(2_000)],
    ['number', '12.5', 12.5],
    ['number', 'mười', null],
    ['number', '', null],
    ['money', 25_000, 25_000],
    ['date', '2026-11-25T08:00:00Z', '2026-11-25'],
    ['date', '25/11/2026', null],
    ['yes-no', true, true],
    ['yes-no', 'có', null],
    ['row', { a: 1 }, { a: 1 }],
    ['row', [1], null],
    ['list', [{ a: 1 }], [{ a: 1 }]],
    ['list', { a: 1 }, null],
    ['images', [{ id: 'x', kind: 'image' }], null],
    ['text', null, null],
    ['text', undefined, null],
  ] as const)('as %s: %j becomes %j', (type, given, value) => {
    expect(valueFor(type, given)).toEqual(value);
  });

  it('is never more than a chat can hold', () => {
    expect(valueFor('row', { a: 'x'.repeat(30_000) })).toBeNull();
    expect(
      valueFor(
        'list',
        Array.from({ length: 20_000 }, () => 1),
      ),
    ).toBeNull();
  });
});

describe('lint', () => {
  const rules = (data: Partial<HttpRequestData>) =>
    lint({ ...base, ...data }, { id: 'goi' }, { flow: flow(), hasVariable: () => true }).map(
      ({ rule }) => rule,
    );

  it('wants https and a host of the author’s', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ url: '{{don_vi.cong}}/ho-so' })).toEqual([]);
    for (const url of ['http://hs.example.vn', 'https://{{ma}}.vn/', '{{ma}}', 'https:///x'])
      expect(rules({ url })).toEqual(['http-request.url']);
  });

  it('wants something to send where something is to be sent', () => {
    expect(rules({ method: 'POST', send: 'fields' })).toEqual(['http-request.empty-body']);
    expect(rules({ method: 'POST', send: 'text' })).toEqual(['http-request.empty-body']);
    expect(rules({ method: 'POST', send: 'none' })).toEqual([]);
    expect(rules({ method: 'GET', send: 'text' })).toEqual([]);
  });

  it('wants a variable that can hold an answer', () => {
    expect(rules({ keep: [{ id: 'a', from: 'x', to: 'anh' }] })).toEqual(['http-request.keep']);
    expect(rules({ keep: [{ id: 'a', from: 'x', to: 'ho_so' }] })).toEqual([]);
  });
});
