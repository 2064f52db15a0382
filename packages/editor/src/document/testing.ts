import { FLOW_FORMAT, type Flow, type FlowNode } from '@danloi/engine/flow';
import { copiesIn, type DraftCopies, type DraftCopy } from './draft-copies.ts';
import type { TextStorage } from './local-copy.ts';
import type { SaveAnswer } from './save-types.ts';

/** For tests: an empty flow. */
export const emptyFlow = (): Flow => ({
  format: FLOW_FORMAT,
  id: 'flow',
  name: 'Kịch bản',
  variables: [],
  triggers: [],
  nodes: [],
  edges: [],
});

/** For tests: a node at a place. */
export const nodeAt = (id: string, x = 0, y = 0): FlowNode => ({
  id,
  type: 'message',
  name: id,
  data: { text: id },
  position: { x, y },
});

/** For tests: numbers from a seed, the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** For tests: storage in memory that can be full. */
export function memoryStorage(): TextStorage & { full: boolean; keys(): string[] } {
  const map = new Map<string, string>();
  return {
    full: false,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error('QuotaExceededError');
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  };
}

/** For tests: a browser's drafts in memory; what lies there shares nothing with what is drawn on. */
export function memoryCopies() {
  const map = new Map<string, DraftCopy>();
  const copies: DraftCopies & { full: boolean; map: Map<string, DraftCopy> } = {
    full: false,
    map,
    async write(copy: DraftCopy) {
      if (copies.full) throw new Error('QuotaExceededError');
      map.set(`${copy.flow} ${copy.tab}`, structuredClone(copy));
    },
    async drop(flow: string, tab: string) {
      map.delete(`${flow} ${tab}`);
    },
    read: async (flow: string) => copiesIn([...map.values()], flow),
  };
  return copies;
}

/** For tests: a clock that moves when told, with what is planned on it. */
export function handClock() {
  let time = 1_000_000;
  let plans: { at: number; what: () => void }[] = [];
  return {
    now: () => time,
    after(ms: number, what: () => void) {
      const plan = { at: time + ms, what };
      plans.push(plan);
      return () => {
        plans = plans.filter((other) => other !== plan);
      };
    },
    async pass(ms: number) {
      time += ms;
      const due = plans.filter((plan) => plan.at <= time).sort((a, b) => a.at - b.at);
      plans = plans.filter((plan) => plan.at > time);
      for (const plan of due) plan.what();
      for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
    },
  };
}

/** For tests: a server that keeps one draft and counts its revisions; it can be unreachable. */
export function draftServer(draft: Flow) {
  const server = {
    rev: 1,
    draft,
    reachable: true,
    /** True: what is saved arrives, its answer does not. */
    deaf: false,
    saves: 0,
    async put(rev: number, next: Flow): Promise<SaveAnswer> {
      if (!server.reachable) throw new TypeError('Failed to fetch');
      if (rev !== server.rev) {
        return { kind: 'conflict', rev: server.rev, draft: structuredClone(server.draft) };
      }
      server.rev += 1;
      server.saves += 1;
      server.draft = structuredClone(next);
      if (server.deaf) throw new TypeError('Failed to fetch');
      return { kind: 'saved', rev: server.rev, at: 0, findings: [] };
    },
  };
  return server;
}
