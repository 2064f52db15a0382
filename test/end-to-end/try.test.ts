/** The try-out: why it goes where it goes, one step back, from any step, at any hour; and a draft on one's own phone. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import inVietnamese from '../../packages/editor/src/i18n/vi/try-link.json' with { type: 'json' };
import { importFlow, phoneChat, sayInPhone, signUp } from './hands.ts';
import { onStage } from './on-stage.ts';
import { PHONE, type Stage } from './stage.ts';
import { type Language, language, said, spoken, words } from './words.ts';

const { editor, phone, tryLink: link } = words;
const other: Language = language === 'vi' ? 'en' : 'vi';
const inOther = spoken('try-link', inVietnamese, other);
const AGE = 'Xét tuổi';
const HOURS = 'Xét giờ';

const node = (id: string, type: string, name: string, x: number, data: object) => ({
  ...{ id, type, name, data },
  position: { x, y: 40 },
});
const edge = (from: string, port: string, to: string) => ({ id: `${from}-${port}`, from, port, to });
/** Asks for the age, branches by it, then by the hour. */
const FLOW = {
  ...{ format: 2, id: 'xet-tuoi', name: 'Cấp thẻ', start: 'hoi' },
  variables: [{ name: 'tuoi', title: 'Tuổi', type: 'number', class: 'basic' }],
  triggers: [{ id: 'home', kind: 'home' }],
  nodes: [
    node('hoi', 'ask', 'Hỏi tuổi', 0, {
      text: 'Bao nhiêu tuổi ạ?',
      kind: 'number',
      variable: 'tuoi',
      tries: 3,
    }),
    node('re', 'condition', AGE, 320, {
      branches: [
        {
          ...{ id: 'du', title: 'Đủ 16 tuổi', match: 'all' },
          rows: [{ variable: 'tuoi', operator: 'gte', operand: '16' }],
        },
      ],
    }),
    node('gio', 'opening-hours', HOURS, 640, {
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '05:00', to: '21:30' }],
      holidays: false,
    }),
    node('co', 'end', 'Làm ngay', 960, { text: 'Mời đến làm ngay.' }),
    node('mai', 'end', 'Hẹn mai', 960, { text: 'Mời đến sáng mai.' }),
    node('tre', 'end', 'Chưa đủ', 640, { text: 'Chưa đủ tuổi.' }),
  ],
  edges: [
    ...[edge('hoi', 'next', 're'), edge('re', 'du', 'gio'), edge('re', 'else', 'tre')],
    ...[edge('gio', 'open', 'co'), edge('gio', 'closed', 'mai')],
  ],
};

let stage: Stage;
let citizen: BrowserContext;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
  await importFlow(stage.page, FLOW);
  citizen = await stage.another({ viewport: PHONE, isMobile: true, hasTouch: true });
});

const button = (name: string, on: Page | Locator = stage.page): Locator =>
  on.getByRole('button', { name, exact: true });
const reasons = (): Locator => stage.page.getByRole('note', { name: phone.why.label });
const bubble = (text: string): Locator => phoneChat(stage.page).getByText(text, { exact: true });

