import type { ActionJson, StateJson } from '../../compile/machine-json.ts';
import { act, go, ownAction } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { plainButtonOf } from '../../node-type/plain-buttons.ts';
import type { MessageData } from './schema.ts';

/** One state that says its bubbles in order, pictures and files after them, the buttons under the last text, and goes on. */
export function compile(data: MessageData, node: CompileNode): Record<string, StateJson> {
  const buttons = (data.buttons ?? []).flatMap((button) => plainButtonOf(button) ?? []);
  const more = data.more ?? [];
  const under = (index: number) => (index === more.length && buttons.length > 0 ? { buttons } : {});
  const first = {
    ...(data.picture === undefined ? {} : { picture: { media: data.picture, alt: data.alt ?? '' } }),
    ...under(0),
  };
  const entry: ActionJson[] = [
    data.variants === undefined || data.variants.length === 0
      ? act.say({ text: data.text, ...first })
      : ownAction('message.vary', { place: node.place, texts: [data.text, ...data.variants], ...first }),
    ...more.map((text, index) => act.say({ text, ...under(index + 1) })),
    ...(data.pictures ?? []).map(({ picture, alt = '' }) => act.say({ picture: { media: picture, alt } })),
    ...(data.files ?? []).map(({ file, name }) => act.say({ file: { media: file, name } })),
  ];
  return { [node.id]: { entry, always: [go(node.to('next'))], meta: { node: node.id } } };
}
