/** Connects an account of Zalo on the screen for it, as an administrator with both consoles open. */
import type { Page } from 'playwright-core';
import type { Emulator } from '../zalo-emulator/emulator.ts';
import type { Oa } from '../zalo-emulator/identities.ts';
import { words } from './words.ts';

const { channels } = words;

export async function connectAccount(page: Page, zalo: Emulator, oa: Oa): Promise<void> {
  await page.goto(new URL('/kenh-zalo', page.url()).href);
  await page.getByLabel(channels.name, { exact: true }).fill(oa.name);
  await page.getByLabel(channels.oaId, { exact: true }).fill(oa.id);
  await page.getByLabel(channels.appId, { exact: true }).fill(oa.app.id);
  await page.getByRole('button', { name: channels.add, exact: true }).click();
  await page.getByRole('heading', { name: oa.name }).waitFor();

  const webhook = await page.getByLabel(channels.webhook, { exact: true }).inputValue();
  await zalo.saveWebhook(oa.app, webhook);
  await saveSecret(page, channels.appSecret, oa.app.secret);
  await saveSecret(page, channels.oaSecret, oa.secret);

  const pair = zalo.grant(oa);
  const open = page.getByRole('button', { name: channels.pasteTokens, exact: true });
  if (await open.isVisible()) await open.click();
  await page.getByLabel(channels.accessToken, { exact: true }).fill(pair.accessToken);
  await page.getByLabel(channels.refreshToken, { exact: true }).fill(pair.refreshToken);
  await page
    .locator('form', { has: page.getByLabel(channels.refreshToken) })
    .getByRole('button', { name: channels.save })
    .click();
  await page.getByText(channels.tokensSaved).waitFor();
}

async function saveSecret(page: Page, label: string, secret: string): Promise<void> {
  const form = page.locator('form', { has: page.getByLabel(label, { exact: true }) });
  await form.getByLabel(label, { exact: true }).fill(secret);
  await form.getByRole('button', { name: channels.save, exact: true }).click();
  await form.getByRole('button', { name: channels.exchange, exact: true }).waitFor();
}
