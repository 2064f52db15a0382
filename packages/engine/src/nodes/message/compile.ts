import type { StateJson } from '../../compile/machine-json.ts';
import { act, go } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { plainButtonOf } from '../../node-type/plain-buttons.ts';
import type { MessageData } from './schema.ts';

/** One state that says its bubbles in order, the buttons under the last, and goes on. */
export function compile(data: MessageData, node: CompileNode): Record<string, StateJson> {
  const buttons = (data.buttons ?? []).flatMap((button) => plainButtonOf(button) ?? []);
  const bubbles = [data.text, ...(data.more ?? [])];
  const entry = bubbles.map((text, index) =>
    act.say({
      text,
      ...(index === 0 && data.picture !== undefined
        ? { picture: { media: data.picture, alt: data.alt ?? '' } }
        : {}),
      ...(index === bubbles.length - 1 && buttons.length > 0 ? { buttons } : {}),
    }),
  );
  return { [node.id]: { entry, always: [go(node.to('next'))], meta: { node: node.id } } };
}
