/** Two people with a flow of three messages before them: the administrator, and an author called Lan. */
import { AxeBuilder } from '@axe-core/playwright';
import { FLOW_FORMAT, type Flow } from '@danloi/engine';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createApi } from '../support/api.ts';
import { enter } from '../support/enter.ts';
import { canvas, cards, openForm } from './hands.ts';
import { type Stage, startStage } from './stage.ts';
import { words } from './words.ts';

export const lan = {
  name: 'Trần Thị Lan',
  email: 'lan@vi-du.gov.vn',
  password: 'mot mat khau dai khac 2026',
};
/** What the three steps say at first. */
export const FIRST = ['Chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.'];

interface Place {
  x: number;
  y: number;
}
const BESIDE: readonly Place[] = [0, 1, 2].map((index) => ({ x: 40 + index * 320, y: 80 }));
/** The last step close under the second: it is in the way when that one grows. */
export const UNDER: readonly Place[] = [
  { x: 40, y: 40 },
  { x: 400, y: 40 },
  { x: 400, y: 170 },
];

export interface Desk {
  stage: Stage;
  /** The administrator's browser, and Lan's. */
  mine: BrowserContext;
  hers: BrowserContext;
  /** Puts a new flow on the server, its steps beside each other or at these places; the next pages open that one. */
  draw(places?: readonly Place[]): Promise<void>;
  open(context: BrowserContext, page?: Page): Promise<Page>;
  /** Waits until the server's draft says this. */
  stored(...texts: string[]): Promise<void>;
  /** The texts of the draft that the server has. */
  texts(): Promise<unknown[]>;
  /** After a test: everybody has network and is signed in, only the first page is open. */
  tidy(task: Parameters<Stage['settle']>[0]): Promise<void>;
}

export async function startDesk(): Promise<Desk> {
  const stage = await startStage();
  const { app, context: mine } = stage;
  await app.setUp();
  const hers = await stage.another();
  const invitation = { roles: ['author'], name: lan.name };
  const { link } = await app.api.post<{ link: string }>('/api/people/invitations', invitation);
  const herApi = createApi(app.url);
  await herApi.post(`/api/invitations/${link.split('#')[1]}/accept`, lan);
  const signIn = async () => {
    await enter(mine, app.api, app.url);
    await enter(hers, herApi, app.url);
  };
  await signIn();

  let flow = '';
  const texts = async () => {
    const { draft } = await app.api.get<{ draft: Flow }>(`/api/flows/${flow}`);
    return draft.nodes.map(({ data }) => data.text);
  };
  return {
    ...{ stage, mine, hers, texts },
    async draw(places = BESIDE) {
      flow = (await app.api.post<{ id: string }>('/api/flows/import', { flow: threeMessages(places) })).id;
    },
    async open(context, page) {
      const tab = page ?? (await context.newPage());
      await tab.goto(`${app.url}/kich-ban/${flow}`);
      await canvas(tab).waitFor();
      await cards(tab).first().waitFor();
      return tab;
    },
    async stored(...wanted) {
      await expect.poll(texts).toEqual(wanted);
    },
    async tidy(task) {
      await stage.settle(task);
      for (const context of [mine, hers])
        for (const page of context.pages()) if (page !== stage.page) await page.close();
      await signIn();
    },
  };
}

function threeMessages(places: readonly Place[]) {
  const nodes = ['Chào', 'Hỏi', 'Tạm biệt'].map((name, index) => ({
    ...{ id: `buoc${index}`, type: 'message', name, data: { text: FIRST[index] } },
    position: places[index],
  }));
  const lists = { variables: [], triggers: [], nodes, edges: [] };
  return { format: FLOW_FORMAT, id: 'moi', name: 'Cùng vẽ', ...lists };
}

/** What the browser's storage keeps of drafts that are not on the server, as text. */
export const keptOnMachine = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('danloi'));
    const copies = await done(database.transaction('drafts').objectStore('drafts').getAll());
    database.close();
    return JSON.stringify(copies);
  });

export async function textField(page: Page, step: number): Promise<Locator> {
  const form = await openForm(page, step);
  return form.locator('[data-field="/text"] textarea').first();
}

export const write = async (page: Page, step: number, text: string) =>
  (await textField(page, step)).fill(text);

export const undo = (page: Page): Locator =>
  page.getByRole('button', { name: words.commands.flow.undo, exact: true });

/** What a check of access finds in a part of the screen, by its rule and place. */
export async function inTheWay(page: Page, ...parts: string[]): Promise<string[]> {
  const check = parts.reduce((axe, part) => axe.include(part), new AxeBuilder({ page }));
  const { violations } = await check.disableRules('page-has-heading-one').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
