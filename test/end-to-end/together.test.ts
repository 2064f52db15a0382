/**
 * One flow in several tabs and before several people: their work comes together, what both changed is asked, the network and
 * the session may go meanwhile, and nothing is lost.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { FLOW_FORMAT, type Flow } from '@danloi/engine';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createApi } from '../support/api.ts';
import { owner } from '../support/app.ts';
import { canvas, cards, openForm } from './hands.ts';
import { LAPTOP, type Stage, startStage } from './stage.ts';
import { words } from './words.ts';

const { commands, editor, session, together } = words;
const lan = { name: 'Trần Thị Lan', email: 'lan@vi-du.gov.vn', password: 'mot mat khau dai khac 2026' };

let stage: Stage;
let mine: BrowserContext;
let hers: BrowserContext;
let flow: string;

beforeAll(async () => {
  stage = await startStage();
  const { app, context, browser } = stage;
  await app.setUp();
  mine = context;
  hers = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  hers.setDefaultTimeout(10_000);
  const { link } = await app.api.post<{ link: string }>('/api/people/invitations', {
    roles: ['author'],
    name: lan.name,
  });
  const herApi = createApi(app.url);
  await herApi.post(`/api/invitations/${link.split('#')[1]}/accept`, lan);
  await enter(mine, app.api.cookie());
  await enter(hers, herApi.cookie());
});
afterEach(async ({ task }) => {
  await stage?.keepPicture(task);
  for (const context of [mine, hers]) {
    await context.setOffline(false);
    for (const page of context.pages()) if (page !== stage.page) await page.close();
  }
});
afterAll(() => stage?.stop());

async function enter(context: BrowserContext, cookie: string | undefined): Promise<void> {
  const [name = '', ...value] = (cookie ?? '').split('=');
  await context.addCookies([{ name, value: value.join('='), url: stage.app.url }]);
}

/** A flow of three messages on the server. */
async function draw(): Promise<void> {
  const nodes = ['Chào', 'Hỏi', 'Tạm biệt'].map((name, index) => ({
    ...{ id: `buoc${index}`, type: 'message', name, data: { text: `${name} anh/chị.` } },
    position: { x: 40 + index * 320, y: 80 },
  }));
  const file = {
    format: FLOW_FORMAT,
    id: 'moi',
    name: 'Cùng vẽ',
    variables: [],
    triggers: [],
    nodes,
    edges: [],
  };
  const made = await stage.app.api.post<{ id: string }>('/api/flows/import', { flow: file });
  flow = made.id;
}

async function open(context: BrowserContext, page?: Page): Promise<Page> {
  const tab = page ?? (await context.newPage());
  await tab.goto(`${stage.app.url}/kich-ban/${flow}`);
  await canvas(tab).waitFor();
  await cards(tab).first().waitFor();
  return tab;
}

async function textField(page: Page, step: number): Promise<Locator> {
  const form = await openForm(page, step);
  return form.locator('[data-field="/text"] textarea').first();
}

const write = async (page: Page, step: number, text: string) => (await textField(page, step)).fill(text);

/** The texts of the draft that the server has. */
const stored = async (): Promise<unknown[]> => {
  const { draft } = await stage.app.api.get<{ draft: Flow }>(`/api/flows/${flow}`);
  return draft.nodes.map(({ data }) => data.text);
};

async function eventually(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (JSON.stringify(await read()) === JSON.stringify(wanted)) return;
    await sleep(150);
  }
  expect(await read()).toEqual(wanted);
}

const undo = (page: Page) => page.getByRole('button', { name: commands.flow.undo, exact: true });
const saveWords = (page: Page, text: string) => page.getByText(text, { exact: true });

it('two tabs draw at different steps: both keep everything, and undo takes back only what was done here', async () => {
  await draw();
  const one = await open(mine, stage.page);
  const other = await open(mine);
  await openForm(other, 2);
  const at = together.here.youAt.replace('{{step}}', 'Tạm biệt');
  await one.getByRole('list', { name: together.here.label }).getByRole('button', { name: at }).waitFor();

  await write(one, 0, 'Kính chào bác.');
  await write(other, 2, 'Hẹn gặp lại bác.');
  await eventually(stored, ['Kính chào bác.', 'Hỏi anh/chị.', 'Hẹn gặp lại bác.']);
  await canvas(one).getByText('Hẹn gặp lại bác.').waitFor();
  await canvas(other).getByText('Kính chào bác.').waitFor();

  await undo(one).click();
  await eventually(stored, ['Chào anh/chị.', 'Hỏi anh/chị.', 'Hẹn gặp lại bác.']);
  expect(await undo(one).isDisabled()).toBe(true);
  await canvas(other).getByText('Chào anh/chị.').waitFor();
});

it('who else is here is seen by name, and is gone when the tab closes', async () => {
  await draw();
  const one = await open(mine, stage.page);
  const other = await open(hers);
  const here = one.getByRole('list', { name: together.here.label });
  await here.getByRole('button', { name: together.here.person.replace('{{name}}', lan.name) }).waitFor();
  await openForm(other, 1);
  const at = together.here.personAt.replace('{{name}}', lan.name).replace('{{step}}', 'Hỏi');
  await here.getByRole('button', { name: at }).waitFor();
  await other.close();
  await here.waitFor({ state: 'detached' });
});

