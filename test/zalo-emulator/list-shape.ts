/** The list form: one element per choice, each with its own button; nothing at the bottom. */
import { refuse } from './answer.ts';
import { type Checked, checkButtons, isHttps, isRecord, unknownKey } from './buttons.ts';
import type { Content } from './content.ts';
import type { Oa } from './identities.ts';
import type { BubbleButton } from './journal.ts';
import type { World } from './world.ts';

const MOST_ELEMENTS = 5;

export function checkList(
  world: World,
  oa: Oa,
  text: string,
  payload: Record<string, unknown>,
): Checked<Content> {
  if (oa.buttons === 'C') return { refused: refuse(-233, 'lists are not supported') };
  if (payload.buttons !== undefined) return { refused: refuse(-233, 'buttons at the bottom of a list') };
  const { elements } = payload;
  if (!Array.isArray(elements) || elements.length === 0)
    return { refused: refuse(-201, 'elements is empty') };
  if (elements.length > MOST_ELEMENTS)
    return { refused: refuse(-210, `more than ${MOST_ELEMENTS} elements`) };
  const buttons: BubbleButton[] = [];
  for (const element of elements) {
    const checked = checkElement(world, element);
    if ('refused' in checked) return checked;
    buttons.push(...checked.ok);
  }
  return { ok: { text, form: 'list', buttons } };
}

function checkElement(world: World, element: unknown): Checked<BubbleButton[]> {
  if (!isRecord(element)) return { refused: refuse(-201, 'an element is not an object') };
  const extra = unknownKey(element, ['title', 'subtitle', 'image_url', 'default_action', 'buttons']);
  if (extra) return { refused: refuse(-201, `unknown key of an element: ${extra}`) };
  if (typeof element.title !== 'string' || element.title === '')
    return { refused: refuse(-201, 'title is empty') };
  if (element.title.length > 100) return { refused: refuse(-210, 'title is too long') };
  if (typeof element.subtitle !== 'string' || element.subtitle === '')
    return { refused: refuse(-201, 'subtitle is empty') };
  if (element.subtitle.length > 500) return { refused: refuse(-210, 'subtitle is too long') };
  if (
    element.image_url === undefined ? world.settings.listPicture === 'required' : !isHttps(element.image_url)
  )
    return { refused: refuse(-201, 'image_url is empty') };
  if (element.buttons !== undefined) return checkButtons(element.buttons, 1);
  return element.default_action === undefined
    ? { ok: [] }
    : checkAction(element.title, element.default_action);
}

/** An action has its address directly in it, where a button has it in `payload`. */
function checkAction(title: string, action: unknown): Checked<BubbleButton[]> {
  if (!isRecord(action)) return { refused: refuse(-201, 'default_action is not an object') };
  const payload = action.type === 'oa.open.url' ? { url: action.url } : action.payload;
  return checkButtons([{ title, type: action.type, payload }]);
}
