/** The engine's public surface: everything that server, tests and outside node types use. */

export * from './calendar/index.ts';

export { MAX_BUTTONS, MAX_EFFECTS, MAX_STEPS } from './compile/bounds.ts';
export { CompileError, compileFlow } from './compile/compile.ts';
export type { CompiledFlow } from './compile/compiled-flow.ts';
export type { Expect } from './compile/expect.ts';
export { implementationsOf } from './compile/implementations.ts';
export { type LoadedMachine, loadMachine } from './compile/load.ts';
export type * from './compile/machine-event.ts';
export type * from './compile/machine-json.ts';
export type { NodeAction, NodeGuard } from './compile/node-code.ts';
export { type Question, question } from './compile/question.ts';
export { typedValue } from './compile/values-of.ts';
export {
  act,
  type Deadline,
  go,
  type Item,
  ownAction,
  ownGuard,
  type Row,
  when,
} from './compile/vocabulary.ts';
export * from './expr/index.ts';
export * from './flow/index.ts';
export type * from './json.ts';
export {
  askKnowledge,
  type KnowledgeAnswer as KnowledgeResult,
  type KnowledgeEntry,
  type KnowledgeIndex,
  type KnowledgeReason,
  prepareKnowledge,
} from './knowledge/index.ts';
export type { Finding, Fix, FlowView } from './lint/finding.ts';
export { lintFlow } from './lint/lint.ts';
export { defineNodeType } from './node-type/define.ts';
export * from './node-type/definition.ts';
export { field } from './node-type/fields.ts';
export type * from './node-type/manifest.ts';
export { type Port, portsOf } from './node-type/ports.ts';
export { createRegistry, type Registry } from './node-type/registry.ts';
export { rolesIn } from './node-type/roles.ts';
export { builtInTypes } from './nodes/index.ts';
export * from './paths/index.ts';
export { placesIn } from './template/parse.ts';
export { render, type Scope } from './template/render.ts';
export * from './text/index.ts';
export { leftFlow, movedTo } from './turn/change-version.ts';
export type * from './turn/effect.ts';
export type * from './turn/event.ts';
export { fallback } from './turn/fallback.ts';
export type * from './turn/message.ts';
export { isPayload } from './turn/payload.ts';
export {
  type Left,
  type NodeFailure,
  TurnError,
  type TurnErrorCode,
  type TurnResult,
} from './turn/result.ts';
export * from './turn/session.ts';
export { tryFrom } from './turn/try-from.ts';
export { turn } from './turn/turn.ts';
export { turnWithReads } from './turn/with-reads.ts';
export { homeOf, prepareTriggers, type TriggerIndex, type TurnWorld } from './turn/world.ts';
export * from './values/index.ts';
export { type Why, type WhyRow, whyLeft } from './why/index.ts';
