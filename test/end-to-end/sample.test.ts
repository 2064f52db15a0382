/** The sample workspace as its people use it: made by one click, reports with their pictures, tables from files. */
import { expect, it } from 'vitest';
import { connectAccount } from './account.ts';
import { signUp } from './hands.ts';
import { onStage } from './on-stage.ts';
import { tellReport } from './report.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

const { home, shell, submissions, tables } = words;
let stage: Stage;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
});

const goTo = (name: string) =>
  stage.page.getByRole('navigation', { name: shell.navigation }).getByRole('link', { name }).click();

it('makes four running flows by one click', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: home.sample.do }).click();
  await page.getByText(home.sample.done).waitFor();
  const live = page.getByText(home.card.live.replace('{{version}}', '1'));
  await expect.poll(() => live.count()).toBe(4);
});

it('shows a report that came through Zalo, with its pictures', async () => {
  const { page, zalo } = stage;
  const oa = zalo.addOa(zalo.addApp(), { events: 'all' });
  await connectAccount(page, zalo, oa);
  const { pictures } = await tellReport(zalo.addUser(oa));

  await goTo(shell.nav.submissions);
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  const photos = page.getByRole('img', { name: new RegExp(submissions.photo.replace(' {{number}}', '')) });
  // A confidential report lies closed, its pictures too, until the officer wants to see it.
  const all = page.getByRole('button', { name: submissions.revealAll });
  await all.waitFor();
  await expect.poll(() => photos.count()).toBe(0);
  await all.click();
  await expect.poll(() => photos.count()).toBe(pictures.length);
  const widths = () =>
    photos.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  await expect.poll(widths).toEqual(pictures.map(() => 48));
  zalo.check();
});

it('refuses a file with wrong rows, and says which', async () => {
  const { page } = stage;
  await goTo(shell.nav.tables);
  await page.getByRole('button', { name: tables.add }).click();
  await chooseFile('Số báo danh,Toán\n12000001,8.5\n12000002,mười\n12000003,7\n12000003,9\n');
  const review = page.getByRole('main');
  await review.getByRole('combobox', { name: /Toán/ }).click();
  await page.getByRole('option', { name: tables.types.score, exact: true }).click();
  await review.getByRole('button', { name: tables.create, exact: true }).click();
  await review.getByText(tables.row.replace('{{number}}', '3')).first().waitFor();
  expect((await stage.page.evaluate(async () => (await fetch('/api/tables')).json())).items).toHaveLength(1);
  await review.getByRole('button', { name: tables.cancel, exact: true }).click();
});

it('takes a file in after a look at it', async () => {
  const { page } = stage;
  await goTo(shell.nav.tables);
  await page.getByRole('button', { name: tables.add }).click();
  await chooseFile('Số báo danh,Toán\n12000001,8.5\n12000002,6.25\n12000003,7\n');
  const main = page.getByRole('main');
  await main.getByText('12000001 · 12000002 · 12000003').waitFor();
  await main.getByLabel(tables.name, { exact: true }).fill('Điểm thi thử');
  await main.getByRole('button', { name: tables.create, exact: true }).click();
  await page.getByRole('heading', { name: 'Điểm thi thử' }).waitFor();
  await main.getByRole('cell', { name: '12000002' }).waitFor();
  expect(stage.faults).toEqual([]);
});

async function chooseFile(csv: string): Promise<void> {
  const file = { name: 'diem-thi-thu.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await stage.page.locator('input[type=file]').first().setInputFiles(file);
}
