export { diffFlows, type FlowChange } from './diff.ts';
export { flowJsonSchema } from './json-schema.ts';
export { newFlow } from './new-flow.ts';
export { type FlowProblem, type ParsedFlow, parseFlow } from './parse.ts';
export { readJson } from './read-json.ts';
export * from './schema.ts';
export { serialiseFlow } from './serialise.ts';
export { upgradeFlow } from './upgrade.ts';
