import type { NodeType } from '../node-type/definition.ts';

/** Does a step of this type wait for what the citizen says? By its facts, else by its group. */
export function asksCitizen(type: NodeType | undefined): boolean {
  if (type === undefined) return false;
  if (type.facts?.asks !== undefined) return type.facts.asks;
  return ['say', 'ask', 'form'].includes(type.manifest.group) && type.waits !== false;
}
