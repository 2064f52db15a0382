import { builtInTypes, compileFlow, createRegistry, FLOW_FORMAT, type Flow } from '@danloi/engine';
import { beforeEach, describe, expect, test } from 'vitest';
import { flows, versions, workspaces } from '../documents.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { createWorlds, type Worlds } from './worlds.ts';

const registry = createRegistry(builtInTypes);
const clock = { ahead: 0 };
let parts: Parts;
let worlds: Worlds;

beforeEach(async () => {
  clock.ahead = 0;
  parts = await serverParts({ monotonic: () => performance.now() + clock.ahead });
  worlds = createWorlds({ ...parts, registry });
});

const flow = (word: string): Flow => ({
  format: FLOW_FORMAT,
  id: 'chao',
  name: 'Chào',
  variables: [],
  triggers: [{ id: 't', kind: 'keyword', words: [word], how: 'exact' }],
  start: 'a',
  nodes: [
    { id: 'a', type: 'message', name: 'Chào', data: { text: `Chào ${word}` }, position: { x: 0, y: 0 } },
  ],
  edges: [],
});

/** As a publication leaves it in the store. */
async function publish(number: number, word = `chao${number}`): Promise<void> {
  const document = flow(word);
  const compiled = compileFlow(document, registry, String(number));
  const version = { flow: 'chao', number, document, compiled, publishedAt: 0, publishedBy: 'p' };
  await parts.own.insert(versions, { ...version, id: `chao.${number}` });
  const known = await parts.own.get(flows, 'chao');
  const doc = {
    ...{ id: 'chao', name: 'Chào', draft: document, draftRev: 1, lastVersion: number, live: number },
    ...{ sameAsLive: true, createdAt: 0, updatedAt: number },
  };
  if (known) await parts.own.replace(flows, doc, known.rev);
  else await parts.own.insert(flows, doc);
}

const liveNow = async (from = worlds) => (await from.get(parts.own.workspace)).live('chao')?.flow.version;

describe('a workspace’s world', () => {
  test('has what is live there, and nothing of another workspace', async () => {
    await publish(1);
    expect(await liveNow()).toBe('1');
    expect((await worlds.get(parts.foreign.workspace)).live('chao')).toBeUndefined();
  });

  test('shows a publication at once here, and within two seconds on another server', async () => {
    const other = createWorlds({ ...parts, registry });
    await publish(1);
    expect([await liveNow(), await liveNow(other)]).toEqual(['1', '1']);
    await publish(2);
    expect(await liveNow()).toBe('1');
    await worlds.invalidate(parts.own.workspace);
    expect([await liveNow(), await liveNow(other)]).toEqual(['2', '1']);
    clock.ahead += 2_000;
    expect(await liveNow(other)).toBe('2');
  });

  test('shows within a minute even what was published without a word', async () => {
    await publish(1);
    await liveNow();
    await publish(2);
    clock.ahead += 61_000;
    expect(await liveNow()).toBe('2');
  });

  test('holds the version that a session is in, long after another went live; a missing one is missing', async () => {
    await publish(1);
    await publish(2);
    const world = await worlds.get(parts.own.workspace, { id: 'chao', version: '1' });
    expect(world.machine('chao', '1')?.flow.version).toBe('1');
    expect(world.live('chao')?.flow.version).toBe('2');
    const without = await worlds.get(parts.own.workspace, { id: 'chao', version: '9' });
    expect(without.machine('chao', '9')).toBeUndefined();
  });

  test('follows the values and the home flow of the workspace', async () => {
    await publish(1);
    await liveNow();
    const doc = await parts.store.get(workspaces, parts.own.workspace);
    if (!doc) throw new Error('there is a workspace');
    await parts.store.replace(workspaces, { ...doc, values: { ten: 'Phường' }, homeFlow: 'chao' }, doc.rev);
    clock.ahead += 2_000;
    const world = await worlds.get(parts.own.workspace);
    expect([world.values, world.home]).toEqual([{ ten: 'Phường' }, 'chao']);
  });
});
