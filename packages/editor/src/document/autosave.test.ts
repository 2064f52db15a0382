import type { Flow } from '@danloi/engine/flow';
import { describe, expect, test } from 'vitest';
import { createAutosave, SAVE_PAUSE_MS } from './autosave.ts';
import { addNode, moveNodes, removeNodes, renameFlow, renameNode, setData } from './commands/nodes.ts';
import { copiesIn } from './draft-copies.ts';
import { type KeptCopy, readKeptCopies } from './local-copy.ts';
import { createDocumentStore } from './store.ts';
import {
  draftServer,
  emptyFlow,
  handClock,
  memoryCopies,
  memoryStorage,
  nodeAt,
  randomFrom,
} from './testing.ts';

/** A tab with a flow open, and the server it saves to; several desks may share a server and a clock. */
function desk(
  options: {
    server?: ReturnType<typeof draftServer>;
    clock?: ReturnType<typeof handClock>;
    tab?: string;
  } = {},
) {
  const server = options.server ?? draftServer(emptyFlow());
  const clock = options.clock ?? handClock();
  const storage = memoryStorage();
  const copies = memoryCopies();
  const document = createDocumentStore(server.draft, clock.now);
  const handedOut: KeptCopy[] = [];
  const autosave = createAutosave({
    flow: 'flow',
    rev: server.rev,
    base: document.getState().flow,
    savedAt: 0,
    document,
    copies,
    storage,
    titles: { get: () => undefined },
    put: server.put,
    handOut: (copy) => handedOut.push(copy),
    now: clock.now,
    after: clock.after,
    tab: options.tab ?? 'one',
  });
  return {
    ...{ server, storage, copies, clock, document, autosave, handedOut },
    state: () => autosave.getState().save.kind,
    conflicts: () => {
      const { save } = autosave.getState();
      return save.kind === 'conflict' ? save.conflicts : [];
    },
    here: () => [...copies.map.values()][0]?.draft,
    shown: (): Flow => document.getState().flow,
    name: (id: string) => document.getState().flow.nodes.find((node) => node.id === id)?.name,
  };
}

describe('saving', () => {
  test('a change is on this machine in a moment and on the server after the pause', async () => {
    const { server, here, copies, clock, document, state } = desk();
    document.change((flow) => addNode(flow, nodeAt('a')));
    await clock.pass(50);
    expect(here()?.nodes).toHaveLength(1);
    expect(state()).toBe('waiting');
    expect(server.saves).toBe(0);
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.draft.nodes).toHaveLength(1);
    expect(state()).toBe('saved');
    expect(copies.map.size).toBe(0);
  });

  test('a page about to go writes its copy at once', async () => {
    const { here, document, autosave } = desk();
    document.change((flow) => renameFlow(flow, 'chưa kịp lưu'));
    autosave.copyNow();
    autosave.stop();
    await Promise.resolve();
    expect(here()?.name).toBe('chưa kịp lưu');
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

  test('when this machine has no room the server still gets the draft, and it is told', async () => {
    const { server, copies, clock, document, autosave } = desk();
    copies.full = true;
    document.change((flow) => renameFlow(flow, 'x'));
    await clock.pass(50);
    expect(autosave.getState().copied).toBe(false);
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.draft.name).toBe('x');
  });

  test('what lies on this machine and is no draft is none', () => {
    const good = { flow: 'flow', tab: 't', at: 1, rev: 1, base: emptyFlow(), draft: emptyFlow() };
    const bad = [
      null,
      [],
      'x',
      { ...good, base: undefined },
      { ...good, draft: { ...emptyFlow(), nodes: 1 } },
    ];
    expect(copiesIn([...bad, good, { ...good, flow: 'other' }, { ...good, at: 2 }], 'flow')).toEqual([
      { ...good, at: 2 },
      good,
    ]);
  });
});

