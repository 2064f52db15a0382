/** What citizens did stands on the drawing, and what nobody had an answer for is a click from having one. */
import { expect, it } from 'vitest';
import { owner } from '../support/app.ts';
import type { Oa } from '../zalo-emulator/identities.ts';
import { canvas, cards, saved } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { counted, words } from './words.ts';

const { editor, knowledge, numbers, session } = words;
const option = (id: string, label: string) => ({ id, label, kind: 'choice' });
const flow = {
  format: 2,
  id: 'hoi-dan',
  name: 'Hỏi người dân',
  variables: [],
  triggers: [{ id: 'nha', kind: 'home' }],
  start: 'chon',
  nodes: [
    {
      ...{ id: 'chon', type: 'menu', name: 'Chọn việc', position: { x: 0, y: 0 } },
      data: { text: 'Anh/chị cần gì?', options: [option('a', 'Căn cước'), option('b', 'Tạm trú')] },
    },
    { id: 'het', type: 'end', name: 'Hết', position: { x: 400, y: 0 }, data: { text: 'Cảm ơn anh/chị.' } },
  ],
  edges: [
    { id: 'e1', from: 'chon', port: 'a', to: 'het' },
    { id: 'e2', from: 'chon', port: 'b', to: 'het' },
  ],
};
const WORDS = 'làm hộ chiếu số C1234567 ở đâu';
const MASKED = 'làm hộ chiếu số C••• ở đâu';

let stage: Stage;
let id: string;
let oa: Oa;

onStage(async (started) => {
  stage = started;
  const { app, zalo, page } = stage;
  await app.setUp();
  ({ id } = await app.publish(flow));
  oa = zalo.addOa(zalo.addApp(), { events: 'all' });
  await app.connect(oa);
  const [first, second] = [zalo.addUser(oa), zalo.addUser(oa)];
  await first.says('menu');
  await first.says('Căn cước');
  await second.says('menu');
  await second.says(WORDS);
  await page.goto(`${app.url}/kich-ban/${id}`);
  await page.getByLabel(session.email).fill(owner.email);
  await page.getByLabel(session.password, { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: session.signIn.do, exact: true }).click();
  await canvas(page).waitFor();
});

const pane = () => stage.page.getByRole('complementary', { name: editor.rail.numbers, exact: true });

it('shows under each step how many came, and where they stop', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: editor.rail.numbers, exact: true }).click();
  await expect
    .poll(() => cards(page).filter({ hasText: 'Chọn việc' }).textContent())
    .toContain(`${counted(numbers, 'passes', 2)} · ${numbers.left.replace('{{share}}', '50')}`);
  await expect
    .poll(() => cards(page).filter({ hasText: 'Cảm ơn' }).textContent())
    .toContain(counted(numbers, 'passes', 1));
  const worst = pane().getByRole('region', { name: numbers.stay }).getByRole('button');
  await expect.poll(() => worst.textContent()).toContain('Chọn việc');
  await worst.click();
  await page.getByRole('complementary', { name: editor.inspector.label }).waitFor();
  await pane().getByRole('switch', { name: numbers.onCanvas }).click();
  await expect
    .poll(() =>
      cards(page)
        .filter({ hasText: counted(numbers, 'passes', 2) })
        .count(),
    )
    .toBe(0);
});

it('makes an answer of what was not understood, its numbers hidden', async () => {
  const { page } = stage;
  await pane().getByText(`“${MASKED}”`).waitFor();
  await expect.poll(() => pane().getByRole('button', { name: numbers.asKeyword }).count()).toBe(0);
  await pane().getByRole('button', { name: numbers.asQuestion }).click();
  const question = page.getByLabel(new RegExp(`^${knowledge.question}`));
  await expect.poll(() => question.inputValue()).toBe(MASKED);
  await question.fill('Làm hộ chiếu ở đâu?');
  await page.getByLabel(new RegExp(`^${knowledge.answer}`)).fill('Tại phòng Quản lý xuất nhập cảnh.');
  await page.getByRole('combobox', { name: knowledge.topic }).last().fill('Hộ chiếu');
  await page.getByRole('button', { name: knowledge.save, exact: true }).click();
  await page.getByRole('region', { name: 'Hộ chiếu' }).getByText('Làm hộ chiếu ở đâu?').waitFor();
  await expect.poll(() => page.getByText(MASKED).count()).toBe(0);
});

it('makes a keyword of what was not understood', async () => {
  const { app, page, zalo } = stage;
  const third = zalo.addUser(oa);
  await third.says('menu');
  await third.says('gia hạn tạm vắng');
  const kept = () => app.api.get<{ items: unknown[] }>('/api/unheard');
  await expect.poll(async () => (await kept()).items.length).toBe(1);
  await page.goto(`${app.url}/kich-ban/${id}`);
  await page.getByRole('button', { name: editor.rail.numbers, exact: true }).click();
  const said = pane().getByRole('listitem').filter({ hasText: 'gia hạn tạm vắng' });
  await said.getByRole('button', { name: numbers.asKeyword }).click();
  await said.waitFor({ state: 'hidden' });
  await saved(page);
  const { draft } = await app.api.get<{ draft: { triggers: unknown[] } }>(`/api/flows/${id}`);
  expect(draft.triggers).toContainEqual(
    expect.objectContaining({ kind: 'keyword', words: ['gia hạn tạm vắng'] }),
  );
  expect(stage.faults).toEqual([]);
});
