import { reachable } from '../compile/reachable.ts';
import type { Flow } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';
import type { Finding } from './finding.ts';
import { noStart } from './rules/no-start.ts';
import { nodeData } from './rules/node-data.ts';
import { unknownType } from './rules/unknown-type.ts';
import { prepare } from './view.ts';

/** The findings that make a flow uncompilable: no start, or a step on the way with an unknown type or unusable data. */
export function uncompilable(flow: Flow, registry: Registry): Finding[] {
  const view = prepare(flow, registry);
  const reached = reachable(flow);
  return [...noStart(view), ...unknownType(view), ...nodeData(view)].filter(
    (finding) => finding.node === undefined || reached.has(finding.node),
  );
}
