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
import { type VersionDoc, versions } from '../documents.ts';
import { AppError, commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { stored } from './draft.ts';
import type { Flows } from './flows.ts';
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
    },
  ): Promise<number>;
  /** Makes an earlier version the live one; the draft stays as it is. */
  rollBack(store: WorkspaceStore, id: string, number: number): Promise<void>;
  version(store: WorkspaceStore, id: string, number: number): Promise<Stored<VersionDoc>>;
  /** Newest first. */
  versions(
    store: WorkspaceStore,
    id: string,
    page: { limit: number; after?: string },
  ): Promise<{ items: Stored<VersionDoc>[]; next?: string }>;
}

export interface PublishingDeps {
  flows: Flows;
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

    async publish(store, by, id, rev, { note, override: reason } = {}) {
      const { draft, draftRev, lastVersion } = await flows.get(store, id);
      if (draftRev !== rev) throw flowProblems.changed({ rev: draftRev, draft });
      const { known } = await flows.around(store);
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
          ...override,
        };
        const written = await store.insert(versions, note === undefined ? doc : { ...doc, note });
        if (!written.ok && written.reason === 'invalid') throw commonError('request.too-large');
        inserted = written.ok;
      }
      try {
        await flows.update(store, id, (doc) => {
          if (doc.draftRev !== rev) throw flowProblems.changed({ rev: doc.draftRev, draft: doc.draft });
          return { ...doc, live: number, lastVersion: Math.max(number, doc.lastVersion), sameAsLive: true };
        });
      } catch (error) {
        // Never live, so nobody can be in it.
        await store.delete(versions, `${id}.${number}`);
        throw error;
      }
      await deps.invalidate(store.workspace);
      return number;
    },

    async rollBack(store, id, number) {
      const { document } = await version(store, id, number);
      await flows.update(store, id, (doc) => ({
        ...doc,
        live: number,
        sameAsLive: serialiseFlow(doc.draft) === serialiseFlow(document),
      }));
      await deps.invalidate(store.workspace);
    },

    async versions(store, id, page) {
      await flows.get(store, id);
      return store.find(versions, { index: 'byFlow', equals: [id], order: 'desc', ...page });
    },
  };
}
