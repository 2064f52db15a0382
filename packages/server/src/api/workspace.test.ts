import { afterEach, beforeEach, expect, it } from 'vitest';
import { testServices } from '../testing/services.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { workspaceRoutes } from './workspace.ts';

let app: TestApp;
let workspace: string;
let values: Record<string, string>;
let stop: () => Promise<void>;

beforeEach(async () => {
  const { services, own } = await testServices();
  workspace = own.workspace;
  app = await testApp(services.store, workspaceRoutes(services));
  ({ values } = await services.workspaces.get(workspace));
  stop = async () => {
    await app.close();
    await services.stop();
  };
});
afterEach(() => stop());

const change = async (to: Record<string, string>) => {
  const request = {
    method: 'PATCH',
    url: '/api/workspace',
    payload: { values: { ...values, ...to } },
  } as const;
  return app.ask(request, { role: 'owner', workspace });
};

it.each([
  ['dien_thoai', 'abc'],
  ['toa_do', 'hà nội'],
  ['link', 'http://vi-du.gov.vn'],
])('refuses a fact that phones could not use: %s %s', async (fact, value) => {
  const answer = await change({ dia_chi: 'Số 1', [fact]: value });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({
    error: { code: 'workspace.bad-fact', message: { vi: expect.any(String) }, details: { fact } },
  });
  const { values: kept } = (await app.ask({ url: '/api/workspace' }, { role: 'owner', workspace })).json();
  expect(kept).toEqual(values);
});

it('takes those that they can, and empty ones', async () => {
  const good = { dien_thoai: '113', toa_do: '21.02851, 105.85420', link: 'https://vi-du.gov.vn' };
  expect((await change(good)).json()).toMatchObject({ values: good });
  const none = { dien_thoai: '', toa_do: '', link: '' };
  expect((await change(none)).json()).toMatchObject({ values: none });
});
