import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useEditor, useView } from './context.ts';
import { FIRST_TEXT } from './view-store.ts';

const onScreen = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Can words be typed there? Lists to choose from and boxes to tick are passed over. */
function takesWords(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement)
    return !element.readOnly && !element.disabled && onScreen(element);
  return (
    element instanceof HTMLInputElement &&
    element.type === 'text' &&
    !element.readOnly &&
    !element.disabled &&
    !element.hasAttribute('aria-haspopup') &&
    onScreen(element)
  );
}

/** The first text of the form, else the step's name: its sample words are chosen, so that typing takes their place. */
function writeFirst(box: HTMLElement): void {
  const inForm = [...box.querySelectorAll('[data-field] :is(input, textarea)')].find(takesWords);
  const input = inForm ?? [...box.querySelectorAll('input')].find(takesWords);
  input?.focus();
  input?.select();
}

/** Puts the cursor into the field of this step that was asked for, once. */
export function useReachField(node: string, box: RefObject<HTMLDivElement | null>): void {
  const { view } = useEditor();
  const reveal = useView((state) => state.reveal);
  const field = useView((state) => state.field);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking counts, also for the same field
  useEffect(() => {
    if (field === undefined || reveal?.node !== node || box.current === null) return;
    view.fieldReached();
    if (field === FIRST_TEXT) {
      writeFirst(box.current);
      return;
    }
    const found = box.current.querySelector(`[data-field="${CSS.escape(field)}"]`);
    found?.scrollIntoView({ block: 'center' });
    const input = found?.querySelector('input, textarea, button');
    if (input instanceof HTMLElement) input.focus();
  }, [reveal, field]);
}

/** Escape leaves the form for the card it belongs to; an open list takes the key for itself. */
export function useBackToCard(node: string): (event: KeyboardEvent<HTMLElement>) => void {
  const { view } = useEditor();
  return (event) => {
    const { target, currentTarget } = event;
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // Menus and dialogs are drawn elsewhere, and answer for themselves.
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    view.focusCard(node);
  };
}
