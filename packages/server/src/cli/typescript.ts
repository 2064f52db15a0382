import type { CompiledFlow } from '@danloi/engine';

/** Of a comment nothing of a flow's own words may make an end. */
const inComment = (words: string): string => words.replaceAll('*/', '* /').replaceAll(/\s+/gu, ' ');

/** Separators of lines that JSON allows in a text and older readers of the language do not. */
const literal = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** A flow as a module: its machine made with XState's `setup`, the vocabulary and the node types' own functions in it. */
export function typeScriptOf({ flow, machine }: CompiledFlow): string {
  return `/**
 * ${inComment(flow.name)} (${flow.id}), compiled by \`danloi compile --ts\`. Do not edit: compile the flow again.
 * Send \`{ type: 'begin', vars: {}, frame }\`, then \`answer\` where \`snapshot.can\` it, else \`miss\`; listen with \`actor.on('effect', …)\`.
 */
import {
  builtInTypes,
  createRegistry,
  type Emitted,
  implementationsOf,
  type MachineContext,
  type MachineEvent,
  type NodeType,
} from '@danloi/engine';
import { setup } from 'xstate';

/** Makes the machine; \`types\` are the node types that it uses beside the built-in ones. */
export function machineWith(types: readonly NodeType[] = []) {
  const { actions, guards } = implementationsOf(createRegistry([...builtInTypes, ...types]));
  return setup({
    types: {
      context: {} as MachineContext,
      events: {} as MachineEvent,
      emitted: {} as Emitted,
    },
    actions,
    guards,
  }).createMachine(${literal(machine).replaceAll('\n', '\n  ')});
}

export const machine = machineWith();
`;
}
