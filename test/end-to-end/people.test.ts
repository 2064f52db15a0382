/** Somebody forgot the password: the sign-in page says whom to ask, the administrator makes a link, the person is in again. */
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createApi } from '../support/api.ts';
import { enter } from '../support/enter.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { lan } from './two-people.ts';
import { words } from './words.ts';

const { people, session, roles } = words;
const NEXT = 'muoi hai con giap dung quanh';
let stage: Stage;
let hers: BrowserContext;
let admin: Page;

const open = (page: Page, path: string) => page.goto(new URL(path, stage.app.url).href);

onStage(async (started) => {
  stage = started;
  const { app } = stage;
  await app.setUp();
  const invitation = { roles: ['author'], name: lan.name };
  const { link } = await app.api.post<{ link: string }>('/api/people/invitations', invitation);
  const api = createApi(app.url);
  await api.post(`/api/invitations/${link.split('#')[1]}/accept`, lan);
  const mine = await stage.another();
  await enter(mine, app.api, app.url);
  admin = await mine.newPage();
  hers = await stage.another();
  await enter(hers, api, app.url);
});

it('a forgotten password is set anew by a link of the administrator', async () => {
  await open(admin, '/nhan-su');
  const row = admin.getByRole('listitem').filter({ hasText: lan.email });
  await row.getByText(roles.name.author).waitFor();
  await row.getByRole('button', { name: people.reset, exact: true }).click();
  const question = admin.getByRole('dialog').filter({ hasText: lan.name });
  await question.getByRole('button', { name: people.reset, exact: true }).click();
  const shown = admin.getByRole('dialog').getByLabel(people.resetLink, { exact: true });
  const link = await shown.inputValue();

  const page = await hers.newPage();
  await page.goto(link);
  await page.getByText(lan.email).waitFor();
  await page.getByLabel(session.newPassword, { exact: true }).fill(NEXT);
  await page.getByRole('button', { name: session.reset.do, exact: true }).click();
  // Nobody is signed in by the link, and she is signed out where she was.
  await page.getByText(session.reset.done).waitFor();
  await page.getByText(session.signIn.forgot).waitFor();
  await page.getByLabel(session.email, { exact: true }).fill(lan.email);
  await page.getByLabel(session.password, { exact: true }).fill(NEXT);
  await page.getByRole('button', { name: session.signIn.do, exact: true }).click();
  await page.getByRole('heading', { name: words.home.title, exact: true }).waitFor();

  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel(session.newPassword).count()).toBe(0);
});
