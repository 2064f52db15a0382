/**
 * From an empty workspace to a live "Thủ tục cấp căn cước" with a menu, three answers, a form and a link, by somebody who has
 * never seen the editor: each click and key is counted. docs/authors/kich-ban-dau-tien.md tells the same walk in words.
 */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { countHands } from './hand-count.ts';
import { canvas, cards, liveHeading, phoneChat, saved, signUp, toLookAt } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { stepTitles } from './step-titles.ts';
import { words } from './words.ts';

const { editor, home, phone, publish } = words;
const hand = countHands();
let stage: Stage;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
});

const button = (name: string): Locator => stage.page.getByRole('button', { name, exact: true });
const form = (): Locator => stage.page.getByRole('complementary', { name: editor.inspector.label });
const field = (pointer: string): Locator =>
  form().locator(`[data-field="${pointer}"]`).locator('textarea, input').first();

/** The ring beside a button or an exit of a card: what comes next? */
const ring = (card: string, exit: string): Locator =>
  cards(stage.page)
    .filter({ hasText: card })
    .getByRole('button', { name: editor.port.free.replace('{{exit}}', exit) });

async function next(card: string, exit: string, step: string): Promise<void> {
  const { page } = stage;
  const before = await cards(page).count();
  await hand.click(ring(card, exit));
  await hand.write(page.getByRole('dialog').getByRole('textbox', { name: editor.palette.search }), step);
  await hand.key(page, 'Enter');
  await cards(page).nth(before).waitFor();
}

const ANSWERS = [
  ['Hồ sơ gồm gì', 'Anh/chị mang theo căn cước cũ (nếu có). Không cần nộp thêm giấy tờ.'],
  ['Lệ phí', 'Cấp lần đầu: miễn phí. Cấp đổi: 50.000 đồng. Cấp lại: 70.000 đồng.'],
  ['Nơi nộp', 'Công an phường, giờ hành chính từ thứ hai đến sáng thứ bảy.'],
] as const;

it('draws the menu with its buttons, one of them a link', async () => {
  const { page } = stage;
  await hand.click(page.getByRole('button', { name: home.new.blank }));
  await hand.write(page.getByLabel(home.new.name), 'Thủ tục cấp căn cước');
  await hand.key(page, 'Enter');
  await canvas(page).waitFor();
  await hand.key(page, '/');
  await hand.write(page.getByRole('textbox', { name: editor.palette.search }), 'menu');
  await hand.key(page, 'Enter');
  await cards(page).first().waitFor();
  await hand.write(field('/text'), 'Anh/chị cần biết gì về thủ tục cấp căn cước?');
  for (const [place, [label]] of ANSWERS.entries()) await hand.write(field(`/options/${place}/label`), label);
  await hand.click(button('Thêm lựa chọn'));
  await hand.write(field('/options/3/label'), 'Hẹn làm thủ tục');
  await hand.click(button('Thêm lựa chọn'));
  await hand.write(field('/options/4/label'), 'Nộp trực tuyến');
  await hand.click(form().locator('[data-field="/options/4/kind"]').getByRole('combobox'));
  await hand.click(page.getByRole('option', { name: 'mở liên kết' }));
  await hand.write(field('/options/4/url'), 'https://dichvucong.gov.vn');
});

it('answers three of them, and asks in a form', async () => {
  const { page } = stage;
  const titles = await stepTitles(page);
  for (const [label, answer] of ANSWERS) {
    await next('Anh/chị cần biết gì', label, 'tin nhan');
    await hand.write(field('/text'), answer);
  }
  await next('Anh/chị cần biết gì', 'Hẹn làm thủ tục', titles.form);
  await next('Họ và tên của anh/chị', 'Đã gửi', titles.submission);
  await hand.write(field('/form'), 'Hẹn làm căn cước');
  await hand.click(form().getByRole('button', { name: /Đưa hết/ }));
});

it('mends by one press each what the list names', async () => {
  const { page } = stage;
  const opener = toLookAt(page);
  await hand.click(opener);
  const list = page.getByRole('complementary', { name: editor.rail.problems, exact: true });
  const repairs = list.getByRole('button', { name: /^(Thêm bước|Lấy kịch bản này)/ });
  await expect.poll(() => repairs.count()).toBeGreaterThan(0);
  // The list is made anew after each press.
  for (let left = await repairs.count(); left > 0; left = await repairs.count()) {
    await hand.click(repairs.first());
    await expect.poll(() => repairs.count()).toBeLessThan(left);
  }
  await saved(page);
  await expect.poll(() => list.getByRole('region', { name: editor.problems.error }).count()).toBe(0);
});

it('is tried on the phone beside it', async () => {
  const { page } = stage;
  await hand.click(button(editor.bar.try));
  await phoneChat(page).getByText('Anh/chị cần biết gì').waitFor();
  await hand.write(page.getByLabel(phone.placeholder), 'le phi');
  await hand.key(page, 'Enter');
  await phoneChat(page).getByText('Cấp lần đầu: miễn phí.').waitFor();
});

it('goes live, in less than ten minutes of a person’s hands', async () => {
  const { page } = stage;
  await hand.click(page.getByRole('button', { name: editor.bar.publish }));
  await page.getByRole('heading', { name: publish.toLookAt }).waitFor();
  await hand.click(button(publish.do));
  await liveHeading(page).waitFor();
  // Nobody can write to it yet, and it says so in the words from before.
  await page.getByRole('link', { name: publish.toAccounts }).waitFor();
  const { clicks, keys, minutes } = hand.sum();
  process.stdout.write(`${clicks} clicks, ${keys} keys, ${minutes} minutes\n`);
  expect(minutes).toBeLessThan(10);
  expect(clicks).toBeLessThan(70);
  expect(stage.faults).toEqual([]);
});
