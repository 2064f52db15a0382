import type { Registry } from '@danloi/engine';
import { knowledge as entries, flows, tables as tableDocs, versions } from '../documents.ts';
import { AppError, commonError } from '../errors.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { Platform } from '../platform.ts';
import type { Write } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Tables } from '../tables/index.ts';
import type { Worlds } from '../turn/index.ts';
import type { Workspaces } from '../workspace/workspace.ts';
import { readSample, type Sample } from './files.ts';

export interface SeedDeps {
  platform: Pick<Platform, 'now'>;
  registry: Registry;
  tables: Tables;
  knowledge: Knowledge;
  workspaces: Workspaces;
  worlds: Pick<Worlds, 'invalidate'>;
}

export interface Seeded {
  flows: { id: string; name: string }[];
}

const notEmpty = () =>
  new AppError(
    'sample.not-empty',
    {
      vi: 'Đơn vị đã có kịch bản nên không thêm bộ mẫu, để không lẫn với kịch bản thật. Chưa có gì thay đổi.',
      en: 'There are flows already, so the sample was not added, to keep it apart from real ones. Nothing was changed.',
    },
    409,
  );

/** Flow and first version of each, live from the start. */
function flowWrites(sample: Sample, by: string, now: number): Write[] {
  return sample.flows.flatMap(({ document, compiled }): Write[] => {
    const { id } = document;
    const version = {
      id: `${id}.1`,
      flow: id,
      number: 1,
      document,
      compiled,
      publishedAt: now,
      publishedBy: by,
    };
    const flow = {
      id,
      name: document.name,
      draft: document,
      draftRev: 1,
      live: 1,
      lastVersion: 1,
      sameAsLive: true,
      createdAt: now,
      updatedAt: now,
      updatedBy: by,
    };
    return [
      { op: 'insert', collection: versions, doc: version },
      { op: 'insert', collection: flows, doc: flow },
    ];
  });
}

/**
 * Fills an empty workspace with the sample. Everything is read, checked and compiled first; then data, then all flows
 * in one commit. What an attempt that was cut off has left is taken over by the next, so nothing is there twice.
 */
export function createSeed(deps: SeedDeps): (store: WorkspaceStore, by: string) => Promise<Seeded> {
  const { tables, knowledge, workspaces } = deps;
  return async (store, by) => {
    const taken = await store.find(flows, { index: 'byUpdate', limit: 1 });
    if (taken.items.length > 0) throw notEmpty();
    const sample = await readSample(deps.registry);
    for (const { id, definition, csv } of sample.tables) {
      if ((await store.get(tableDocs, id)) === undefined)
        await tables.create(store, definition, await csv(), id);
    }
    for (const { id, ...entry } of sample.entries) {
      if ((await store.get(entries, id)) === undefined) await knowledge.create(store, entry, id);
    }
    const { values, homeFlow } = await workspaces.get(store.workspace);
    await workspaces.change(store.workspace, {
      values: { ...sample.values, ...values },
      homeFlow: homeFlow ?? sample.homeFlow,
    });
    const written = await store.batch(flowWrites(sample, by, deps.platform.now()));
    if (written.some((result) => !result.ok)) throw commonError('write.conflict');
    await deps.worlds.invalidate(store.workspace);
    return { flows: sample.flows.map(({ document }) => ({ id: document.id, name: document.name })) };
  };
}
