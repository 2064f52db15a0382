/**
 * From a draft to what citizens meet, and back: an author asks, another person looks at the drawing, says something about a
 * step, returns it, approves it; who is inside is led on; the history has both versions, and each can be had again.
 */

import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Api, createApi } from '../support/api.ts';
import { owner } from '../support/app.ts';
import { enter } from '../support/enter.ts';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import { canvas } from './hands.ts';
import { onStage } from './on-stage.ts';
import { LAPTOP, PHONE, type Stage } from './stage.ts';
import { counted, said, words } from './words.ts';

const { approvals, compare, people, publish, roles, versions, home, workspace, shell, editor } = words;
const ADDED = said({ vi: 'Thêm bước "Mang theo".', en: 'Step "Mang theo" was added.' });
const approver = { name: 'Trần Thị Duyệt', email: 'duyet@vi-du.gov.vn', password: 'mot mat khau khac dai' };

const flow = (id: string, fee: string, more = false) => ({
  ...{ format: 1, id, name: 'Hỏi lệ phí', start: 'hoi' },
  variables: [{ name: 'ten', title: 'Tên', type: 'text', class: 'basic' }],
  triggers: [{ id: 'chinh', kind: 'home' }],
  nodes: [
    {
      ...{ id: 'hoi', type: 'ask', name: 'Hỏi tên', position: { x: 0, y: 0 } },
      data: { text: 'Anh/chị tên gì ạ?', kind: 'text', variable: 'ten', tries: 3 },
    },
    {
      id: 'phi',
      type: 'message',
      name: 'Lệ phí',
      position: { x: 400, y: 0 },
      data: { text: `Lệ phí ${fee}.` },
    },
    ...(more
      ? [
          {
            id: 'moi',
            type: 'message',
            name: 'Mang theo',
            position: { x: 800, y: 0 },
            data: { text: 'Mang theo thẻ cũ.' },
          },
        ]
      : []),
    { id: 'het', type: 'end', name: 'Hết', position: { x: 1_200, y: 0 }, data: {} },
  ],
  edges: [
    { id: 'e1', from: 'hoi', port: 'next', to: 'phi' },
    { id: 'e2', from: 'phi', port: 'next', to: more ? 'moi' : 'het' },
    ...(more ? [{ id: 'e3', from: 'moi', port: 'next', to: 'het' }] : []),
  ],
});

let stage: Stage;
let author: Page;
let second: { api: Api; context: BrowserContext; page: Page };
let citizen: Citizen;
let id: string;

async function signedIn(api: Api, viewport = LAPTOP): Promise<{ context: BrowserContext; page: Page }> {
  const context = await stage.another({ viewport });
  await enter(context, api, stage.app.url);
  return { context, page: await context.newPage() };
}
const open = (page: Page, path: string) => page.goto(new URL(path, stage.app.url).href);
const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
const version = (number: string) => filled(versions.version, { number });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const drawing = (page: Page) => page.getByRole('region', { name: compare.drawing, exact: true });

onStage(async (started) => {
  stage = started;
  const { app, zalo } = stage;
  await app.setUp();
  const oa = zalo.addOa(zalo.addApp(), { events: 'all' });
  await app.connect(oa);
  citizen = zalo.addUser(oa);
  ({ id } = await app.publish(flow('hoi-le-phi', '30.000 đồng')));
  author = (await signedIn(app.api)).page;
  await citizen.says('xin chào');
  await citizen.hears('tên gì');
});

const redraw = async (fee: string) => {
  const { rev } = await stage.app.api.get<{ rev: number }>(`/api/flows/${id}`);
  await stage.app.api.put(`/api/flows/${id}/draft`, { rev, draft: flow(id, fee, true) });
};