/** Chooses in a list of the settings. */
async function choose(label: string, option: string): Promise<void> {
  const { page } = stage;
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

it('says in plain words why a branch was taken, and which conditions held', async () => {
  const { page } = stage;
  await button(editor.bar.try).click();
  await bubble('Bao nhiêu tuổi ạ?').waitFor();
  await sayInPhone(page, '12');
  await bubble('Chưa đủ tuổi.').waitFor();
  const reason = reasons().first();
  await reason.getByText(said({ vi: 'Không nhánh nào đúng.', en: 'No branch fits.' })).waitFor();
  await button(phone.why.rows, reason).click();
  const row = reason.getByRole('listitem').filter({ hasText: 'Tuổi (12)' });
  await row.getByRole('img', { name: phone.why.notHeld, exact: true }).waitFor();
});

it('goes one step back, as if nothing had been said', async () => {
  await button(phone.back).click();
  await bubble('Chưa đủ tuổi.').waitFor({ state: 'detached' });
  await bubble('Bao nhiêu tuổi ạ?').waitFor();
  await expect.poll(() => reasons().count()).toBe(0);
  await expect.poll(() => button(phone.back).isDisabled()).toBe(true);
});

it('goes on from a step that is chosen, with a value that was changed; such a chat is no test', async () => {
  const { page } = stage;
  await button(phone.known.replace('{{count}}', '0')).click();
  await button(phone.edit.replace('{{title}}', 'Tuổi')).click();
  await page.getByLabel(phone.newValue.replace('{{title}}', 'Tuổi')).fill('hai mươi');
  await page.keyboard.press('Enter');
  await page.getByText(phone.known.replace('{{count}}', '1')).waitFor();
  await page
    .locator('.react-flow__node')
    .filter({ hasText: AGE })
    .first()
    .click({ position: { x: 60, y: 16 } });
  await button(phone.startAtChosen.replace('{{name}}', AGE)).click();
  await reasons().filter({ hasText: 'Đủ 16 tuổi' }).first().waitFor();
  await page.getByText(phone.notATest).waitFor();
  // The reason leads to its step.
  await button(phone.showStep.replace('{{name}}', HOURS)).first().click();
  await button(phone.startAtChosen.replace('{{name}}', HOURS)).waitFor();
});

it('plays at night when told so, and says all the while that it does', async () => {
  const { page } = stage;
  await button(phone.settings.open).click();
  await choose(phone.settings.moment, phone.settings.night);
  await page.getByText(new RegExp(`^${phone.settings.active.replace('{{what}}', '')}.*22:00`)).waitFor();
  await button(phone.restart).click();
  await sayInPhone(page, '30');
  await bubble('Mời đến sáng mai.').waitFor();
  await reasons()
    .filter({
      hasText:
        language === 'vi'
          ? /^Xét giờ.*22:00,.* là ngoài giờ làm việc/s
          : /^Xét giờ.*22:00,.* is out of hours/s,
    })
    .waitFor();
  await button(phone.settings.reset).click();
  await button(phone.settings.open).click();
});

it('makes a link to scan for a real phone, which runs the draft and says that it is a trial', async () => {
  const { page } = stage;
  await button(phone.share).click();
  const made = page.waitForResponse(
    (answer) => answer.url().endsWith('/try-links') && answer.request().method() === 'POST',
  );
  await button(link.make).click();
  await page.getByRole('img', { name: link.code }).waitFor();
  const address = ((await (await made).json()) as { link: string }).link;
  const handset = await citizen.newPage();
  await handset.goto(address);
  await handset.getByRole('heading', { name: link.page.title.replace('{{name}}', 'Cấp thẻ') }).waitFor();
  await handset.getByText(link.page.trial.split('{{')[0] ?? '').waitFor();
  await phoneChat(handset).getByText('Bao nhiêu tuổi ạ?').waitFor();
  await sayInPhone(handset, '9');
  await phoneChat(handset).getByText('Chưa đủ tuổi.').waitFor();
  await accessible(handset);
  await button(link.page.restart, handset).click();
  await phoneChat(handset).getByText('Chưa đủ tuổi.').waitFor({ state: 'detached' });

  await handset.evaluate((chosen) => localStorage.setItem('danloi.language', chosen), other);
  await handset.reload();
  await handset.getByRole('heading', { name: inOther.page.title.replace('{{name}}', 'Cấp thẻ') }).waitFor();

  await page.getByRole('button', { name: new RegExp(`^${link.revokeOne.replace('{{time}}', '')}`) }).click();
  await page.getByRole('img', { name: link.code }).waitFor({ state: 'detached' });
  await handset.reload();
  await handset.getByRole('heading', { name: inOther.page.refused }).waitFor();
  await handset.close();
});

it('the phone goes along with the drawing: the answers given so far are given again', async () => {
  const { page } = stage;
  await page.goto(page.url());
  await button(editor.bar.try).click();
  await bubble('Bao nhiêu tuổi ạ?').waitFor();
  await sayInPhone(page, '12');
  await bubble('Chưa đủ tuổi.').waitFor();
  await page.getByRole('button', { name: editor.rail.texts }).click();
  const pane = page.getByRole('complementary', { name: editor.rail.texts });
  await pane.getByRole('button', { name: /Chưa đủ tuổi/ }).click();
  await pane.getByRole('textbox', { name: /./ }).last().fill('Chưa đủ 16 tuổi.');
  await bubble('Chưa đủ 16 tuổi.').waitFor();
  await bubble('12').waitFor();
  expect(await bubble('Chưa đủ tuổi.').count()).toBe(0);
  await page.getByText(phone.followed.whole).waitFor();
});

it('is clean for those who cannot see it, and without faults', async () => {
  await accessible(stage.page);
  expect(stage.faults).toEqual([]);
});
