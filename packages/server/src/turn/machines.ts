import { type CompiledFlow, type LoadedMachine, loadMachine, type Registry } from '@danloi/engine';
import { versions } from '../documents.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { Cache } from './cache.ts';

/** A published version, as sessions name it. */
export interface VersionName {
  id: string;
  version: string;
}

const LOADED = 500;

/** Loaded machines of published versions. A version never changes, so what is loaded once stays right. */
export interface Machines {
  /** Only what is loaded or can be loaded from what is given here. */
  of(workspace: string, compiled: CompiledFlow): LoadedMachine;
  known(workspace: string, name: VersionName): LoadedMachine | undefined;
  /** Reads the version from the store when it is not loaded; undefined when there is none. */
  load(store: WorkspaceStore, name: VersionName): Promise<LoadedMachine | undefined>;
}

const keyOf = (workspace: string, { id, version }: VersionName) => `${workspace}/${id}.${version}`;

export function createMachines(registry: Pick<Registry, 'types'>): Machines {
  const machines = new Cache<LoadedMachine>(LOADED);
  const of = (workspace: string, compiled: CompiledFlow): LoadedMachine => {
    const key = keyOf(workspace, compiled.flow);
    const known = machines.get(key);
    if (known) return known;
    const machine = loadMachine(compiled, registry);
    machines.set(key, machine);
    return machine;
  };
  return {
    of,
    known: (workspace, name) => machines.get(keyOf(workspace, name)),
    async load(store, name) {
      const known = machines.get(keyOf(store.workspace, name));
      if (known) return known;
      const doc = await store.get(versions, `${name.id}.${name.version}`);
      return doc && of(store.workspace, doc.compiled);
    },
  };
}