it('the same words changed by two people: each place is a choice, and the other words are put aside', async () => {
  await draw();
  const one = await open(mine, stage.page);
  const other = await open(hers);
  await hers.setOffline(true);
  await write(other, 0, 'Lan chào anh/chị.');
  await write(other, 1, 'Lan hỏi anh/chị.');
  await write(one, 0, 'Quản trị chào anh/chị.');
  await eventually(stored, ['Quản trị chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.']);
  await hers.setOffline(false);

  const choices = other.getByRole('region', { name: together.choice.title.replace('{{who}}', owner.name) });
  await choices.getByText('Lan chào anh/chị.').waitFor();
  await choices.getByText('Quản trị chào anh/chị.').waitFor();
  await saveWords(other, editor.save.conflict).waitFor();
  expect(await stored()).toEqual(['Quản trị chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.']);

  await choices.getByRole('button', { name: together.choice.takeTheirs }).click();
  await choices.waitFor({ state: 'detached' });
  await eventually(stored, ['Quản trị chào anh/chị.', 'Lan hỏi anh/chị.', 'Tạm biệt anh/chị.']);
  await canvas(one).getByText('Lan hỏi anh/chị.').waitFor();
  // To have given way is an act like any other.
  await undo(other).click();
  await eventually(stored, ['Lan chào anh/chị.', 'Lan hỏi anh/chị.', 'Tạm biệt anh/chị.']);
});

it('without network one goes on drawing; a closed tab has lost nothing, and saves by itself when opened again', async () => {
  await draw();
  const one = await open(mine);
  await mine.setOffline(true);
  await write(one, 0, 'Vẽ khi mất mạng.');
  await one.getByText(together.offline.title).waitFor();
  await saveWords(one, editor.save.offline).waitFor();
  await write(one, 1, 'Vẽ thêm khi mất mạng.');
  // A moment after the last key, as a hand closes a tab.
  await sleep(100);
  await one.close();
  expect(await stored()).toEqual(['Chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.']);

  await mine.setOffline(false);
  const again = await open(mine, stage.page);
  await canvas(again).getByText('Vẽ thêm khi mất mạng.').waitFor();
  await again.getByRole('button', { name: together.restored.close }).click();
  await eventually(stored, ['Vẽ khi mất mạng.', 'Vẽ thêm khi mất mạng.', 'Tạm biệt anh/chị.']);
});

it('the network back, all that was drawn goes out by itself', async () => {
  await draw();
  const one = await open(mine, stage.page);
  await mine.setOffline(true);
  await write(one, 2, 'Vẽ khi mất mạng.');
  await one.getByText(together.offline.title).waitFor();
  await mine.setOffline(false);
  await eventually(stored, ['Chào anh/chị.', 'Hỏi anh/chị.', 'Vẽ khi mất mạng.']);
  await one.getByText(together.offline.title).waitFor({ state: 'detached' });
});

it('undo goes on after the page of publication', async () => {
  await draw();
  const one = await open(mine, stage.page);
  await write(one, 0, 'Trước khi xem xuất bản.');
  await one.getByRole('button', { name: editor.bar.publish, exact: true }).click();
  await one.getByRole('heading', { name: words.publish.toLookAt }).waitFor();
  await one.goBack();
  await cards(one).first().waitFor();
  await undo(one).click();
  await eventually(stored, ['Chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.']);
});

it('a session that ends while one draws is begun again in place, and the work goes on', async () => {
  await draw();
  const one = await open(hers);
  const field = await textField(one, 1);
  await field.fill('Trước khi hết phiên.');
  await eventually(stored, ['Chào anh/chị.', 'Trước khi hết phiên.', 'Tạm biệt anh/chị.']);
  await hers.clearCookies();
  await field.fill('Sau khi hết phiên.');
  const again = one.getByRole('region', { name: session.again.title });
  await again.waitFor();
  // Nothing is in the way of going on.
  await field.fill('Sau khi hết phiên, viết tiếp.');
  await again.getByLabel(session.password, { exact: true }).fill('sai mật khẩu rồi');
  await again.getByRole('button', { name: session.again.do }).click();
  await again
    .getByText(/mật khẩu/i)
    .last()
    .waitFor();
  await again.getByLabel(session.password, { exact: true }).fill(lan.password);
  await again.getByRole('button', { name: session.again.do }).click();
  await again.waitFor({ state: 'detached' });
  await eventually(stored, ['Chào anh/chị.', 'Sau khi hết phiên, viết tiếp.', 'Tạm biệt anh/chị.']);
  expect(await field.inputValue()).toBe('Sau khi hết phiên, viết tiếp.');
  // What was done before is still there to take back.
  while (await undo(one).isEnabled()) await undo(one).click();
  await eventually(stored, ['Chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.']);
});

it('meets no fault on the way', () => {
  expect(stage.faults).toEqual([]);
});
