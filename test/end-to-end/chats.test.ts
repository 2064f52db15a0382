/** Duty officers and the citizens who want a person: waiting, taking, answering, giving back; on a laptop and a phone. */
import { expect, it } from 'vitest';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import { makePicture } from '../zalo-emulator/pictures.ts';
import { connectAccount } from './account.ts';
import { signUp } from './hands.ts';
import { onStage } from './on-stage.ts';
import { askForAPerson } from './screens.ts';
import { PHONE, type Stage } from './stage.ts';
import { words } from './words.ts';

const { chats, home, shell } = words;
let stage: Stage;
let citizen: Citizen;

onStage(async (started) => {
  stage = started;
  const { page, zalo } = stage;
  await signUp(page, await stage.app.setupLink());
  await page.getByRole('button', { name: home.sample.do }).click();
  await page.getByText(home.sample.done).waitFor();
  const oa = zalo.addOa(zalo.addApp(), { events: 'all' });
  await connectAccount(page, zalo, oa);
  citizen = zalo.addUser(oa);
});

const main = () => stage.page.getByRole('main');
const log = () => main().getByRole('log', { name: chats.lines });
const button = (name: string) => main().getByRole('button', { name, exact: true });
const show = (name: string) =>
  main().getByRole('radiogroup', { name: chats.shownLabel }).getByText(name, { exact: false }).click();

async function say(text: string): Promise<void> {
  await main().getByRole('textbox', { name: chats.answer, exact: true }).fill(text);
  await button(chats.send).click();
}

it('tells how people come here while nobody waits', async () => {
  const { page } = stage;
  await page
    .getByRole('navigation', { name: shell.navigation })
    .getByRole('link', { name: shell.nav.chats })
    .click();
  await main().getByRole('heading', { name: chats.none.waiting }).waitFor();
});

it('shows who waits by itself, and what was said once it is opened', async () => {
  await askForAPerson(citizen);
  const item = main().getByRole('listitem').getByRole('link').first();
  await item.getByText(chats.state.waiting).waitFor();
  expect(await main().getByText('gặp cán bộ', { exact: true }).count()).toBe(0);
  await item.click();
  await log().getByText('gặp cán bộ', { exact: true }).waitFor();
  await log()
    .getByText(/cán bộ trực/)
    .first()
    .waitFor();
});

it('takes the chat, answers, and hears the citizen without a reload', async () => {
  await button(chats.take).click();
  await main().getByRole('article').getByText(chats.state.you).waitFor();
  // The list goes along: what was taken stands under one's own.
  await main().getByRole('listitem').getByRole('link').getByText(chats.state.you).waitFor();
  citizen.catchUp();
  await say('Chào anh/chị, tôi là cán bộ trực.');
  await citizen.hears('Chào anh/chị, tôi là cán bộ trực.');
  await log().getByText('Chào anh/chị, tôi là cán bộ trực.').waitFor();
  await citizen.says('Tôi muốn hỏi giờ làm việc thứ Bảy');
  await log().getByText('Tôi muốn hỏi giờ làm việc thứ Bảy').waitFor();
});

it('answers with a ready answer and with a picture', async () => {
  citizen.catchUp();
  await button(chats.ready).click();
  const ready = main().getByRole('region', { name: chats.ready });
  const first = ready.getByRole('listitem').getByRole('button').first();
  await first.click();
  const box = main().getByRole('textbox', { name: chats.answer, exact: true });
  await expect.poll(() => box.inputValue()).not.toBe('');
  const answer = await box.inputValue();
  await button(chats.send).click();
  await citizen.hears(answer.slice(0, 20));
  const picture = { name: 'so-do.png', mimeType: 'image/png', buffer: makePicture(7) };
  await main().locator('input[type=file]').setInputFiles(picture);
  await main().getByRole('img', { name: chats.chosenPicture }).waitFor();
  await button(chats.send).click();
  await log().getByRole('img', { name: chats.picture }).waitFor();
  await expect.poll(() => citizen.bubbles().some(({ form }) => form === 'picture')).toBe(true);
});

it('refuses words that bear a mark of secrecy, and keeps what was typed when one looks elsewhere', async () => {
  const box = main().getByRole('textbox', { name: chats.answer, exact: true });
  await box.fill('Công văn TỐI MẬT số 5');
  await main().getByText(chats.secretMark).waitFor();
  expect(await button(chats.send).isDisabled()).toBe(true);
  await box.fill('Tôi xem lại rồi trả lời');
  const address = stage.page.url();
  await show(chats.shown.mine);
  await stage.page
    .getByRole('navigation', { name: shell.navigation })
    .getByRole('link', { name: shell.nav.submissions })
    .click();
  await stage.page.goBack();
  expect(stage.page.url()).toBe(address);
  await expect.poll(() => box.inputValue()).toBe('Tôi xem lại rồi trả lời');
  await box.fill('');
});

it('keeps a reply that could not be sent, also when the page is closed and opened again', async () => {
  const { page, context } = stage;
  const words = 'Anh/chị mang theo thẻ cũ.';
  const box = () => main().getByRole('textbox', { name: chats.answer, exact: true });
  await box().fill(words);
  await context.route('**/answers', (route) => route.abort('internetdisconnected'));
  await button(chats.send).click();
  await page.getByRole('alert').first().waitFor();
  await context.unroute('**/answers');
  await page.reload();
  await expect.poll(() => box().inputValue()).toBe(words);
  citizen.catchUp();
  await button(chats.send).click();
  await citizen.hears(words);
  await expect.poll(() => box().inputValue()).toBe('');
  await page.reload();
  await log().getByText(words).waitFor();
  expect(await box().inputValue()).toBe('');
});

it('is used on a phone: list, conversation, answer, and nothing wider than the screen', async () => {
  const { page } = stage;
  await page.setViewportSize(PHONE);
  await page.goto(new URL('/tro-chuyen', page.url()).href);
  await show(chats.shown.mine);
  await main().getByRole('listitem').getByRole('link').first().click();
  await log().getByRole('listitem').first().waitFor();
  citizen.catchUp();
  await say('Thứ Bảy làm việc buổi sáng.');
  await citizen.hears('Thứ Bảy làm việc buổi sáng.');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.width);
});

it('keeps what was said as long as the organisation says', async () => {
  const { page } = stage;
  const address = page.url();
  await page.goto(new URL('/don-vi', address).href);
  const keep = main().getByRole('region', { name: chats.keep.title });
  await keep.getByRole('combobox').click();
  await page.getByRole('option', { name: chats.keep.days_other.replace('{{count}}', '90') }).click();
  await page.getByText(chats.keep.saved).waitFor();
  await page.reload();
  await expect.poll(() => keep.getByRole('combobox').inputValue()).toContain('90');
  await page.goto(address);
});

it('gives the chat back, and the assistant goes on', async () => {
  citizen.catchUp();
  await button(chats.giveBack).click();
  await citizen.hears('Trợ lý tự động tiếp tục');
  await main().getByText(chats.botHas).waitFor();
  await citizen.says('menu');
  await citizen.hears();
  stage.zalo.check();
  expect(stage.faults).toEqual([]);
});
