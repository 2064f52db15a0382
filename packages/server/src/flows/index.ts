import type { Registry, Tools, TurnWorld } from '@danloi/engine';
import type { Config } from '../config.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import type { ToolsOf } from '../tools.ts';
import { createRunEffect, type Worlds } from '../turn/index.ts';
import { createChanges } from './changes.ts';
import { createFlows, type Flows } from './flows.ts';
import { createPreviewWorlds } from './preview-world.ts';
import { createProving } from './proving/proving.ts';
import { createPublishing, type Publishing } from './publish.ts';
import { createSimulate, type Simulate } from './simulate.ts';

export type { Flows, Publishing, Simulate };

/** Everything about flows, over one store. */
export interface FlowServices {
  flows: Flows;
  publishing: Publishing;
  changes: ReturnType<typeof createChanges>;
  simulate: Simulate;
}

export function createFlowServices(deps: {
  store: Store;
  platform: Platform;
  registry: Registry;
  config: Pick<Config, 'nodeTypes'>;
  worlds: Worlds;
  tools: ToolsOf;
}): FlowServices {
  const { platform, registry, worlds } = deps;
  const invalidate = (workspace: string) => worlds.invalidate(workspace);
  const flows = createFlows({
    ...{ store: deps.store, platform, registry, invalidate },
    proving: createProving({ platform, nodeTypes: deps.config.nodeTypes }),
  });
  const publishing = createPublishing({ flows, platform, registry, invalidate });
  const simulate = createSimulate({
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
  return { flows, publishing, changes: createChanges({ ...deps, flows, publishing }), simulate };
}

const nothing = async () => {};

/** What a try-out uses instead: nothing is kept, nobody told; a case number of the right look belongs to no case. */
const RECORDING_NOTHING = {
  submissions: { record: async ({ prefix }) => ({ caseNumber: `${prefix}-0000-THU` }) },
  staff: { notify: nothing },
  ratings: { record: nothing },
  consents: { record: nothing },
} satisfies Partial<Tools>;
