/**
 * `pnpm bench editor --json`: the built editor in Chromium at 1366×768, with the real server on this machine and flows
 * of 1,000 and 5,000 steps. Frames are those of the page itself; of two movements the worse one counts.
 */

import type { Page } from 'playwright-core';
import { type Stage, startStage } from '../end-to-end/stage.ts';
import { enter } from '../support/enter.ts';
import { initialKb } from './editor-bundle.ts';
import { largeFlow } from './editor-flow.ts';
import { cardInSight, fitted, growth, moving, opened, typing } from './editor-measures.ts';

/** To see that it runs: small flows, short movements. */
const QUICK = process.argv.includes('--quick');
const SIZES = QUICK ? { small: 160, large: 200 } : { small: 1_000, large: 5_000 };
const MOVING_MS = QUICK ? 300 : 2_500;
const KEYS = QUICK ? 5 : 30;
const EDITS = QUICK ? 20 : 1_000;

interface Figures {
  openMs: number;
  dragFps: number;
  fitFps: number;
  openFitMs: number;
}

/** Opens, moves near, shows the whole, moves that. */
async function measure(page: Page, url: string): Promise<Figures> {
  // Once before, so that the programme itself is in the browser's cache, as it is at work.
  await opened(page, url);
  const openMs = await opened(page, url);
  const dragFps = await moving(page, await cardInSight(page), MOVING_MS);
  await opened(page, url);
  const openFitMs = await fitted(page);
  const fitFps = await moving(page, { x: 640, y: 330 }, MOVING_MS);
  const figures = { openMs, dragFps, fitFps, openFitMs };
  console.error(JSON.stringify(figures));
  return figures;
}

async function run({ app, page, context }: Stage): Promise<Record<string, number>> {
  await app.setUp();
  await enter(context, app.api, app.url);
  const bytes = await initialKb(page, app.url);
  const address = async (size: number): Promise<string> => {
    const { id } = await app.api.post<{ id: string }>('/api/flows/import', { flow: largeFlow(size) });
    return `${app.url}/kich-ban/${id}`;
  };
  const small = await address(SIZES.small);
  const large = await address(SIZES.large);
  const at1000 = await measure(page, small);
  const at5000 = await measure(page, large);
  await opened(page, large);
  await page.mouse.click(...(Object.values(await cardInSight(page)) as [number, number]));
  const typeMs = await typing(page, KEYS);
  await opened(page, small);
  await page.mouse.click(...(Object.values(await cardInSight(page)) as [number, number]));
  const heapGrowthMB = await growth(page, EDITS);
  return {
    initialKb: bytes,
    open1000Ms: at1000.openMs,
    open5000Ms: at5000.openMs,
    dragFps1000: at1000.dragFps,
    dragFps5000: at5000.dragFps,
    fitFps1000: at1000.fitFps,
    fitFps5000: at5000.fitFps,
    openFit5000Ms: at5000.openFitMs,
    typeMs,
    heapGrowthMB,
  };
}

const stage = await startStage();
stage.context.setDefaultTimeout(60_000);
try {
  const figures = await run(stage);
  if (!process.argv.includes('--json')) console.table(figures);
  console.log(JSON.stringify(figures));
} finally {
  await stage.stop();
}
