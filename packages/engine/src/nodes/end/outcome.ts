import type { NodeAction } from '../../compile/node-code.ts';

/** How the flow ended, for the step that called it. */
export const outcome: NodeAction<{ text: string }> = (_, { text }) => ({ context: { outcome: text } });
