import { describe, expect, test } from 'vitest';
import { copyToOffer, createAutosave, SAVE_PAUSE_MS } from './autosave.ts';
import { addNode, renameFlow, renameNode } from './commands/nodes.ts';
import { type KeptCopy, readKeptCopies, readLocalCopy } from './local-copy.ts';
import { createDocumentStore } from './store.ts';
import { draftServer, emptyFlow, handClock, memoryStorage, nodeAt, randomFrom } from './testing.ts';

function desk(
  options: {
    storage?: ReturnType<typeof memoryStorage>;
    server?: ReturnType<typeof draftServer>;
    tab?: string;
  } = {},
) {
  const server = options.server ?? draftServer(emptyFlow());
  const storage = options.storage ?? memoryStorage();
  const clock = handClock();
  const document = createDocumentStore(server.draft, clock.now);
  const handedOut: KeptCopy[] = [];
  const autosave = createAutosave({
    flow: 'flow',
    rev: server.rev,
    savedAt: 0,
    document,
    storage,
    put: server.put,
    handOut: (copy) => handedOut.push(copy),
    now: clock.now,
    after: clock.after,
    tab: options.tab ?? 'one',
  });
  return {
    server,
    storage,
    clock,
    document,
    autosave,
    handedOut,
    state: () => autosave.getState().save.kind,
  };
}

describe('saving', () => {
  test('a change is on this machine at once and on the server after the pause', async () => {
    const { server, storage, clock, document, state } = desk();
    document.change((flow) => addNode(flow, nodeAt('a')));
    expect(readLocalCopy(storage, 'flow')?.draft.nodes).toHaveLength(1);
    expect(state()).toBe('waiting');
    expect(server.saves).toBe(0);
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.draft.nodes).toHaveLength(1);
    expect(state()).toBe('saved');
    expect(storage.keys()).toEqual([]);
  });

  test('keys typed quickly go out as one save', async () => {
    const { server, clock, document } = desk();
    for (const name of ['a', 'ab', 'abc']) {
      document.change((flow) => renameFlow(flow, name));
      await clock.pass(100);
    }
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.saves).toBe(1);
    expect(server.draft.name).toBe('abc');
  });

  test('what changes while a save is under way follows it, on the new revision', async () => {
    const { server, clock, document, autosave, state } = desk();
    document.change((flow) => renameFlow(flow, 'first'));
    const saving = autosave.flush();
    document.change((flow) => renameFlow(flow, 'second'));
    await saving;
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.draft.name).toBe('second');
    expect(server.rev).toBe(3);
    expect(state()).toBe('saved');
  });

  test('a tab that closes right after a key loses nothing: the next opening offers the copy', () => {
    const { server, storage, document, autosave } = desk();
    document.change((flow) => renameFlow(flow, 'chưa kịp lưu'));
    autosave.stop();
    expect(copyToOffer(storage, 'flow', server.draft)?.draft.name).toBe('chưa kịp lưu');
  });

  test('a copy equal to what the server has is not offered', async () => {
    const { server, storage, clock, document } = desk();
    document.change((flow) => renameFlow(flow, 'x'));
    const copy = storage.getItem('danloi.draft.flow');
    await clock.pass(SAVE_PAUSE_MS);
    storage.setItem('danloi.draft.flow', copy ?? '');
    expect(copyToOffer(storage, 'flow', server.draft)).toBeUndefined();
  });

  test('a damaged copy is no copy', () => {
    const { storage, server } = desk();
    for (const text of ['{', 'null', '[]', '{"rev":1}', '{"rev":1,"at":1,"tab":"t","draft":{}}']) {
      storage.setItem('danloi.draft.flow', text);
      expect(copyToOffer(storage, 'flow', server.draft)).toBeUndefined();
    }
  });

  test('when this machine has no room the server still gets the draft, and it is told', async () => {
    const { server, storage, clock, document, autosave } = desk();
    storage.full = true;
    document.change((flow) => renameFlow(flow, 'x'));
    expect(autosave.getState().copied).toBe(false);
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.draft.name).toBe('x');
  });
});

