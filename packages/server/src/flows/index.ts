import type { Flow, Registry, Tools, TurnWorld } from '@danloi/engine';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import { createRunEffect, type Worlds } from '../turn/index.ts';
import { createChanges } from './changes.ts';
import { createFlows, type Flows } from './flows.ts';
import { createPreviewWorlds } from './preview-world.ts';
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
  worlds: Worlds;
  tools(workspace: string): Tools;
}): FlowServices {
  const { platform, registry, worlds } = deps;
  const invalidate = (workspace: string) => worlds.invalidate(workspace);
  const flows = createFlows({ platform, registry, invalidate });
  const publishing = createPublishing({ flows, platform, registry, invalidate });
  const simulate = createSimulate({
    platform,
    world: (workspace): Promise<TurnWorld> => worlds.get(workspace),
    previewWorld: createPreviewWorlds(registry) satisfies (draft: Flow, live: TurnWorld) => TurnWorld,
    runEffect: createRunEffect({
      registry,
      platform,
      tools: (workspace) => ({ ...deps.tools(workspace), submissions: { record: fakeRecord } }),
    }),
  });
  return { flows, publishing, changes: createChanges({ ...deps, flows, publishing }), simulate };
}

/** A number of the right look that belongs to no case. */
const fakeRecord: Tools['submissions']['record'] = async ({ prefix }) => ({
  caseNumber: `${prefix}-0000-THU`,
});