it('the organisation wants every publication approved, once there is somebody who can', async () => {
  const wanted = author.getByRole('switch', { name: approvals.setting.label });
  await open(author, '/don-vi');
  await author.getByRole('heading', { name: workspace.title, exact: true }).waitFor();
  await wanted.press('Space');
  await author.getByRole('alert').getByRole('link', { name: approvals.setting.toPeople }).click();
  await button(author, people.invite).click();
  const dialog = author.getByRole('dialog');
  await dialog.getByLabel(people.name).fill(approver.name);
  await dialog.getByRole('checkbox', { name: roles.name.approver }).check();
  await button(author, people.makeLink).click();
  // The link of a server on this computer opens nowhere else: it is told, and mended by an address.
  await dialog.getByText(people.linkOnlyHere).waitFor();
  await dialog.getByLabel(people.address, { exact: true }).fill('danloi.vi-du.gov.vn');
  await dialog.getByRole('img', { name: people.code }).waitFor();
  const link = await dialog.getByLabel(people.link, { exact: true }).inputValue();
  expect(link).toMatch(/^https:\/\/danloi\.vi-du\.gov\.vn\/loi-moi#/);
  const api = createApi(stage.app.url);
  await api.post(`/api/invitations/${link.split('#')[1]}/accept`, approver);
  second = { api, ...(await signedIn(api)) };
  await open(author, '/don-vi');
  await wanted.press('Space');
  await author.getByText(approvals.setting.on).waitFor();
});

it('the author sees what changed, drawn and in words, in one screen, and asks', async () => {
  await redraw('50.000 đồng');
  await open(author, `/kich-ban/${id}/xuat-ban`);
  await drawing(author).getByText(compare.mark.added).first().waitFor();
  await drawing(author).getByText(compare.mark.changed).first().waitFor();
  // First what citizens read now and will read, then everything in words.
  await author.getByRole('tabpanel').getByText('Lệ phí 30.000 đồng.').waitFor();
  await author.getByRole('tabpanel').getByText('Lệ phí 50.000 đồng.').waitFor();
  await author.getByRole('tab', { name: filled(publish.tab.words, { count: '3' }) }).click();
  await author.getByText(ADDED).waitFor();
  await author.getByText(filled(publish.approvers, { names: approver.name })).waitFor();
  await expect.poll(() => button(author, publish.do).count()).toBe(0);
  const ask = button(author, publish.ask);
  const lowest = async () => {
    const box = await ask.boundingBox();
    return (box?.y ?? LAPTOP.height) + (box?.height ?? 0);
  };
  await expect.poll(lowest).toBeLessThanOrEqual(LAPTOP.height);
  const taller = () => author.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await expect.poll(taller).toBeLessThanOrEqual(0);
  await author.getByLabel(publish.askNote).fill('Lệ phí mới');
  await ask.click();
  await author.getByText(publish.askedDone, { exact: true }).waitFor();
});

it('the approver is told, looks at it, says something about a step, and returns it', async () => {
  const { page } = second;
  await open(page, '/');
  await page.getByRole('img', { name: counted(shell, 'waiting', 1) }).waitFor();
  await page
    .getByRole('link', { name: filled(home.today.approve, { who: owner.name, name: 'Hỏi lệ phí' }) })
    .click();
  await page.getByText('Lệ phí mới').waitFor();
  await page.getByRole('tab', { name: publish.tab.chats }).click();
  await page.getByText('Mang theo thẻ cũ.').last().waitFor();
  await page.getByRole('tab', { name: filled(publish.tab.comments, { count: '0' }) }).click();
  await drawing(page).getByText('Mang theo', { exact: true }).click();
  await page.getByLabel(filled(approvals.aboutStep, { name: 'Mang theo' })).fill('Ghi rõ bản chính.');
  await button(page, approvals.say).click();
  await page.getByRole('tab', { name: filled(publish.tab.comments, { count: '1' }) }).waitFor();
  await button(page, publish.return).click();
  await page.getByLabel(publish.returnReason).fill('Xem ghi chú ở bước mới.');
  await button(page, publish.returnDo).click();
  await page.getByText(publish.returnedDone, { exact: true }).waitFor();
});

it('the author finds why, where he draws and on the first page, and asks again; editing after that is told', async () => {
  await open(author, '/');
  const told = filled(home.today.returned, { who: approver.name, name: 'Hỏi lệ phí' });
  await author.getByRole('link', { name: told }).waitFor();
  await open(author, `/kich-ban/${id}`);
  await canvas(author).waitFor();
  await author.getByText('Xem ghi chú ở bước mới.').waitFor();
  await button(author, approvals.inEditor.open).click();
  await button(author, publish.ask).click();
  await author.getByText(publish.askedDone, { exact: true }).waitFor();
  await redraw('55.000 đồng');
  await open(author, `/kich-ban/${id}/xuat-ban`);
  await author.getByText(approvals.changedSince).waitFor();
  // The approver cannot approve what moved on, and sends it back with a word that is there already.
  const { page } = second;
  await open(page, `/kich-ban/${id}/xuat-ban`);
  await page.getByText(filled(publish.movedOn, { name: owner.name })).waitFor();
  await button(page, publish.return).click();
  await button(page, publish.returnDo).click();
  await page.getByText(publish.returnedDone, { exact: true }).waitFor();
  await author.reload();
  await author.getByText(publish.movedReason).waitFor();
  await button(author, publish.ask).click();
  await author.getByText(publish.askedDone, { exact: true }).waitFor();
  await open(author, `/kich-ban/${id}/xuat-ban`);
  await author.getByText(publish.waitsForOther).waitFor();
});

it('on a phone the approver reads the change as a list, leads on who is inside, and approves', async () => {
  const { page } = await signedIn(second.api, PHONE);
  await open(page, `/kich-ban/${id}/xuat-ban`);
  const panel = page.getByRole('tabpanel');
  await panel.getByText('Lệ phí 30.000 đồng.').waitFor();
  await panel.getByText('Lệ phí 55.000 đồng.').waitFor();
  const inside = page.getByRole('region', { name: publish.whoIsInside });
  await inside.getByRole('button', { name: 'Hỏi tên' }).waitFor();
  await inside.getByLabel(filled(publish.chats.move, { movable: '1', total: '1' })).check();
  await button(page, publish.approve).click();
  await page.getByText(filled(publish.done, { version: '2' })).waitFor();
  const older = async () =>
    (await stage.app.api.get<{ inside: { older: number } }>(`/api/flows/${id}/changes`)).inside.older;
  await expect.poll(older).toBe(0);
  await citizen.says('Lan');
  await citizen.hears('55.000 đồng');
  await citizen.hears('Mang theo thẻ cũ.');
});

it('the history lays two versions over each other, names one, and puts an old one into the draft', async () => {
  await open(author, `/kich-ban/${id}/phien-ban`);
  const look = author.getByRole('region', { name: version('2') });
  await drawing(look.page()).getByText(compare.mark.added).first().waitFor();
  await author.getByText(ADDED).waitFor();
  await author
    .getByText(new RegExp(filled(versions.approved, { asked: owner.name, name: approver.name, when: '' })))
    .waitFor();
  await button(author, versions.rename).click();
  await author.getByLabel(versions.name, { exact: true }).fill('Lệ phí 2026');
  await button(author, versions.nameDo).click();
  await author.getByRole('heading', { name: /Lệ phí 2026/ }).waitFor();
  await author.getByRole('button', { name: new RegExp(`^${version('1')}`) }).click();
  await author.getByRole('region', { name: version('1') }).waitFor();
  await button(author, versions.restore.do).click();
  await author.getByRole('dialog').getByRole('button', { name: versions.restore.do }).click();
  await canvas(author).waitFor();
  await author.getByText('Lệ phí 30.000 đồng.').first().waitFor();
  await author.getByRole('button', { name: editor.bar.more }).click();
  await author.getByText(editor.kept.title).waitFor();
});

it('what was put aside is listed with the versions, and opened again', async () => {
  await open(author, `/kich-ban/${id}/phien-ban`);
  const kept = author.getByRole('region', { name: versions.kept.title });
  await kept.getByRole('button', { name: versions.kept.open }).click();
  await author.getByRole('dialog').getByRole('button', { name: versions.kept.open }).click();
  await canvas(author).waitFor();
  await author.getByText('Lệ phí 55.000 đồng.').first().waitFor();
  // What the draft was before lies there now, and can be thrown away for good.
  await open(author, `/kich-ban/${id}/phien-ban`);
  await kept.getByRole('listitem').nth(1).waitFor();
  await kept.getByRole('button', { name: versions.kept.drop }).last().click();
  await author.getByRole('dialog').getByRole('button', { name: versions.kept.drop }).click();
  await kept.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
  expect(await kept.getByRole('listitem').count()).toBe(1);
});

it('the first page says how the week went', async () => {
  await open(author, '/');
  const week = author.getByRole('region', { name: home.week.title });
  await week.getByText(home.week.answered, { exact: true }).waitFor();
  const told = filled(home.week.day, { day: '.*', people: '1', messages: '\\d+', unheard: '0' });
  await week.getByText(new RegExp(told)).first().waitFor();
});

it('a flow is stopped for everybody with a word, and goes live again by its history', async () => {
  await citizen.says('menu');
  await citizen.hears('tên gì');
  const { page } = second;
  await open(page, `/kich-ban/${id}/phien-ban`);
  await button(page, versions.stop.title).click();
  await page.getByRole('menuitem', { name: versions.stop.all }).click();
  await page.getByLabel(versions.stop.words).fill('Tạm dừng để cập nhật lệ phí.');
  await button(page, versions.stop.doAll).click();
  await citizen.hears('Tạm dừng để cập nhật lệ phí.');
  await button(page, versions.goBack).click();
  await page.getByRole('dialog').getByRole('button', { name: versions.goBack }).click();
  await page.getByText(versions.live, { exact: true }).waitFor();
  await citizen.says('menu');
  await citizen.hears('tên gì');
  expect(stage.faults).toEqual([]);
});
