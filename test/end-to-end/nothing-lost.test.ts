/** The network and the session may go while one draws, and the page may be left: nothing is lost, and the work goes on. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { canvas, cards } from './hands.ts';
import {
  type Desk,
  FIRST,
  inTheWay,
  keptOnMachine,
  lan,
  startDesk,
  textField,
  undo,
  write,
} from './two-people.ts';
import { words } from './words.ts';

const { commands, common, editor, session, together } = words;

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterEach(({ task }) => desk?.tidy(task));
afterAll(() => desk?.stage.stop());

it('without network one goes on drawing; a closed tab has lost nothing, and saves by itself when opened again', async () => {
  await desk.draw();
  const one = await desk.open(desk.mine);
  await desk.mine.setOffline(true);
  await write(one, 0, 'Vẽ khi mất mạng.');
  await one.getByText(together.offline.title).waitFor();
  await one.getByText(editor.save.offline, { exact: true }).waitFor();
  expect(await inTheWay(one, 'main > [role=status]')).toEqual([]);
  await write(one, 1, 'Vẽ thêm khi mất mạng.');
  // The machine has it a blink after the last key; a slow machine's blink is longer.
  await expect.poll(() => keptOnMachine(one)).toContain('Vẽ thêm khi mất mạng.');
  await one.close();
  expect(await desk.texts()).toEqual(FIRST);

  await desk.mine.setOffline(false);
  const again = await desk.open(desk.mine, desk.stage.page);
  await canvas(again).getByText('Vẽ thêm khi mất mạng.').waitFor();
  await again.getByRole('button', { name: together.restored.close }).click();
  await desk.stored('Vẽ khi mất mạng.', 'Vẽ thêm khi mất mạng.', 'Tạm biệt anh/chị.');
});

it('the network back, all that was drawn goes out by itself', async () => {
  await desk.draw();
  const one = await desk.open(desk.mine, desk.stage.page);
  await desk.mine.setOffline(true);
  await write(one, 2, 'Vẽ khi mất mạng.');
  await one.getByText(together.offline.title).waitFor();
  await desk.mine.setOffline(false);
  await desk.stored('Chào anh/chị.', 'Hỏi anh/chị.', 'Vẽ khi mất mạng.');
  await one.getByText(together.offline.title).waitFor({ state: 'detached' });
});

it('what cannot be fetched without network is told, the cards stay, and it opens when the network is back', async () => {
  await desk.draw();
  // These two by their hashes: what the page itself needs may have a name that begins alike.
  const parts = /\/(sheet|search-dialog)-[\w-]{8}\.js$/;
  await desk.mine.route(parts, (route) => route.abort());
  const one = await desk.open(desk.mine);
  await desk.mine.setOffline(true);
  for (const key of ['?', 'Control+k']) {
    const refused = one.waitForEvent('requestfailed', (request) => parts.test(request.url()));
    await one.keyboard.press(key);
    await refused;
    await one.getByText(common.needsNetwork).last().waitFor();
    await expect.poll(() => cards(one).count()).toBe(FIRST.length);
  }
  await desk.mine.setOffline(false);
  await desk.mine.unroute(parts);
  await one.keyboard.press('?');
  await one.getByRole('dialog', { name: commands.sheet.title }).waitFor();
});

it('undo goes on after the page of publication', async () => {
  await desk.draw();
  const one = await desk.open(desk.mine, desk.stage.page);
  await write(one, 0, 'Trước khi xem xuất bản.');
  await one.getByRole('button', { name: editor.bar.publish, exact: true }).click();
  await one.getByRole('heading', { name: words.publish.toLookAt }).waitFor();
  await one.goBack();
  await cards(one).first().waitFor();
  await undo(one).click();
  await desk.stored(...FIRST);
});

it('a session that ends while one draws is begun again in place, and the work goes on', async () => {
  await desk.draw();
  const one = await desk.open(desk.hers);
  const field = await textField(one, 1);
  await field.fill('Trước khi hết phiên.');
  await desk.stored('Chào anh/chị.', 'Trước khi hết phiên.', 'Tạm biệt anh/chị.');
  await desk.hers.clearCookies();
  await field.fill('Sau khi hết phiên.');
  const again = one.getByRole('region', { name: session.again.title });
  await again.waitFor();
  expect(await inTheWay(one, `section[aria-label="${session.again.title}"]`)).toEqual([]);
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
  await desk.stored('Chào anh/chị.', 'Sau khi hết phiên, viết tiếp.', 'Tạm biệt anh/chị.');
  await expect.poll(() => field.inputValue()).toBe('Sau khi hết phiên, viết tiếp.');
  // What was done before is still there to take back.
  while (await undo(one).isEnabled()) await undo(one).click();
  await desk.stored(...FIRST);
});

it('meets no fault on the way', () => {
  expect(desk.stage.faults).toEqual([]);
});
