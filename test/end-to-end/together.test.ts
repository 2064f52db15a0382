/** One flow in several tabs and before several people: their work comes together, and what both changed is asked. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { owner } from '../support/app.ts';
import { atRest, canvas, cards, openForm } from './hands.ts';
import { PHONE } from './stage.ts';
import { type Desk, inTheWay, keptOnMachine, lan, startDesk, UNDER, undo, write } from './two-people.ts';
import { words } from './words.ts';

const { editor, home, together } = words;

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterEach(({ task }) => desk?.tidy(task));
afterAll(() => desk?.stage.stop());

it('two tabs draw at different steps: both keep everything, and undo takes back only what was done here', async () => {
  await desk.draw();
  const one = await desk.open(desk.mine, desk.stage.page);
  const other = await desk.open(desk.mine);
  await openForm(other, 2);
  const at = together.here.youAt.replace('{{step}}', 'Tạm biệt');
  await one.getByRole('list', { name: together.here.label }).getByRole('button', { name: at }).waitFor();

  await write(one, 0, 'Kính chào bác.');
  await write(other, 2, 'Hẹn gặp lại bác.');
  await desk.stored('Kính chào bác.', 'Hỏi anh/chị.', 'Hẹn gặp lại bác.');
  await canvas(one).getByText('Hẹn gặp lại bác.').waitFor();
  await canvas(other).getByText('Kính chào bác.').waitFor();

  await undo(one).click();
  await desk.stored('Chào anh/chị.', 'Hỏi anh/chị.', 'Hẹn gặp lại bác.');
  await expect.poll(() => undo(one).isDisabled()).toBe(true);
  await canvas(other).getByText('Chào anh/chị.').waitFor();
});

it('a chosen card that grows under another’s hand moves nothing here: undo leaves what the other wrote', async () => {
  await desk.draw(UNDER);
  const one = await desk.open(desk.mine, desk.stage.page);
  const other = await desk.open(desk.hers);
  await write(one, 0, 'Kính chào bác.');
  await desk.stored('Kính chào bác.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.');
  await openForm(one, 1);

  // On a phone no card is drawn that could make the room.
  await other.setViewportSize(PHONE);
  await other.getByRole('button', { name: /^Hỏi/ }).click();
  const long = 'Xin bác cho biết mình cần làm thủ tục gì. '.repeat(8).trim();
  await other.locator('[data-field="/text"] textarea').first().fill(long);
  await desk.stored('Kính chào bác.', long, 'Tạm biệt anh/chị.');
  await canvas(one).getByText('Xin bác cho biết').waitFor();
  const { y: under } = await atRest(cards(one).nth(2));
  await expect
    .poll(async () => {
      const { y, height } = await atRest(cards(one).nth(1));
      return y + height;
    })
    .toBeGreaterThan(under);
  await undo(one).click();
  await desk.stored('Chào anh/chị.', long, 'Tạm biệt anh/chị.');
  await expect.poll(() => undo(one).isDisabled()).toBe(true);
});

it('who else is here is seen by name, and is gone when the tab closes', async () => {
  await desk.draw();
  const one = await desk.open(desk.mine, desk.stage.page);
  const other = await desk.open(desk.hers);
  const here = one.getByRole('list', { name: together.here.label });
  await here.getByRole('button', { name: together.here.person.replace('{{name}}', lan.name) }).waitFor();
  await openForm(other, 1);
  const at = together.here.personAt.replace('{{name}}', lan.name).replace('{{step}}', 'Hỏi');
  await here.getByRole('button', { name: at }).waitFor();
  await other.close();
  await here.waitFor({ state: 'detached' });
});

it('the same words changed by two people: each place is a choice, and the other words are put aside', async () => {
  await desk.draw();
  const one = await desk.open(desk.mine, desk.stage.page);
  const other = await desk.open(desk.hers);
  await desk.hers.setOffline(true);
  await write(other, 0, 'Lan chào anh/chị.');
  await write(other, 1, 'Lan hỏi anh/chị.');
  await write(one, 0, 'Quản trị chào anh/chị.');
  await desk.stored('Quản trị chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.');
  await desk.hers.setOffline(false);

  const choices = other.getByRole('region', { name: together.choice.title.replace('{{who}}', owner.name) });
  await choices.getByText('Lan chào anh/chị.').waitFor();
  await choices.getByText('Quản trị chào anh/chị.').waitFor();
  await other.getByText(editor.save.conflict, { exact: true }).waitFor();
  expect(await inTheWay(other, 'main > section', `ul[aria-label="${together.here.label}"]`)).toEqual([]);
  expect(await desk.texts()).toEqual(['Quản trị chào anh/chị.', 'Hỏi anh/chị.', 'Tạm biệt anh/chị.']);

  await choices.getByRole('button', { name: together.choice.takeTheirs }).click();
  await choices.waitFor({ state: 'detached' });
  await desk.stored('Quản trị chào anh/chị.', 'Lan hỏi anh/chị.', 'Tạm biệt anh/chị.');
  await canvas(one).getByText('Lan hỏi anh/chị.').waitFor();
  // To have given way is an act like any other.
  await undo(other).click();
  await desk.stored('Lan chào anh/chị.', 'Lan hỏi anh/chị.', 'Tạm biệt anh/chị.');
});

it('a card that two people moved lies where its mover put it, who is told and may take the other place', async () => {
  await desk.draw();
  const one = await desk.open(desk.mine, desk.stage.page);
  const other = await desk.open(desk.hers);
  const left = (page: Page) =>
    page
      .locator('.react-flow__node-card')
      .first()
      .evaluate((card) => card.style.transform);
  const first = await left(other);
  await desk.hers.setOffline(true);
  await other.locator('.react-flow__node-card').first().focus();
  await other.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => left(other), { timeout: 10_000 }).not.toBe(first);
  const hers = await left(other);
  await one.locator('.react-flow__node-card').first().focus();
  await one.keyboard.press('Control+Shift+ArrowDown');
  await expect.poll(() => left(one), { timeout: 10_000 }).not.toBe(first);
  const mine = await left(one);
  await one.getByText(new RegExp(editor.save.saved.replace('{{time}}', ''))).waitFor();
  await desk.hers.setOffline(false);

  const words = together.moved.one.replace('{{who}}', owner.name).replace('{{step}}', 'Chào');
  await other.getByText(words).waitFor();
  expect(await left(other)).toBe(hers);
  expect(await inTheWay(other, 'main > [role=status]')).toEqual([]);
  await other.getByRole('button', { name: together.moved.take }).click();
  await other.getByText(words).waitFor({ state: 'detached' });
  await expect.poll(() => left(other), { timeout: 10_000 }).toBe(mine);
});

it('who deletes a flow is told who draws in it; she keeps her draft and makes it again', async () => {
  await desk.draw();
  const other = await desk.open(desk.hers);
  await write(other, 1, 'Lan viết trước khi bị xoá.');
  await desk.stored('Chào anh/chị.', 'Lan viết trước khi bị xoá.', 'Tạm biệt anh/chị.');
  const address = new URL(other.url()).pathname;
  const name = 'Cùng vẽ';
  const one = desk.stage.page;
  await one.goto(desk.stage.app.url);
  const card = one.getByRole('listitem').filter({ has: one.locator(`a[href="${address}"]`) });
  await card.getByRole('button', { name: home.card.more.replace('{{name}}', name) }).click();
  await one.getByRole('menuitem', { name: home.card.delete, exact: true }).click();
  const question = one.getByRole('dialog', { name: home.inIt.title.replace('{{name}}', name) });
  await question.getByText(home.inIt.help.replace('{{who}}', lan.name)).waitFor();
  await question.getByRole('button', { name: home.card.delete, exact: true }).click();
  // Who leaves the page has meant it.
  await one.goto('about:blank');

  await other.getByText(together.gone.title).first().waitFor();
  await other.getByText(editor.save.gone, { exact: true }).waitFor();
  await write(other, 0, 'Lan viết sau khi bị xoá.');
  expect(await inTheWay(other, 'main > [role=status]')).toEqual([]);
  const file = other.waitForEvent('download');
  await other.getByRole('button', { name: together.gone.file }).click();
  expect(await readFile(await (await file).path(), 'utf8')).toContain('Lan viết sau khi bị xoá.');
  await expect.poll(() => keptOnMachine(other)).toContain('Lan viết sau khi bị xoá.');

  // Also after the page was left, at the same address.
  await other.reload();
  await other.getByRole('heading', { name: editor.page.gone }).waitFor();
  await other.getByRole('button', { name: together.gone.again }).click();
  await canvas(other).getByText('Lan viết sau khi bị xoá.').waitFor();
  await canvas(other).getByText('Lan viết trước khi bị xoá.').waitFor();
  expect(new URL(other.url()).pathname).not.toBe(address);
  await expect.poll(() => keptOnMachine(other)).not.toContain('Lan viết');
});

it('a draft whose flow was deleted is made again from the tab that draws it', async () => {
  await desk.draw();
  const other = await desk.open(desk.hers);
  const address = new URL(other.url()).pathname;
  await desk.stage.app.api.delete(`/api/flows/${address.split('/').at(-1)}`);
  await write(other, 2, 'Lan vẫn viết.');
  await other.getByRole('button', { name: together.gone.again }).click();
  await expect.poll(() => new URL(other.url()).pathname).not.toBe(address);
  await canvas(other).getByText('Lan vẫn viết.').waitFor();
  await other.getByText(together.gone.title).waitFor({ state: 'detached' });
  await expect.poll(() => keptOnMachine(other)).not.toContain('Lan vẫn viết.');
});

it('meets no fault on the way', () => {
  expect(desk.stage.faults).toEqual([]);
});
