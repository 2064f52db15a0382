import type { Trigger, Variable } from '../flow/schema.ts';
import type { MachineJson } from './machine-json.ts';

/** What a version holds beside its document: plain JSON, made by `compileFlow`, run by `loadMachine`. */
export interface CompiledFlow {
  flow: { id: string; version: string; name: string };
  machine: MachineJson;
  variables: Variable[];
  triggers: Trigger[];
  /** Languages beside Vietnamese that some of its texts have. */
  languages?: string[];
}
