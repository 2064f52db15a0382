/** Pages for everybody: WCAG 2.2 AA as far as a machine sees it, in both themes, on laptop and phone, and at 200 %. */
import { expect, it } from 'vitest';
import { lookThrough, tooSmall, wider } from './access.ts';
import { onStage } from './on-stage.ts';
import { laptopPages, phonePages, prepareSample, signedOut } from './screens.ts';
import { LAPTOP, PHONE, type Stage } from './stage.ts';

let stage: Stage;

onStage(async (started) => {
  stage = started;
  await prepareSample(stage);
});

it('keeps to the rules on every page, light and dark', async () => {
  await stage.page.setViewportSize(LAPTOP);
  expect(await lookThrough(stage.page, laptopPages)).toEqual([]);
});

it('keeps to the rules on a phone', async () => {
  await stage.page.setViewportSize(PHONE);
  expect(await lookThrough(stage.page, phonePages)).toEqual([]);
});

it('loses nothing sideways on a phone and at 200 %', async () => {
  const { page } = stage;
  await page.setViewportSize(PHONE);
  expect(await wider(page, laptopPages)).toEqual([]);
  await page.setViewportSize({ width: LAPTOP.width / 2, height: LAPTOP.height / 2 });
  expect(await wider(page, laptopPages)).toEqual([]);
});

it('has bars that fingers can press', async () => {
  const { browser, page } = stage;
  const storageState = await stage.context.storageState();
  const touch = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, storageState });
  const phone = await touch.newPage();
  await phone.goto(page.url());
  const [home] = laptopPages;
  expect(home === undefined ? [] : await tooSmall(phone, home)).toEqual([]);
  await touch.close();
});

it('keeps to the rules where nobody is signed in', async () => {
  const { browser, page } = stage;
  const stranger = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const door = await stranger.newPage();
  await door.goto(page.url());
  expect(await lookThrough(door, signedOut)).toEqual([]);
  await stranger.close();
});
