import { useEffect } from 'react';
import { type FlowCommand, isEnabled } from '../commands/command.ts';
import { FLOW_COMMANDS } from '../commands/list.ts';
import { gives, inField } from '../commands/presses.ts';
import { CLIP_TYPE, clipFrom, clipToHtml, clipToText } from './clipboard.ts';
import { type Editor, useEditor } from './context.ts';
import { readable } from './readable.ts';

/** Panels, lists and dialogs answer to keys themselves; a row of the outline is a step as its card is. */
const inPanel = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !target.hasAttribute('data-step') &&
  target.closest('[data-keys="own"], [role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** The command that this press gives, if it may be given here and now. */
function commandOf(event: KeyboardEvent, editor: Editor): FlowCommand | undefined {
  const quiet = inField(event.target) || inPanel(event.target);
  return FLOW_COMMANDS.find(
    (command) => command.byBrowser !== true && gives(event, command, quiet) && isEnabled(command, editor),
  );
}

function useClipboard(editor: Editor): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const marked = window.getSelection()?.toString() ?? '';
      if (inField(event.target) || marked !== '') return;
      const clip = editor.actions.copySelected();
      if (clip.nodes.length === 0) return;
      const words = readable(clip.nodes, {
        manifests: editor.manifests,
        text: editor.text,
        labelOf: (name) => clip.variables.find((variable) => variable.name === name)?.title,
      });
      event.clipboardData?.setData('text/plain', words);
      event.clipboardData?.setData('text/html', clipToHtml(clip, words));
      event.clipboardData?.setData(CLIP_TYPE, clipToText(clip));
      event.preventDefault();
      if (event.type === 'cut') editor.actions.removeSelected();
    };
    const paste = (event: ClipboardEvent) => {
      if (inField(event.target)) return;
      const clip = event.clipboardData === null ? undefined : clipFrom(event.clipboardData);
      if (clip === undefined) return;
      event.preventDefault();
      editor.actions.pasteAt(clip, editor.view.hands.canvas?.pasteAt());
    };
    window.addEventListener('copy', copy);
    window.addEventListener('cut', copy);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('copy', copy);
      window.removeEventListener('cut', copy);
      window.removeEventListener('paste', paste);
    };
  }, [editor]);
}

/** Keys of the flow editor, from the list of commands; those that hold while a text is typed say so there. */
export function useHotkeys(): void {
  const editor = useEditor();
  useClipboard(editor);
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, editor);
      if (command === undefined) return;
      event.preventDefault();
      command.run(editor);
    };
    window.addEventListener('keydown', keydown);
    return () => window.removeEventListener('keydown', keydown);
  }, [editor]);
}
