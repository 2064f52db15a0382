/**
 * Golden conversations with the sample flows: what citizens type, tap and send, and every answer. Changed answers are
 * reviewed as a diff of the files: `DANLOI_WRITE_CHATS=1 vitest run test/transcripts` writes them anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTypes, createRegistry } from '@danloi/engine';
import { createRunner, fakeTools, worldOf } from '@danloi/engine/testing';
import { describe, expect, it } from 'vitest';
import { type Chat, type ChatLine, exchanges, parseChat, printChat } from './chat-file.ts';
import { readSample } from './sample.ts';

const WRITE = process.env.DANLOI_WRITE_CHATS === '1';
const sample = readSample();
const registry = createRegistry(builtInTypes);
const world = worldOf(sample.flows, registry, sample.workspace.values);

/** The number of a form is made anew by each run; the file has `{…}` for it. */
const anyNumber = (text: string) => text.replaceAll(/\b(?:TG|TN)-\d+/g, '{…}');

/** The same words of the citizen, with the answers of the flows as they are now. */
async function replay(chat: Chat): Promise<Chat> {
  const { knowledge, tables } = sample;
  const runner = createRunner({ world, registry, tools: fakeTools({ knowledge, tables }) });
  const lines: ChatLine[] = [];
  for (const { said } of exchanges(chat)) {
    const { bot, work } = await runner.say(said);
    lines.push({ who: 'citizen', said });
    lines.push(...bot.map((text): ChatLine => ({ who: 'bot', text: anyNumber(text) })));
    lines.push(...work.map((text): ChatLine => ({ who: 'work', text })));
  }
  return { ...chat, lines };
}

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

it('has conversations with each flow of the sample', () => {
  expect(folders.map(({ name }) => name).sort()).toEqual(sample.flows.map(({ id }) => id).sort());
});

describe.each(folders.map(({ name }) => name))('%s', (folder) => {
  const files = readdirSync(join(import.meta.dirname, folder)).filter((name) => name.endsWith('.chat'));

  it.each(files)('%s', async (name) => {
    const file = join(import.meta.dirname, folder, name);
    const written = readFileSync(file, 'utf8');
    const now = printChat(await replay(parseChat(written)));
    if (WRITE) writeFileSync(file, now);
    else expect(now).toBe(written);
  });
});