describe('without network', () => {
  test('the draft stays here and goes out by itself when the network is back', async () => {
    const { server, here, clock, document, state } = desk();
    server.reachable = false;
    document.change((flow) => renameFlow(flow, 'x'));
    await clock.pass(SAVE_PAUSE_MS);
    expect(state()).toBe('offline');
    expect(here()?.name).toBe('x');
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

  test('a save that arrived without an answer is no work of another, even when typed on', async () => {
    const { server, clock, document, state } = desk();
    server.deaf = true;
    document.change((flow) => renameFlow(flow, 'ab'));
    await clock.pass(SAVE_PAUSE_MS);
    expect(server.draft.name).toBe('ab');
    server.deaf = false;
    document.change((flow) => renameFlow(flow, 'abc'));
    await clock.pass(60_000);
    await clock.pass(SAVE_PAUSE_MS);
    expect(state()).toBe('saved');
    expect(server.draft.name).toBe('abc');
  });
});

describe('someone else saved meanwhile', () => {
  const begin = () => addNode(addNode(emptyFlow(), nodeAt('a')), nodeAt('b'));

  /** Another has saved that the step `a` is called `của người kia`. */
  async function met(mine: (flow: Flow) => Flow) {
    const here = desk({ server: draftServer(begin()) });
    await here.server.put(1, renameNode(begin(), 'a', 'của người kia'));
    here.document.change(mine);
    await here.clock.pass(SAVE_PAUSE_MS);
    return here;
  }

  test('what touches other places comes together by itself; undo takes back only what was done here', async () => {
    const here = await met((flow) => renameNode(flow, 'b', 'của tôi'));
    await here.clock.pass(SAVE_PAUSE_MS);
    expect(here.state()).toBe('saved');
    expect(here.server.draft.nodes.map(({ name }) => name)).toEqual(['của người kia', 'của tôi']);
    expect(here.server.draft).toEqual(here.shown());
    here.document.undo();
    expect([here.name('a'), here.name('b')]).toEqual(['của người kia', 'b']);
    expect(here.document.getState().history.past).toEqual([]);
    here.document.redo();
    expect([here.name('a'), here.name('b')]).toEqual(['của người kia', 'của tôi']);
  });

  test('a card that another moved on stays there when my move is undone, and done again', async () => {
    const here = desk({ server: draftServer(begin()) });
    const moved = (flow: Flow, x: number) => moveNodes(flow, new Map([['a', { x, y: 0 }]]));
    const place = () => here.shown().nodes[0]?.position.x;
    here.document.change((flow) => renameNode(flow, 'b', 'của tôi'));
    here.document.change((flow) => moved(flow, 500));
    await here.clock.pass(SAVE_PAUSE_MS);
    here.autosave.receive({ rev: 3, draft: moved(here.server.draft, 900) });
    expect(place()).toBe(900);
    here.document.undo();
    expect([place(), here.name('b')]).toEqual([900, 'b']);
    here.document.redo();
    here.document.redo();
    expect([place(), here.name('b')]).toEqual([900, 'của tôi']);
  });

  test('their work comes in without a change of mine, and is no step to undo', () => {
    const here = desk({ server: draftServer(begin()) });
    here.autosave.receive({ rev: 2, draft: renameNode(begin(), 'a', 'của người kia') });
    expect(here.name('a')).toBe('của người kia');
    expect(here.document.getState().history.past).toEqual([]);
    expect(here.state()).toBe('saved');
  });

  test('an older draft than the one built on is not taken', async () => {
    const here = desk({ server: draftServer(begin()) });
    here.document.change((flow) => renameNode(flow, 'a', 'mới'));
    await here.clock.pass(SAVE_PAUSE_MS);
    here.autosave.receive({ rev: 1, draft: begin() });
    expect(here.name('a')).toBe('mới');
  });

  test('the same place: nothing is written over before the author has chosen', async () => {
    const here = await met((flow) => renameNode(flow, 'a', 'của tôi'));
    expect(here.conflicts()).toMatchObject([{ node: 'a', mine: 'của tôi', theirs: 'của người kia' }]);
    here.document.change((flow) => renameNode(flow, 'a', 'của tôi, thêm nữa'));
    await here.clock.pass(60_000);
    expect(here.server.draft.nodes[0]?.name).toBe('của người kia');
    expect(here.here()?.nodes[0]?.name).toBe('của tôi, thêm nữa');
    expect(here.conflicts()).toMatchObject([{ mine: 'của tôi, thêm nữa' }]);
  });

  test('so it is after a time without network, whatever had been tried to save', async () => {
    const here = desk({ server: draftServer(begin()) });
    here.server.reachable = false;
    here.document.change((flow) => renameNode(flow, 'b', 'của tôi'));
    await here.clock.pass(SAVE_PAUSE_MS);
    here.document.change((flow) => renameNode(flow, 'a', 'của tôi'));
    await here.clock.pass(2_000);
    here.server.reachable = true;
    await here.server.put(1, renameNode(begin(), 'a', 'của người kia'));
    await here.clock.pass(60_000);
    expect(here.conflicts()).toMatchObject([{ mine: 'của tôi', theirs: 'của người kia' }]);
  });

  test('with words of mine that arrived without an answer, only theirs are asked about', async () => {
    const here = desk({ server: draftServer(begin()) });
    here.server.deaf = true;
    here.document.change((flow) => renameNode(renameNode(flow, 'a', 'của tô'), 'b', 'của tô'));
    await here.clock.pass(SAVE_PAUSE_MS);
    here.server.deaf = false;
    await here.server.put(2, renameNode(here.server.draft, 'b', 'của người kia'));
    here.document.change((flow) => renameNode(renameNode(flow, 'a', 'của tôi'), 'b', 'của tôi'));
    await here.clock.pass(60_000);
    expect(here.conflicts()).toMatchObject([{ node: 'b', mine: 'của tôi', theirs: 'của người kia' }]);
  });

  test('undone, there is nothing to choose', async () => {
    const here = await met((flow) => renameNode(flow, 'a', 'của tôi'));
    here.document.undo();
    await here.clock.pass(1_000);
    expect(here.state()).toBe('saved');
    expect(here.name('a')).toBe('của người kia');
  });

  const decide = (here: Awaited<ReturnType<typeof met>>, side: 'mine' | 'theirs') => {
    for (const conflict of here.conflicts()) here.autosave.decide(conflict, side);
    return here.clock.pass(SAVE_PAUSE_MS);
  };

  test('mine: the server has mine, theirs is put aside', async () => {
    const here = await met((flow) => renameNode(flow, 'a', 'của tôi'));
    await decide(here, 'mine');
    expect(here.state()).toBe('saved');
    expect(here.server.draft.nodes[0]?.name).toBe('của tôi');
    const kept = readKeptCopies(here.storage, 'flow');
    expect(kept.map((copy) => [copy.whose, copy.draft.nodes[0]?.name])).toEqual([
      ['theirs', 'của người kia'],
    ]);
  });

  test('theirs: the screen has theirs, mine is put aside and one undo away', async () => {
    const here = await met((flow) => renameNode(flow, 'a', 'của tôi'));
    await decide(here, 'theirs');
    expect(here.name('a')).toBe('của người kia');
    expect(here.state()).toBe('saved');
    expect(readKeptCopies(here.storage, 'flow')[0]?.draft.nodes[0]?.name).toBe('của tôi');
    here.document.undo();
    await here.clock.pass(SAVE_PAUSE_MS);
    expect(here.server.draft.nodes[0]?.name).toBe('của tôi');
  });

  test('without room to put it aside, it is handed out as a file', async () => {
    const here = await met((flow) => renameNode(flow, 'a', 'của tôi'));
    here.storage.full = true;
    await decide(here, 'theirs');
    expect(here.handedOut.map((copy) => copy.draft.nodes[0]?.name)).toEqual(['của tôi']);
  });

  test('a choice about words that then change again is asked anew', async () => {
    const here = await met((flow) => renameFlow(renameNode(flow, 'a', 'của tôi'), 'tên của tôi'));
    await here.server.put(2, renameFlow(here.server.draft, 'tên của người kia'));
    here.autosave.receive({ rev: 3, draft: here.server.draft });
    const [name] = here.conflicts().filter(({ id }) => id === 'name');
    if (name === undefined) throw new Error('nothing to choose');
    here.autosave.decide(name, 'theirs');
    expect(here.conflicts().map(({ id }) => id)).toEqual(['nodes/a/name']);
    here.document.change((flow) => renameFlow(flow, 'tên khác của tôi'));
    await here.clock.pass(1_000);
    expect(here.conflicts().map(({ id }) => id)).toEqual(['nodes/a/name', 'name']);
  });

  test('a step that they changed and I removed is asked about', async () => {
    const here = await met((flow) => removeNodes(flow, new Set(['a'])));
    expect(here.conflicts()).toMatchObject([{ id: 'nodes/a', node: 'a' }]);
    await decide(here, 'theirs');
    expect(here.name('a')).toBe('của người kia');
  });
});

describe('a step that both moved', () => {
  const at = (x: number) => (flow: Flow) => moveNodes(flow, new Map([['a', { x, y: 0 }]]));
  const begun = () => {
    const server = draftServer({ ...emptyFlow(), nodes: [nodeAt('a'), nodeAt('b', 400)] });
    const clock = handClock();
    return { clock, one: desk({ server, clock, tab: 'one' }), other: desk({ server, clock, tab: 'other' }) };
  };

  test('lies where this author put it, who is told where the other put it', async () => {
    const { clock, one, other } = begun();
    one.document.change(at(100));
    other.document.change(at(900));
    await clock.pass(5_000);
    const told = [one, other].filter(({ autosave }) => autosave.getState().moved.length > 0);
    expect(told).toHaveLength(1);
    const [late] = told;
    const theirs = late === one ? 900 : 100;
    expect(late?.autosave.getState().moved).toEqual([{ node: 'a', theirs: { x: theirs, y: 0 } }]);
    expect(late?.shown().nodes[0]?.position.x).toBe(1_000 - theirs);
    late?.autosave.placesSeen();
    expect(late?.autosave.getState().moved).toEqual([]);
  });

  test('is nothing to tell where only one moved it', async () => {
    const { clock, one, other } = begun();
    one.document.change(at(100));
    other.document.change((flow) => renameNode(flow, 'b', 'Khác'));
    await clock.pass(5_000);
    for (const { autosave } of [one, other]) expect(autosave.getState().moved).toEqual([]);
  });
});

describe('random days', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => [seed]))(
    'seed %i: with a network that comes and goes, the last words are on the server or on this machine',
    async (seed) => {
      const random = randomFrom(seed);
      const { server, here, clock, document, autosave, conflicts } = desk();
      document.change((flow) => addNode(flow, nodeAt('a')));
      for (let step = 0; step < 50; step += 1) {
        const dice = random();
        if (dice < 0.5) document.change((flow) => renameNode(flow, 'a', `${step}`));
        else if (dice < 0.6) document.undo();
        else if (dice < 0.65) server.reachable = !server.reachable;
        else if (dice < 0.7) server.deaf = !server.deaf;
        else if (dice < 0.75) void autosave.flush();
        else await clock.pass(random() * 4_000);
        await clock.pass(40);
        const shown = JSON.stringify(document.getState().flow);
        expect([JSON.stringify(server.draft), JSON.stringify(here())]).toContain(shown);
        expect(conflicts()).toEqual([]);
      }
      server.reachable = true;
      server.deaf = false;
      await clock.pass(60_000);
      await autosave.flush();
      expect(server.draft).toEqual(document.getState().flow);
    },
  );

  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const begin = () => ids.slice(0, 4).reduce((flow, id) => addNode(flow, nodeAt(id)), emptyFlow());
  const act = (random: () => number, who: string, step: number): ((flow: Flow) => Flow) => {
    const id = ids[Math.floor(random() * ids.length)] ?? 'a';
    const dice = random();
    if (dice < 0.2)
      return (flow) => (flow.nodes.some((node) => node.id === id) ? flow : addNode(flow, nodeAt(id)));
    if (dice < 0.3) return (flow) => removeNodes(flow, new Set([id]));
    if (dice < 0.5) return (flow) => moveNodes(flow, new Map([[id, { x: step, y: who.length }]]));
    if (dice < 0.75) return (flow) => renameNode(flow, id, `${who} ${step}`);
    return (flow) => setData(flow, id, { text: `${who} ${step}` }, []);
  };

  test.each(Array.from({ length: 60 }, (_, seed) => [seed]))(
    'seed %i: two tabs that draw, lose the network and choose as they like end with one flow',
    async (seed) => {
      const random = randomFrom(seed);
      const server = draftServer(begin());
      const clock = handClock();
      const tabs = [desk({ server, clock, tab: 'one' }), desk({ server, clock, tab: 'another' })];
      const hear = () => {
        for (const { autosave } of tabs) {
          autosave.receive({ rev: server.rev, draft: structuredClone(server.draft) });
        }
      };
      const choose = () => {
        for (const tab of tabs) {
          const [conflict] = tab.conflicts();
          if (conflict !== undefined) tab.autosave.decide(conflict, random() < 0.5 ? 'mine' : 'theirs');
        }
      };
      for (let step = 0; step < 60; step += 1) {
        for (const [index, { document }] of tabs.entries()) {
          const dice = random();
          if (dice < 0.5) document.change(act(random, index === 0 ? 'one' : 'another', step));
          else if (dice < 0.6) document.undo();
          else if (dice < 0.65) document.redo();
        }
        const dice = random();
        if (dice < 0.1) server.reachable = !server.reachable;
        if (dice < 0.3) hear();
        if (dice > 0.7) choose();
        await clock.pass(random() * 1_500);
      }
      server.reachable = true;
      for (let round = 0; round < 30; round += 1) {
        await clock.pass(60_000);
        choose();
        hear();
      }
      const [one, another] = tabs;
      expect(tabs.map(({ state }) => state())).toEqual(['saved', 'saved']);
      expect(one?.shown()).toEqual(another?.shown());
      expect(server.draft).toEqual(one?.shown());
    },
  );

  test.each(Array.from({ length: 40 }, (_, seed) => [seed]))(
    'seed %i: when all is undone, what another did is all that is left, cards that both moved too',
    async (seed) => {
      const random = randomFrom(seed);
      const here = desk({ server: draftServer(begin()) });
      let left = begin();
      const another = async (command: (flow: Flow) => Flow) => {
        left = command(left);
        await here.server.put(here.server.rev, command(here.server.draft));
        here.autosave.receive({ rev: here.server.rev, draft: structuredClone(here.server.draft) });
      };
      for (let step = 0; step < 40; step += 1) {
        const id = ids[Math.floor(random() * 2)] ?? 'a';
        const other = ids[2 + Math.floor(random() * 2)] ?? 'c';
        const dice = random();
        if (dice < 0.35)
          here.document.change((flow) => moveNodes(flow, new Map([[id, { x: step, y: step }]])));
        else if (dice < 0.65) here.document.change((flow) => renameNode(flow, id, `one ${step}`));
        else if (dice < 0.85) await another((flow) => renameNode(flow, other, `another ${step}`));
        else {
          // The other sees where the card lies, and moves it on from there.
          await here.autosave.flush();
          await another((flow) => moveNodes(flow, new Map([[id, { x: -step, y: 900 }]])));
        }
        if (random() < 0.15) here.document.undo();
        if (random() < 0.1) here.document.redo();
      }
      while (here.document.getState().history.past.length > 0) here.document.undo();
      expect(here.shown()).toEqual(left);
    },
  );
});

