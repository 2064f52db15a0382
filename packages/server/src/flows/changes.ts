import {
  type Covered,
  diffFlows,
  type Finding,
  type Flow,
  type FlowChange,
  type TestResult,
} from '@danloi/engine';
import { channels } from '../documents.ts';
import { AppError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Flows } from './flows.ts';
import { type Inside, type InsideDeps, insideOf } from './inside.ts';
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
  /** Who is in the flow now. */
  inside: Inside;
  /** Connected accounts: without one nobody can write to a live flow. */
  accounts: number;
}

/** The page does not wait for a large flow: its number is there the next time. */
const PATIENCE_MS = 10_000;

function inTime<T>(platform: Pick<Platform, 'after'>, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = platform.after(PATIENCE_MS, () => resolve(undefined));
    work.then(resolve, reject).finally(stop);
  });
}

/** What a publication would change. */
export function createChanges(
  deps: InsideDeps & {
    store: Store;
    platform: Pick<Platform, 'now' | 'after'>;
    flows: Flows;
    publishing: Publishing;
  },
): (store: WorkspaceStore, id: string) => Promise<Changes> {
  /** Accounts through which a citizen can write: connected, their events proven. */
  const accountsOf = async (workspace: string): Promise<number> => {
    const query = { index: 'byWorkspace', equals: [workspace], limit: 1_000 };
    const { items } = await deps.store.find(channels, query);
    return items.filter(({ tokens }) => tokens !== undefined && tokens.needsConsent !== true).length;
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
    const around = await deps.flows.around(store);
    const findings = await deps.flows.lint(store, draft, around);
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
      inside: await insideOf(deps, store, draft, { flows: around.known.flows, live }),
      accounts: await accountsOf(store.workspace),
    };
  };
}
