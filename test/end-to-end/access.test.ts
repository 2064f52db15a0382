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

it.each(laptopPages)('keeps to the rules at $name, light and dark', async (screen) => {
  await stage.page.setViewportSize(LAPTOP);
  expect(await lookThrough(stage.page, [screen])).toEqual([]);
});

it.each(phonePages)('keeps to the rules at $name on a phone', async (screen) => {
  await stage.page.setViewportSize(PHONE);
  expect(await lookThrough(stage.page, [screen])).toEqual([]);
});

it('loses nothing sideways on a phone and at 200 %', async () => {
  const { page } = stage;
  await page.setViewportSize(PHONE);
  expect(await wider(page, laptopPages)).toEqual([]);
  await page.setViewportSize({ width: LAPTOP.width / 2, height: LAPTOP.height / 2 });
  expect(await wider(page, laptopPages)).toEqual([]);
});

it('has bars that fingers can press', async () => {
  const { page } = stage;
  const storageState = await stage.context.storageState();
  const touch = await stage.another({ viewport: PHONE, hasTouch: true, isMobile: true, storageState });
  const phone = await touch.newPage();
  await phone.goto(page.url());
  const [home] = laptopPages;
  expect(home === undefined ? [] : await tooSmall(phone, home)).toEqual([]);
  await touch.close();
});

it('keeps to the rules where nobody is signed in', async () => {
  const stranger = await stage.another();
  const door = await stranger.newPage();
  await door.goto(stage.page.url());
  expect(await lookThrough(door, signedOut)).toEqual([]);
  await stranger.close();
});
