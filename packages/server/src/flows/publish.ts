import {
  type CompiledFlow,
  CompileError,
  compileFlow,
  type Finding,
  type Flow,
  type Registry,
  serialiseFlow,
  type TestResult,
} from '@danloi/engine';
import {
  type Asked,
  type ChatsThen,
  type FlowDoc,
  type VersionDoc,
  versions,
  workspaces,
} from '../documents.ts';
import { AppError, commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { stored } from './draft.ts';
import type { Flows } from './flows.ts';
import type { FlowJobs } from './jobs.ts';
import { flowProblems } from './problems.ts';

export interface Publishing {
  /** Freezes the draft of revision `rev` as the next version and makes it the live one. */
  publish(
    store: WorkspaceStore,
    by: string,
    id: string,
    rev: number,
    more?: {
      note?: string;
      /** Why it is published though recorded conversations go another way now. */
      override?: string;
      /** What becomes of the chats in older versions; they finish there unless it says otherwise. */
      chats?: ChatsThen;
      /** Who asked for it: whoever gives this has seen to it that another person approved. */
      asked?: Asked;
    },
  ): Promise<number>;
  /** Would a publication be refused? Throws what `publish` would throw, and changes nothing. */
  check(
    store: WorkspaceStore,
    id: string,
    rev: number,
    more?: { override?: string; asked?: Asked },
  ): Promise<void>;
  /** Makes an earlier version the live one; the draft stays as it is. A publication that waits for its time is called off. */
  rollBack(store: WorkspaceStore, id: string, number: number): Promise<void>;
  /**
   * Takes a flow from citizens. Without words newcomers do not meet it any more and chats in it finish; with words those are ended
   * too, and each contact is told these words. A publication that waits for its time is called off.
   */
  stop(store: WorkspaceStore, by: string, id: string, words?: string): Promise<void>;
  /** What people call a version; undefined takes the name away. The version itself never changes. */
  name(store: WorkspaceStore, id: string, number: number, name: string | undefined): Promise<void>;
  version(store: WorkspaceStore, id: string, number: number): Promise<Stored<VersionDoc>>;
  /** Newest first. */
  versions(
    store: WorkspaceStore,
    id: string,
    page: { limit: number; after?: string },
  ): Promise<{ items: Stored<VersionDoc>[]; next?: string }>;
}

export interface PublishingDeps {
  store: Pick<Store, 'get'>;
  flows: Flows;
  jobs: Pick<FlowJobs, 'move' | 'stop' | 'cancel'>;
  platform: Pick<Platform, 'now'>;
  registry: Registry;
  invalidate(workspace: string): Promise<void>;
}

/** A flow that cannot be compiled is refused with what is wrong in it, in the words of what was wanted. */
export function compileOrRefuse(
  flow: Flow,
  registry: Registry,
  { version, flows }: { version: string; flows: ReadonlyMap<string, Flow> | undefined },
  refusal: (findings: Finding[], flow: Flow) => Error = flowProblems.hasErrors,
): CompiledFlow {
  try {
    return compileFlow(flow, registry, version, flows === undefined ? {} : { flows });
  } catch (error) {
    if (error instanceof CompileError) throw refusal(error.findings, flow);
    throw error;
  }
}

/** Publication: a version is written whole and never again; then one conditional write makes it live. */
export function createPublishing(deps: PublishingDeps): Publishing {
  const { flows, platform, registry } = deps;

  const version: Publishing['version'] = async (store, id, number) => {
    const found = await store.get(versions, `${id}.${number}`);
    if (found === undefined) throw notFound();
    return { ...found, document: stored(found.document, registry) };
  };

  return {
    version,

    async check(store, id, rev, more = {}) {
      await proven(deps, store, id, rev, more);
    },

    async publish(store, by, id, rev, more = {}) {
      const { note, asked, chats = 'finish' } = more;
      const { draft, lastVersion, override } = await proven(deps, store, id, rev, more);
      const { known } = await flows.around(store);
      const publishedAt = platform.now();
      let number = lastVersion;
      let inserted = false;
      // A number may be taken by a publication that a crash or a lost race left without its second step.
      while (!inserted) {
        number += 1;
        if (number > lastVersion + 100) throw commonError('write.conflict');
        const compiled = compileOrRefuse(draft, registry, { version: String(number), flows: known.flows });
        const doc = {
          id: `${id}.${number}`,
          flow: id,
          number,
          document: draft,
          compiled,
          publishedAt,
          publishedBy: by,
          draftRev: rev,
          ...override,
          ...(asked === undefined ? {} : { asked }),
        };
        const written = await store.insert(versions, note === undefined ? doc : { ...doc, note });
        if (!written.ok && written.reason === 'invalid') throw commonError('request.too-large');
        inserted = written.ok;
      }
      // Before it is live: a server that dies in between leaves the work to another.
      const lead = chats === 'move' ? await deps.jobs.move(store.workspace, id, by, number) : undefined;
      try {
        await flows.update(store, id, (doc) => {
          if (doc.draftRev !== rev) throw flowProblems.changed({ rev: doc.draftRev, draft: doc.draft });
          const { stopped: _, ...rest } = doc;
          const lastVersion = Math.max(number, doc.lastVersion);
          return { ...rest, live: number, lastVersion, sameAsLive: true, drawnBy: [] };
        });
      } catch (error) {
        // Said no, so it was never live and nobody can be in it. A store that did not answer may have made it live all the same:
        // then the version stays, and so does the job, which looks for itself whether it is live.
        if (error instanceof AppError) {
          await lead?.drop();
          await store.delete(versions, `${id}.${number}`);
        }
        throw error;
      }
      await deps.invalidate(store.workspace);
      await lead?.begin();
      return number;
    },

    async rollBack(store, id, number) {
      const { document } = await version(store, id, number);
      await deps.jobs.cancel(store.workspace, id);
      await flows.update(store, id, ({ stopped: _, ...doc }) => ({
        ...doc,
        live: number,
        sameAsLive: serialiseFlow(doc.draft) === serialiseFlow(document),
      }));
      await deps.invalidate(store.workspace);
    },

    async stop(store, by, id, words) {
      const at = platform.now();
      // Before it stops: a plan that is left would bring it back by itself.
      await deps.jobs.cancel(store.workspace, id);
      const ending = words === undefined ? undefined : await deps.jobs.stop(store.workspace, id, by, words);
      await flows.update(store, id, ({ live: _, ...doc }) => ({
        ...doc,
        sameAsLive: false,
        stopped: { at, by, ...(words === undefined ? {} : { words }) },
      }));
      await deps.invalidate(store.workspace);
      await ending?.begin();
    },

    async name(store, id, number, name) {
      await version(store, id, number);
      await flows.update(store, id, (doc) => {
        const { [number]: _, ...others } = doc.versionNames ?? {};
        return { ...doc, versionNames: name === undefined ? others : { ...others, [number]: name } };
      });
    },

    async versions(store, id, page) {
      await flows.get(store, id);
      return store.find(versions, { index: 'byFlow', equals: [id], order: 'desc', ...page });
    },
  };
}

interface Proven extends Pick<FlowDoc, 'draft' | 'lastVersion'> {
  override: Pick<VersionDoc, 'override'>;
}

/** The draft of just this revision, which may go live: approved where that is wanted, without errors, its conversations as recorded. */
async function proven(
  { store: all, flows }: Pick<PublishingDeps, 'store' | 'flows'>,
  store: WorkspaceStore,
  id: string,
  rev: number,
  { override: reason, asked }: { override?: string; asked?: Asked },
): Promise<Proven> {
  const { draft, draftRev, lastVersion } = await flows.get(store, id);
  if (asked === undefined && (await all.get(workspaces, store.workspace))?.needsApproval === true)
    throw flowProblems.needsApproval();
  if (draftRev !== rev) throw flowProblems.changed({ rev: draftRev, draft });
  const findings = await flows.lint(store, draft);
  if (findings.some((finding) => finding.severity === 'error')) throw flowProblems.hasErrors(findings);
  const results = await flows.test(store, draft).catch((error: unknown) => {
    // A reason also goes past conversations that could not be played to their end.
    if (reason !== undefined && error instanceof AppError && error.code === 'flow.too-slow')
      return [] as TestResult[];
    throw error;
  });
  const failed = results.filter((result) => !result.ok);
  if (failed.length > 0 && reason === undefined) throw flowProblems.testsFailed(failed);
  const override =
    failed.length > 0 && reason !== undefined
      ? { override: { reason, failed: failed.map(({ name }) => name) } }
      : {};
  return { draft, lastVersion, override };
}
