/** The four sample flows, message by message, through Zalo's webhook and send call: each form of buttons, each store. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMongo, type TestMongo } from '../support/mongo.ts';
import { type Chat, parseChat } from '../transcripts/chat-file.ts';
import { type Played, play } from './play.ts';
import { FORMS, type Form, type SampleApp, startSampleApp } from './sample-app.ts';

const folder = join(import.meta.dirname, '..', 'transcripts');
const flows = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function chatsOf(flow: string): Chat[] {
  const files = readdirSync(join(folder, flow)).filter((name) => name.endsWith('.chat'));
  return files.map((name) => parseChat(readFileSync(join(folder, flow, name), 'utf8')));
}

interface Submission {
  id: string;
  caseNumber: string;
  form: string;
}

describe.each(['SQLite', 'MongoDB'])('on %s', (kind) => {
  let mongo: TestMongo | undefined;
  let sample: SampleApp;
  /** Pictures sent in reports that were recorded. */
  const sent: Buffer[] = [];
  let recorded = 0;

  beforeAll(async () => {
    if (kind === 'MongoDB') mongo = await startMongo();
    sample = await startSampleApp(mongo?.freshUri());
  });
  afterAll(async () => {
    await sample?.stop();
    await mongo?.stop();
  });

  function keep({ work, pictures }: Played): void {
    const forms = work.filter((line) => line.startsWith('ghi – '));
    recorded += forms.length;
    if (forms.length > 0) sent.push(...pictures);
  }

  describe.each(FORMS)('with buttons of form %s', (form: Form) => {
    it('learns the form from the first message', async () => {
      const refusals = () => sample.zalo.journal.of('refusal').filter((entry) => entry.code === -233).length;
      const before = refusals();
      const first = sample.zalo.addUser(sample.oas[form]);
      await first.says('menu');
      await first.hears();
      expect(refusals() - before).toBe({ A: 0, B: 1, C: 2 }[form]);
      // What is known of an account is read anew each second.
      await sleep(1_200);
      await first.says('menu');
      await first.hears();
      expect(refusals() - before).toBe({ A: 0, B: 1, C: 2 }[form]);
    });

    it.each(flows)('%s', async (flow) => {
      const citizens = chatsOf(flow).map((chat) => ({
        chat,
        citizen: sample.zalo.addUser(sample.oas[form]),
      }));
      const all = await Promise.all(citizens.map(({ chat, citizen }) => play(chat, citizen)));
      expect(all.length).toBeGreaterThan(3);
      for (const played of all) keep(played);
      sample.zalo.check();
    });
  });

  it('has every report in the list, with the very pictures', async () => {
    const { api } = sample.app;
    const items: Submission[] = [];
    let next: string | undefined;
    do {
      const page = await api.get<{ items: Submission[]; next?: string }>(
        `/api/submissions?limit=50${next ? `&after=${encodeURIComponent(next)}` : ''}`,
      );
      items.push(...page.items);
      next = page.next;
    } while (next);
    expect(items).toHaveLength(recorded);
    expect(recorded).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.caseNumber)).size).toBe(items.length);

    const kept: string[] = [];
    for (const { id } of items) {
      const { media } = await api.get<{ media: { id: string; state: string }[] }>(`/api/submissions/${id}`);
      for (const file of media) {
        expect(file.state).toBe('stored');
        kept.push((await api.bytes(`/api/submissions/${id}/media/${file.id}`)).toString('base64'));
      }
    }
    expect(kept.sort()).toEqual(sent.map((bytes) => bytes.toString('base64')).sort());
    expect(kept.length).toBeGreaterThan(0);
  });
});