describe('without network', () => {
  test('the draft stays here and goes out by itself when the network is back', async () => {
    const { server, storage, clock, document, state } = desk();
    server.reachable = false;
    document.change((flow) => renameFlow(flow, 'x'));
    await clock.pass(SAVE_PAUSE_MS);
    expect(state()).toBe('offline');
    expect(readLocalCopy(storage, 'flow')?.draft.name).toBe('x');
    document.change((flow) => renameFlow(flow, 'xy'));
    expect(state()).toBe('offline');
    server.reachable = true;
    await clock.pass(2_000);
    expect(state()).toBe('saved');
    expect(server.draft.name).toBe('xy');
  });

  test('flush says that it did not get through', async () => {
    const { server, document, autosave } = desk();
    server.reachable = false;
    document.change((flow) => renameFlow(flow, 'x'));
    expect(await autosave.flush()).toBe(false);
    server.reachable = true;
    expect(await autosave.flush()).toBe(true);
  });
});

describe('someone else saved meanwhile', () => {
  async function conflict() {
    const here = desk();
    await here.server.put(1, renameFlow(emptyFlow(), 'của người kia'));
    here.document.change((flow) => renameFlow(flow, 'của tôi'));
    await here.clock.pass(SAVE_PAUSE_MS);
    expect(here.state()).toBe('conflict');
    return here;
  }

  test('nothing is written over before the author has chosen', async () => {
    const { server, clock, document } = await conflict();
    document.change((flow) => renameFlow(flow, 'của tôi, thêm nữa'));
    await clock.pass(60_000);
    expect(server.draft.name).toBe('của người kia');
  });

  test('mine: the server has mine, theirs is put aside', async () => {
    const { server, storage, autosave } = await conflict();
    expect(await autosave.keepMine()).toBe(true);
    expect(server.draft.name).toBe('của tôi');
    expect(readKeptCopies(storage, 'flow').map((copy) => [copy.whose, copy.draft.name])).toEqual([
      ['theirs', 'của người kia'],
    ]);
  });

  test('theirs: the screen has theirs, mine is put aside and one undo away', async () => {
    const { storage, document, autosave, state, clock, server } = await conflict();
    autosave.takeTheirs();
    expect(document.getState().flow.name).toBe('của người kia');
    expect(state()).toBe('saved');
    expect(readKeptCopies(storage, 'flow')[0]?.draft.name).toBe('của tôi');
    document.undo();
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.draft.name).toBe('của tôi');
  });

  test('without room to put it aside, it is handed out as a file', async () => {
    const { storage, autosave, handedOut } = await conflict();
    storage.full = true;
    autosave.takeTheirs();
    expect(handedOut.map((copy) => copy.draft.name)).toEqual(['của tôi']);
  });
});

describe('random days', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => [seed]))(
    'seed %i: with a network that comes and goes, the last words are on the server or on this machine',
    async (seed) => {
      const random = randomFrom(seed);
      const { server, storage, clock, document, autosave } = desk();
      document.change((flow) => addNode(flow, nodeAt('a')));
      for (let step = 0; step < 50; step += 1) {
        const dice = random();
        if (dice < 0.5) document.change((flow) => renameNode(flow, 'a', `${step}`));
        else if (dice < 0.6) document.undo();
        else if (dice < 0.7) server.reachable = !server.reachable;
        else if (dice < 0.75) void autosave.flush();
        else await clock.pass(random() * 4_000);
        const shown = JSON.stringify(document.getState().flow);
        const here = JSON.stringify(readLocalCopy(storage, 'flow')?.draft);
        expect([JSON.stringify(server.draft), here]).toContain(shown);
      }
      server.reachable = true;
      await clock.pass(60_000);
      await autosave.flush();
      expect(server.draft).toEqual(document.getState().flow);
    },
  );
});
