/**
 * How flows begin and where they go: from a pasted text, from a template that was tried first, with the guide beside
 * the real editor, from a dropped file; and out as picture, machine and a page to sign.
 */
import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import beginWords from '../../packages/editor/src/i18n/vi/begin.json' with { type: 'json' };
import shellWords from '../../packages/editor/src/i18n/vi/shell.json' with { type: 'json' };
import templatesWords from '../../packages/editor/src/i18n/vi/templates.json' with { type: 'json' };
import { texts as menu } from '../../packages/engine/src/nodes/menu/texts.ts';
import { canvas, cards, connect, dragStep, liveHeading, openForm, saved, signUp } from './hands.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';
import { stepTitles } from './step-titles.ts';
import { counted, type Language, language, said, spoken, words } from './words.ts';

const { begin, common, editor, exported, guide, home, phone, publish, shell, templates, workspace } = words;
const other: Language = language === 'vi' ? 'en' : 'vi';
/** The same page in the other language, and its way back. */
const inOther = {
  title: spoken('begin', beginWords, other).text.title,
  templates: spoken('templates', templatesWords, other).flow,
  back: spoken('shell', shellWords, other).otherLanguage,
};
/** As the gallery calls the template of identity cards in the language of this run; the flow itself is Vietnamese. */
const CARD = templates.flow['thu-tuc-can-cuoc'].name;
const WANTED = (['dien_thoai', 'dia_chi', 'gio_lam_viec', 'link'] as const)
  .map((fact) => workspace.fact[fact])
  .map((label) => `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`)
  .join(', ');
const TEXT = `THỦ TỤC TÁCH HỘ

1. Thành phần hồ sơ
- Tờ khai thay đổi thông tin cư trú (CT01)
2. Thời hạn giải quyết: 5 ngày làm việc
3. Lệ phí
Trực tiếp: 10.000 đồng
4. Căn cứ pháp lý
Luật Cư trú 68/2020/QH14`;

let stage: Stage;

onStage(async (started) => {
  stage = started;
  await signUp(stage.page, await stage.app.setupLink());
});

const goHome = () => stage.page.goto(new URL('/', stage.page.url()).href);
const named = (pattern: string, name: string) => pattern.replace('{{name}}', name);

it('offers three doors where there is no flow yet', async () => {
  const { page } = stage;
  for (const title of [home.new.templateTitle, home.new.textTitle, home.new.blankTitle])
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
});

it('makes a draft of a pasted text, after its outline was put right', async () => {
  const { page } = stage;
  await page.getByRole('link', { name: home.new.text }).click();
  await page.getByLabel(begin.text.paste).fill(TEXT);
  const outline = page.getByRole('region', { name: begin.text.outline });
  await outline.getByLabel(named(begin.text.topicName, 'Thời hạn giải quyết')).waitFor();
  await expect.poll(() => outline.getByRole('listitem').count()).toBe(4);

  const name = outline.getByLabel(named(begin.text.topicName, 'Lệ phí'));
  await name.fill('Mức phí');
  await name.blur();
  await outline.getByLabel(named(begin.text.keep, 'Căn cứ pháp lý')).uncheck();
  await outline.getByRole('button', { name: named(begin.text.upName, 'Mức phí') }).click();
  await outline.getByRole('button', { name: begin.text.undo }).click();
  await outline.getByLabel(begin.text.checked).check();
  await outline.getByRole('button', { name: counted(begin.text, 'make', 3) }).click();

  await canvas(page).waitFor();
  await page.getByRole('button', { name: named(editor.bar.rename, 'Thủ tục tách hộ') }).waitFor();
  // The menu, three answers, what else, the end.
  await expect.poll(() => cards(page).count()).toBe(6);
  await cards(page).getByText('Mức phí').first().waitFor();
});

it('keeps a pasted text that is left, and says when the outline is behind it', async () => {
  const { page } = stage;
  const open = () => page.goto(new URL('/tu-van-ban', page.url()).href);
  await open();
  const area = page.getByLabel(begin.text.paste);
  await area.fill(TEXT);
  const topic = (name: string) => page.getByLabel(named(begin.text.topicName, name));
  await topic('Lệ phí').fill('Mức phí');
  await topic('Lệ phí').blur();
  await topic('Mức phí').waitFor();
  await goHome();
  await open();
  await page.getByText(begin.text.left).waitFor();
  await topic('Mức phí').waitFor();
  expect(await area.inputValue()).toBe(TEXT);

  await area.fill(`${TEXT}\n5. Nơi nộp hồ sơ\nCông an xã`);
  await page.getByText(begin.text.behind).waitFor();
  await page.getByRole('button', { name: begin.text.readAgain }).click();
  await topic('Nơi nộp hồ sơ').waitFor();
  await topic('Lệ phí').waitFor();
  await page.getByRole('button', { name: begin.text.undo }).click();
  await topic('Mức phí').waitFor();
  await page.getByRole('button', { name: begin.text.clear }).click();
  await page.getByText(begin.text.empty).waitFor();
});

