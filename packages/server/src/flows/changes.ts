import {
  type Covered,
  diffFlows,
  type Finding,
  type Flow,
  type FlowChange,
  type Registry,
  type TestResult,
} from '@danloi/engine';
import { channels, sessions } from '../documents.ts';
import { AppError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Flows } from './flows.ts';
import type { Publishing } from './publish.ts';

export interface Changes {
  /** Number of the live version that the draft is compared with. */
  since?: number;
  changes: FlowChange[];
  findings: Finding[];
  /** The conversations kept in the draft, each as it goes now. */
  tests: TestResult[];
  /** How much of the draft conversations can pass, of a hundred; absent where the draft cannot run, or is too large. */
  coverage?: Pick<Covered, 'coverage' | 'nodes' | 'ports'>;
  rev: number;
  /** Chats of the last day that are in the live version. */
  inProgress: number;
}

const DAY_MS = 24 * 3_600_000;
/** More chats than this are counted no further: the page shows "5.000+" then. */
const MOST_CHATS = 5_000;

/** The page does not wait for a large flow: its number is there the next time. */
const PATIENCE_MS = 10_000;

function inTime<T>(platform: Pick<Platform, 'after'>, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = platform.after(PATIENCE_MS, () => resolve(undefined));
    work.then(resolve, reject).finally(stop);
  });
}

/** What a publication would change. */
export function createChanges(deps: {
  store: Store;
  platform: Pick<Platform, 'now' | 'after'>;
  registry: Registry;
  flows: Flows;
  publishing: Publishing;
}): (store: WorkspaceStore, id: string) => Promise<Changes> {
  /** Chats in a version: the ones with a word within a day; older ones are over for the citizen. */
  const countChats = async (workspace: string, flow: string, version: string): Promise<number> => {
    const accounts = await deps.store.find(channels, {
      index: 'byWorkspace',
      equals: [workspace],
      limit: 1_000,
    });
    let seen = 0;
    let count = 0;
    for (const { id } of accounts.items) {
      for (let after: string | undefined; seen < MOST_CHATS; ) {
        const query = {
          index: 'byChannel',
          equals: [id],
          from: deps.platform.now() - DAY_MS,
          order: 'desc',
          limit: 500,
        } as const;
        const page = await deps.store.find(sessions, after === undefined ? query : { ...query, after });
        seen += page.items.length;
        const inIt = page.items.filter(
          ({ state }) => state.flow?.id === flow && state.flow.version === version,
        );
        count += inIt.length;
        if (page.next === undefined) break;
        after = page.next;
      }
    }
    return count;
  };

  const coverageOf = async (store: WorkspaceStore, draft: Flow): Promise<Pick<Changes, 'coverage'>> => {
    try {
      const covered = await inTime(deps.platform, deps.flows.cover(store, draft));
      if (covered === undefined || covered.problems.length > 0) return {};
      const { coverage, nodes, ports } = covered;
      return { coverage: { coverage, nodes, ports } };
    } catch (error) {
      if (error instanceof AppError) return {};
      throw error;
    }
  };

  return async (store, id) => {
    const { draft, draftRev, live } = await deps.flows.get(store, id);
    const findings = await deps.flows.lint(store, draft);
    const tests = await deps.flows.test(store, draft);
    const covered = await coverageOf(store, draft);
    const before: Flow | undefined =
      live === undefined ? undefined : (await deps.publishing.version(store, id, live)).document;
    return {
      ...(live === undefined ? {} : { since: live }),
      changes: diffFlows(before, draft, deps.registry),
      findings,
      tests,
      ...covered,
      rev: draftRev,
      inProgress: live === undefined ? 0 : await countChats(store.workspace, id, String(live)),
    };
  };
}
