import { Button } from '@mantine/core';
import { act } from '../commands/act.ts';
import { moveNodes } from '../document/commands/nodes.ts';
import { nodeById } from '../document/selectors.ts';
import { useAutosave, useDocument, useEditor, usePresence } from '../flow-editor/context.ts';
import panels from '../flow-editor/panels.module.css';
import { useWords } from '../i18n/words.ts';

/** Another put the same cards elsewhere meanwhile: where they lie now, and one press to have them where the other put them. */
export function MovedByBoth() {
  const editor = useEditor();
  const { autosave, document } = editor;
  const moved = useAutosave((state) => state.moved);
  const by = usePresence((state) => state.by);
  const first = useDocument((state) => nodeById(state.flow, moved[0]?.node)?.name ?? '');
  const t = useWords('together');
  const who =
    by === undefined || by.name === '' ? t('choice.someone') : by.you ? t('choice.otherTab') : by.name;
  const take = () => {
    const places = new Map(moved.map(({ node, theirs }) => [node, theirs]));
    const there = [...places.keys()].filter((id) => nodeById(document.getState().flow, id) !== undefined);
    act(editor, (flow) => moveNodes(flow, places), { select: there });
    autosave.placesSeen();
    const [one] = there;
    if (one !== undefined) editor.view.reveal(one, undefined, false);
  };
  return (
    <div role="status">
      {moved.length === 0 ? null : (
        <div className={panels.notice} data-keys="own">
          <p>
            {moved.length === 1
              ? t('moved.one', { who, step: first })
              : t('moved.several', { who, count: moved.length })}
          </p>
          <Button size="xs" variant="default" onClick={take}>
            {t('moved.take')}
          </Button>
          <Button size="xs" variant="default" onClick={() => autosave.placesSeen()}>
            {t('moved.keep')}
          </Button>
        </div>
      )}
    </div>
  );
}
