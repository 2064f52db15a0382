import { type FlowJobDoc, flowJobs, versions } from '../documents.ts';
import { AppError } from '../errors.ts';
import { mayStill } from '../people/may.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import type { Flows } from './flows.ts';
import type { PublishJob } from './jobs.ts';
import { flowProblems } from './problems.ts';
import type { Publishing } from './publish.ts';

interface Deps {
  store: Store;
  platform: Pick<Platform, 'now' | 'log'>;
  flows: Pick<Flows, 'get'>;
  publishing: Pick<Publishing, 'publish'>;
}

/**
 * Publishes what was planned, now that its time has come: just the revision that was looked at, in the name of a person who may
 * still do so. What is in the way is kept with the plan, for that person to see. Done twice it publishes once.
 */
export async function publishPlanned(deps: Deps, job: Stored<PublishJob>): Promise<void> {
  const { store, platform } = deps;
  const own = forWorkspace(store, job.workspace);
  const { plan } = job;
  try {
    if (!(await isDone(deps, job))) {
      const { draftRev } = await deps.flows.get(own, job.flow);
      if (draftRev !== plan.rev) throw flowProblems.changedSincePlanned();
      const planner = { id: job.by, workspace: job.workspace };
      if (!(await mayStill(store, planner, 'flow.publish'))) throw flowProblems.mayNoMore();
      const { at: _, rev, failed: __, ...wanted } = plan;
      await deps.publishing.publish(own, job.by, job.flow, rev, wanted);
    }
    await store.delete(flowJobs, job.id, job.rev);
  } catch (error) {
    // Anything else is tried again when the lease is over.
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    platform.log.warn(
      { code: error.code, workspace: job.workspace, flow: job.flow },
      'a planned publication was refused',
    );
    const { nextAt: _, rev, ...rest } = job;
    const failed = { code: error.code, text: error.text, at: platform.now() };
    const kept: FlowJobDoc & { id: string } = { ...rest, plan: { ...plan, failed } };
    await store.replace(flowJobs, kept, rev);
  }
}

/** A server published it and died before it could say so. */
async function isDone(
  { store, flows }: Deps,
  { workspace, flow: id, plan, madeAt }: PublishJob,
): Promise<boolean> {
  const own = forWorkspace(store, workspace);
  const { live } = await flows.get(own, id);
  const version = live === undefined ? undefined : await own.get(versions, `${id}.${live}`);
  return version?.draftRev === plan.rev && version.publishedAt >= madeAt;
}