describe('a flow that was deleted meanwhile', () => {
  const deleted = () => {
    const asked = { times: 0 };
    const server = draftServer(emptyFlow());
    server.put = async () => {
      asked.times += 1;
      return { kind: 'gone' };
    };
    return { ...desk({ server }), asked };
  };

  test('stays on the screen and on this machine with all that is drawn after, and is asked for no more', async () => {
    const { autosave, document, asked, clock, state, here } = deleted();
    document.change((flow) => addNode(flow, nodeAt('a')));
    await clock.pass(SAVE_PAUSE_MS + 50);
    expect(state()).toBe('gone');
    document.change((flow) => addNode(flow, nodeAt('b')));
    await clock.pass(60_000);
    expect(state()).toBe('gone');
    expect(await autosave.flush()).toBe(false);
    expect(asked.times).toBe(1);
    expect(here()?.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('is kept here also when all of it had been saved', async () => {
    const { autosave, clock, state, here } = deleted();
    autosave.lost();
    await clock.pass(50);
    expect(state()).toBe('gone');
    expect(here()?.name).toBe(emptyFlow().name);
  });

  test('leaves nothing here once it lies elsewhere', async () => {
    const { autosave, document, clock, copies } = deleted();
    document.change((flow) => addNode(flow, nodeAt('a')));
    await clock.pass(SAVE_PAUSE_MS + 50);
    expect(copies.map.size).toBe(1);
    autosave.letGo();
    await clock.pass(50);
    expect(copies.map.size).toBe(0);
    // Leaving the page saves what is not saved: there is nothing.
    expect(await autosave.flush()).toBe(true);
    expect(copies.map.size).toBe(0);
  });
});