it('changes the language there as well', async () => {
  const { page } = stage;
  await page.goto(new URL('/tu-van-ban', page.url()).href);
  await page.getByRole('button', { name: shell.otherLanguage }).click();
  await page.getByRole('heading', { name: inOther.title, exact: true }).waitFor();
  await page.goto(new URL('/mau', page.url()).href);
  for (const { name, help } of Object.values(inOther.templates)) {
    await page.getByRole('link', { name, exact: true }).waitFor();
    await page.getByText(help).waitFor();
  }
  await page.getByRole('button', { name: inOther.back }).click();
  await page.getByRole('heading', { name: templates.title, exact: true }).waitFor();
});

it('shows each template with its drawing, and lets it be tried before it is taken', async () => {
  const { page } = stage;
  await page.goto(new URL('/mau', page.url()).href);
  const drawing = page.getByRole('img', { name: /Thủ tục căn cước/ });
  await drawing.waitFor();
  await expect
    .poll(() => drawing.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(600);
  await page.getByRole('link', { name: CARD, exact: true }).click();
  const chat = page.getByRole('log', { name: phone.chat });
  await chat.getByRole('button', { name: 'Đổi thẻ' }).click();
  await chat
    .getByText(/Vì sao|lý do|Lý do|đổi thẻ/i)
    .first()
    .waitFor();
  const beside = page.getByRole('region', { name: templates.beside.title });
  await beside.getByRole('listitem').first().waitFor();
  await page.getByText(templates.beside.missing.replace('{{facts}}', WANTED)).waitFor();
  await beside.getByRole('checkbox', { name: templates.flow['to-giac-toi-pham'].name }).check();
  await page.getByRole('button', { name: named(templates.takeName, CARD) }).click();
  await canvas(page).waitFor();
  await page.getByRole('button', { name: named(editor.bar.rename, 'Thủ tục căn cước') }).waitFor();
});

it('keeps what is typed of the organisation when the page is left, and says what is still to be written', async () => {
  const { page } = stage;
  const flow = page.url();
  await goHome();
  const missing = page.getByRole('link', { name: home.today.facts.replace('{{facts}}', WANTED) });
  await missing.click();
  await page.getByLabel(workspace.fact.dien_thoai).fill('0243 000 0000');
  await goHome();
  await missing.click();
  await page.getByText(common.leftUnsaved).waitFor();
  expect(await page.getByLabel(workspace.fact.dien_thoai).inputValue()).toBe('0243 000 0000');
  await page.getByRole('button', { name: common.dropUnsaved }).click();
  await page.getByText(common.leftUnsaved).waitFor({ state: 'detached' });
  expect(await page.getByLabel(workspace.fact.dien_thoai).inputValue()).toBe('');
  // What citizens' phones could not use is told beside its field, and not saved.
  const mistyped = { dien_thoai: 'abc', toa_do: 'hà nội', link: 'vi-du.gov.vn' } as const;
  for (const fact of ['dien_thoai', 'toa_do', 'link'] as const) {
    const field = page.getByLabel(workspace.fact[fact], { exact: true });
    await field.fill(mistyped[fact]);
    await field.blur();
    await page.getByText(workspace.factWrong[fact]).waitFor();
    await field.fill('');
  }
  const facts = { ...workspace.fact, ten: undefined, toa_do: undefined, dien_thoai: undefined };
  await page.getByLabel(workspace.fact.dien_thoai, { exact: true }).fill('0243 000 0000');
  for (const label of Object.values(facts))
    if (label !== undefined) await page.getByLabel(label, { exact: true }).fill('https://vi-du.gov.vn');
  await page.getByRole('button', { name: workspace.save }).first().click();
  await page.getByText(workspace.saved).waitFor();
  await goHome();
  await page.getByRole('link', { name: 'Thủ tục căn cước', exact: true }).waitFor();
  expect(await missing.count()).toBe(0);

  await page.goto(`${flow}/xuat-ban`);
  await page.getByRole('button', { name: publish.do, exact: true }).click();
  await liveHeading(page).waitFor();
  await page.goto(flow);
  await canvas(page).waitFor();
});

const download = async (item: string): Promise<Download> => {
  const { page } = stage;
  await page.getByRole('button', { name: editor.bar.more }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return file;
};
const bytesOf = async (file: Download) => readFile(await file.path());

it('gives the picture with its typeface, the machine and the file', async () => {
  const svg = (await bytesOf(await download(exported.svg))).toString('utf8');
  expect(svg).toContain('@font-face');
  expect(svg).toContain('Chào và chọn thủ tục');
  expect(svg.match(/<g transform="translate/g)).toHaveLength(25);
  const png = await download(exported.png);
  expect(png.suggestedFilename()).toBe('Thủ tục căn cước.png');
  expect((await bytesOf(png)).subarray(1, 4).toString('latin1')).toBe('PNG');
  const machine = JSON.parse((await bytesOf(await download(exported.machine))).toString('utf8'));
  expect(Object.keys(machine.states).length).toBeGreaterThan(20);
  const flow = JSON.parse((await bytesOf(await download(exported.file))).toString('utf8'));
  expect(flow).toMatchObject({ format: 2, name: 'Thủ tục căn cước' });
});

it('prints the flow for the dossier: drawing, every message, variables, room for signatures', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: editor.bar.more }).click();
  await page.getByRole('menuitem', { name: exported.print }).click();
  await page.getByRole('heading', { name: named(exported.heading, 'Thủ tục căn cước') }).waitFor();
  for (const title of [
    exported.drawing,
    exported.starts,
    exported.messages,
    exported.variables,
    exported.signatures,
  ])
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
  await page.getByText(exported.signer.approver).waitFor();
  await page.getByRole('img', { name: /Thủ tục căn cước/ }).waitFor();
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(20_000);
  await page.getByRole('link', { name: exported.back }).click();
  await canvas(page).waitFor();
});

async function drop(target: Locator, name: string, text: string): Promise<void> {
  const { page } = stage;
  const data = await page.evaluateHandle(
    ([title, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], title ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await target.dispatchEvent('dragenter', { dataTransfer: data });
  await page.getByText(home.new.drop, { exact: true }).waitFor();
  await target.dispatchEvent('drop', { dataTransfer: data });
}

it('takes a flow file dropped on the canvas or on the home page; says what is wrong with another', async () => {
  const { page } = stage;
  const flow = {
    format: 2,
    id: 'tep',
    name: 'Từ tệp thả vào',
    variables: [],
    triggers: [],
    nodes: [],
    edges: [],
  };
  await drop(canvas(page), 'kich-ban.json', JSON.stringify(flow));
  await page.getByRole('button', { name: named(editor.bar.rename, flow.name) }).waitFor();
  await goHome();
  const main = page.getByRole('main');
  await page.getByRole('link', { name: flow.name }).waitFor();
  await drop(main, 'khac.json', '{"x": ');
  await page.getByRole('alert').waitFor();
  await drop(main, 'kich-ban.json', JSON.stringify({ ...flow, name: 'Thả ở trang chủ' }));
  await page.getByRole('button', { name: named(editor.bar.rename, 'Thả ở trang chủ') }).waitFor();
});

it('leads through the first flow as the author really draws it, can be left and taken up again', async () => {
  const { page } = stage;
  const titles = await stepTitles(page);
  // Flows are there already: the gallery keeps the way to the guide and to the whole set.
  await page.goto(new URL('/mau', page.url()).href);
  await page.getByRole('region', { name: templates.set.title }).waitFor();
  await page.getByRole('region', { name: guide.label }).getByRole('button', { name: guide.start }).waitFor();
  const { id } = await page.evaluate(async (name) => {
    const answer = await fetch('/api/flows', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    return (await answer.json()) as { id: string };
  }, guide.flowName);
  await page.evaluate((flow) => localStorage.setItem('danloi.guide', JSON.stringify(flow)), {
    flow: id,
    name: guide.flowName,
    aside: false,
    done: 0,
  });
  await page.goto(new URL(`/kich-ban/${id}`, page.url()).href);
  const bar = page.getByRole('region', { name: guide.label });
  const now = (step: keyof typeof guide.step) => bar.getByText(guide.step[step].title).waitFor();
  await now('greet');
  await dragStep(page, titles.message, { x: 0.25, y: 0.3 });
  await now('write');
  await bar.getByRole('button', { name: guide.show }).click();
  const form = await openForm(page, 0);
  await form.locator('[data-field="/text"] textarea').fill('Xin chào anh/chị.');
  await now('menu');

  await bar.getByRole('button', { name: guide.later }).click();
  await bar.waitFor({ state: 'detached' });
  await saved(page);
  await goHome();
  await page.getByRole('region', { name: guide.label }).getByRole('link', { name: guide.continue }).click();
  await now('menu');

  // Below the first card: what stands further right lies under the form that opens.
  await dragStep(page, said(menu.title), { x: 0.25, y: 0.65 });
  await connect(page, 0, 1);
  await now('choices');
  expect(stage.faults).toEqual([]);
});
