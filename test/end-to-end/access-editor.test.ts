/** The flow editor for everybody: WCAG 2.2 AA with its drawers, lists and dialogs, on a phone, and at 200 %. */
import { expect, it } from 'vitest';
import { lookThrough, wider } from './access.ts';
import { canvas } from './hands.ts';
import { onStage } from './on-stage.ts';
import { goTo, laptopEditors, phoneEditors, prepareSample } from './screens.ts';
import { LAPTOP, PHONE, type Stage } from './stage.ts';
import { words } from './words.ts';

const { commands, editor } = words;
let stage: Stage;

onStage(async (started) => {
  stage = started;
  await prepareSample(stage);
});

it.each(laptopEditors)('keeps to the rules at $name, light and dark', async (screen) => {
  await stage.page.setViewportSize(LAPTOP);
  expect(await lookThrough(stage.page, [screen])).toEqual([]);
});

it.each(phoneEditors)('keeps to the rules at $name on a phone', async (screen) => {
  await stage.page.setViewportSize(PHONE);
  expect(await lookThrough(stage.page, [screen])).toEqual([]);
});

it('keeps the drawing and all its tools at 200 %', async () => {
  const { page } = stage;
  await page.setViewportSize({ width: LAPTOP.width / 2, height: LAPTOP.height / 2 });
  expect(await wider(page, laptopEditors.slice(0, 2))).toEqual([]);
  const [flow] = laptopEditors;
  if (flow !== undefined) await goTo(page, flow);
  await canvas(page).waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  for (const name of [commands.flow.undo, editor.bar.try, editor.bar.publish, editor.bar.more]) {
    const box = await button(name).boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= LAPTOP.width / 2, name).toBe(true);
  }
  await button(editor.rail.variables).click();
  await page.getByRole('complementary', { name: editor.rail.variables }).waitFor();
});

it('stands still where motion is unwanted', async () => {
  const { page } = stage;
  await page.setViewportSize(LAPTOP);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const tryIt = laptopEditors.find(({ name }) => name === 'flow-try');
  if (tryIt !== undefined) await goTo(page, tryIt);
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY).length,
  );
  expect(moving).toBe(0);
  expect(stage.faults).toEqual([]);
});
