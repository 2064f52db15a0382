/** Every screen of the product with the sample workspace, by its address and what must be there before it is looked at. */
import type { Locator, Page } from 'playwright-core';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import { connectAccount } from './account.ts';
import { canvas, phoneChat, signUp } from './hands.ts';
import { tellReport } from './report.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

const { commands, editor, home, submissions } = words;

export interface Screen {
  name: string;
  path: string;
  /** Brings the screen into the state that is looked at, and waits until it is there. */
  show(page: Page): Promise<void>;
}

/** A sample workspace with an account of Zalo and a report that came in. */
export async function prepareSample({ page, app, zalo }: Stage): Promise<void> {
  await signUp(page, await app.setupLink());
  await page.getByRole('button', { name: home.sample.do }).click();
  await page.waitForFunction(
    async () => (await (await fetch('/api/flows')).json()).items.length === 4,
    undefined,
    { timeout: 30_000 },
  );
  const oa = zalo.addOa(zalo.addApp(), { events: 'all', name: 'Công an phường Mẫu' });
  await connectAccount(page, zalo, oa);
  await tellReport(zalo.addUser(oa));
  await askForAPerson(zalo.addUser(oa));
}

/** A citizen who asks the assistant something, and then wants a person. */
export async function askForAPerson(citizen: Citizen): Promise<void> {
  await citizen.says('menu');
  await citizen.hears();
  await citizen.says('gặp cán bộ');
  await citizen.hears('cán bộ trực');
}

const main = (page: Page): Locator => page.getByRole('main');
const titled = async (page: Page): Promise<void> => {
  await main(page).getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
};
const follow = async (page: Page): Promise<void> => {
  await titled(page);
  await main(page).getByRole('listitem').getByRole('link').first().click();
  await titled(page);
};

const pages: readonly Screen[] = [
  { name: 'home', path: '/', show: titled },
  { name: 'tables', path: '/bang-du-lieu', show: titled },
  { name: 'table', path: '/bang-du-lieu', show: follow },
  { name: 'knowledge', path: '/hoi-dap', show: titled },
  { name: 'submissions', path: '/phieu-tiep-nhan', show: titled },
  {
    name: 'submission',
    path: '/phieu-tiep-nhan',
    async show(page) {
      await follow(page);
      await main(page).getByRole('button', { name: submissions.revealAll }).click();
      await main(page).locator('img').first().waitFor();
    },
  },
  { name: 'chats', path: '/tro-chuyen', show: titled },
  {
    name: 'chat',
    path: '/tro-chuyen',
    async show(page) {
      await follow(page);
      await main(page).getByRole('log').getByRole('listitem').first().waitFor();
    },
  },
  { name: 'channels', path: '/kenh-zalo', show: titled },
  { name: 'channel', path: '/kenh-zalo', show: follow },
  { name: 'people', path: '/nhan-su', show: titled },
  { name: 'workspace', path: '/don-vi', show: titled },
  { name: 'status', path: '/tinh-trang', show: titled },
  { name: 'publish', path: '/kich-ban/thu-tuc-can-cuoc/xuat-ban', show: titled },
  { name: 'versions', path: '/kich-ban/thu-tuc-can-cuoc/phien-ban', show: titled },
  { name: 'templates', path: '/mau', show: titled },
  {
    name: 'template',
    path: '/mau',
    async show(page) {
      await titled(page);
      await main(page).locator('a[href^="/mau/"]').first().click();
      await titled(page);
    },
  },
  { name: 'from-text', path: '/tu-van-ban', show: titled },
  { name: 'nowhere', path: '/khong-co-trang-nay', show: titled },
];

const flow = '/kich-ban/thu-tuc-can-cuoc';
const drawer = (name: string, label: string): Screen => ({
  name: `flow-${name}`,
  path: flow,
  async show(page) {
    await canvas(page).waitFor();
    await page.getByRole('button', { name: label, exact: true }).click();
    await page.getByRole('complementary', { name: label }).waitFor();
  },
});

const editors: readonly Screen[] = [
  { name: 'flow', path: flow, show: (page) => canvas(page).waitFor() },
  {
    name: 'flow-step',
    path: `${flow}?buoc=chao`,
    async show(page) {
      await canvas(page).waitFor();
      await canvas(page)
        .locator('.react-flow__node')
        .first()
        .click({ position: { x: 60, y: 16 } });
      await page.getByRole('complementary', { name: editor.inspector.label }).waitFor();
    },
  },
  drawer('steps', editor.rail.steps),
  drawer('outline', editor.rail.outline),
  drawer('start', editor.rail.start),
  drawer('variables', editor.rail.variables),
  drawer('languages', editor.rail.languages),
  drawer('tests', editor.rail.tests),
  drawer('texts', editor.rail.texts),
  drawer('numbers', editor.rail.numbers),
  {
    name: 'flow-try',
    path: flow,
    async show(page) {
      await page.getByRole('button', { name: editor.bar.try, exact: true }).click();
      await phoneChat(page).locator('p').first().waitFor();
    },
  },
  {
    name: 'flow-search',
    path: flow,
    async show(page) {
      await canvas(page).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('textbox').fill('the');
    },
  },
  {
    name: 'flow-connect',
    path: flow,
    async show(page) {
      await canvas(page).waitFor();
      await page.keyboard.press('Home');
      await page.locator('.react-flow__node:focus').waitFor();
      await page.keyboard.press('n');
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  {
    name: 'shortcuts',
    path: flow,
    async show(page) {
      await canvas(page).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: commands.sheet.title }).waitFor();
    },
  },
];

const narrowPart = (name: string, label: string): Screen => ({
  name: `flow-${name}`,
  path: flow,
  async show(page) {
    await page.getByRole('radiogroup', { name: editor.narrow.label }).getByText(label).click();
  },
});

/** The flow on a phone: its parts one at a time. */
export const phoneEditors: readonly Screen[] = [
  narrowPart('steps', editor.narrow.steps),
  narrowPart('phone', editor.narrow.phone),
  narrowPart('problems', editor.narrow.problems),
  narrowPart('more', editor.narrow.more),
];

/** What someone sees who is not signed in. */
export const signedOut: readonly Screen[] = [
  { name: 'sign-in', path: '/dang-nhap', show: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  { name: 'set-up', path: '/thiet-lap#x', show: (page) => page.getByRole('heading').first().waitFor() },
  { name: 'invitation', path: '/loi-moi#x', show: (page) => page.getByRole('heading').first().waitFor() },
];

/** Pages whose lay-out differs on a phone. */
const USED_ON_A_PHONE = new Set([
  'home',
  'table',
  'submissions',
  'submission',
  'chats',
  'chat',
  'publish',
  'versions',
]);

export const laptopPages = pages;
export const laptopEditors = editors;
export const phonePages = pages.filter(({ name }) => USED_ON_A_PHONE.has(name));

/** Goes to a screen and waits until it stands still. */
export async function goTo(page: Page, screen: Screen): Promise<void> {
  await page.goto(new URL(screen.path, page.url()).href);
  await screen.show(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ends = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .map((one) => one.finished.catch(() => undefined));
    await Promise.all(ends);
  });
}
