import { useEffect } from 'react';
import { clipFromText, clipToText } from './clipboard.ts';
import { type Editor, useEditor } from './context.ts';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const inPanel = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-keys="own"]') !== null;

/** The card or wire that has the focus itself, if one has. */
function focused(target: EventTarget | null): { node?: string; edge?: string } {
  if (!(target instanceof Element)) return {};
  const id = target.getAttribute('data-id') ?? undefined;
  if (id === undefined) return {};
  if (target.classList.contains('react-flow__node')) return { node: id };
  return target.classList.contains('react-flow__edge') ? { edge: id } : {};
}

const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** True when the key was ours. `field`: the cursor is in a text, which keeps its own keys. */
function onKey(event: KeyboardEvent, editor: Editor, field: boolean): boolean {
  const { document, actions, view } = editor;
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === 'z' && !event.altKey) {
    if (event.shiftKey) document.redo();
    else document.undo();
    return true;
  }
  if (command && key === 'y') {
    document.redo();
    return true;
  }
  if (field || inPanel(event.target)) return false;
  if (command && key === 'd') {
    actions.duplicateSelected();
    return true;
  }
  if (command && key === 'a') {
    actions.selectAll();
    return true;
  }
  if (command || event.altKey) return false;
  if (event.key === 'Enter' || event.key === ' ') {
    const { node, edge } = focused(event.target);
    if (node !== undefined) actions.goTo(node);
    else if (edge !== undefined) document.selectEdge(edge);
    return node !== undefined || edge !== undefined;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    actions.removeSelected();
    return true;
  }
  if (event.key === '/') {
    view.searchSteps();
    return true;
  }
  if (event.key === 'Escape') {
    document.select([]);
    document.selectEdge(undefined);
    return true;
  }
  const arrow = ARROWS[event.key];
  if (arrow !== undefined && document.getState().selection.length > 0) {
    const step = event.shiftKey ? 96 : 24;
    actions.nudge({ x: arrow.x * step, y: arrow.y * step });
    return true;
  }
  return false;
}

/** Keys of the flow editor: undo and redo everywhere, the others while no text is being typed. */
export function useHotkeys(): void {
  const editor = useEditor();
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (onKey(event, editor, inField(event.target))) event.preventDefault();
    };
    const copy = (event: ClipboardEvent) => {
      const marked = window.getSelection()?.toString() ?? '';
      if (inField(event.target) || marked !== '') return;
      const clip = editor.actions.copySelected();
      if (clip.nodes.length === 0) return;
      event.clipboardData?.setData('text/plain', clipToText(clip));
      event.preventDefault();
      if (event.type === 'cut') editor.actions.removeSelected();
    };
    const paste = (event: ClipboardEvent) => {
      if (inField(event.target)) return;
      const clip = clipFromText(event.clipboardData?.getData('text/plain') ?? '');
      if (clip === undefined) return;
      event.preventDefault();
      editor.actions.paste(clip, { x: 64, y: 64 });
    };
    window.addEventListener('keydown', keydown);
    window.addEventListener('copy', copy);
    window.addEventListener('cut', copy);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('keydown', keydown);
      window.removeEventListener('copy', copy);
      window.removeEventListener('cut', copy);
      window.removeEventListener('paste', paste);
    };
  }, [editor]);
}
