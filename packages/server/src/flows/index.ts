import type { Registry, Tools, TurnWorld } from '@danloi/engine';
import type { Config } from '../config.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import type { ToolsOf } from '../tools.ts';
import { createRunEffect, type Sessions, type Worlds } from '../turn/index.ts';
import { type Approvals, createApprovals } from './approvals.ts';
import { createChanges } from './changes.ts';
import { createFlows, type Flows } from './flows.ts';
import { createFlowJobs, type FlowJobs } from './jobs.ts';
import { publishPlanned } from './planned.ts';
import { createPresence, type Presence } from './presence.ts';
import { createPreviewWorlds } from './preview-world.ts';
import { createProving } from './proving/proving.ts';
import { createPublishing, type Publishing } from './publish.ts';
import { createSimulate, type Simulate } from './simulate.ts';

export type { Approvals, FlowJobs, Flows, Publishing, Simulate };

/** Everything about flows, over one store. */
export interface FlowServices {
  flows: Flows;
  publishing: Publishing;
  approvals: Approvals;
  flowJobs: FlowJobs;
  changes: ReturnType<typeof createChanges>;
  simulate: Simulate;
  presence: Presence;
}

export function createFlowServices(deps: {
  store: Store;
  platform: Platform;
  registry: Registry;
  config: Pick<Config, 'nodeTypes'>;
  worlds: Worlds;
  sessions: Pick<Sessions, 'change'>;
  tools: ToolsOf;
}): FlowServices {
  const { platform, registry, worlds } = deps;
  const invalidate = (workspace: string) => worlds.invalidate(workspace);
  const flows: Flows = createFlows({
    ...{ store: deps.store, platform, registry, invalidate },
    callOff: (workspace, flow) => flowJobs.cancel(workspace, flow),
    proving: createProving({ platform, nodeTypes: deps.config.nodeTypes }),
  });
  const flowJobs: FlowJobs = createFlowJobs({
    ...{ store: deps.store, platform, worlds, sessions: deps.sessions },
    publish: (job) => publishPlanned({ store: deps.store, platform, flows, publishing }, job),
  });
  const publishing = createPublishing({
    ...{ store: deps.store, flows, jobs: flowJobs, platform, registry, invalidate },
  });
  const approvals = createApprovals({ store: deps.store, flows, platform });
  const simulate = createSimulate({
    registry,
    platform,
    world: (workspace): Promise<TurnWorld> => worlds.get(workspace),
    around: (workspace) => flows.around(forWorkspace(deps.store, workspace)),
    previewWorld: createPreviewWorlds(registry),
    runEffect: createRunEffect({
      registry,
      platform,
      tools: (whose, flow) => ({ ...deps.tools(whose, flow), ...RECORDING_NOTHING }),
    }),
  });
  return {
    flows,
    publishing,
    approvals,
    flowJobs,
    changes: createChanges({ ...deps, flows, publishing }),
    simulate,
    presence: createPresence(deps),
  };
}

const nothing = async () => {};

/** What a try-out uses instead: nothing is kept, nobody told; a case number of the right look belongs to no case. */
const RECORDING_NOTHING = {
  submissions: { record: async ({ prefix }) => ({ caseNumber: `${prefix}-0000-THU` }) },
  staff: { notify: nothing },
  ratings: { record: nothing },
  consents: { record: nothing },
} satisfies Partial<Tools>;
