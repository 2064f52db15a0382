import type { Point } from '../document/commands/nodes.ts';
import { nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import classes from './wire.module.css';

/** The end of a wire drawn short: the name of the step where it leads; a click goes there. */
export function Stub(props: { target: string; at: Point; active: boolean; lit: boolean }) {
  const { target, at, active, lit } = props;
  const { actions, manifests } = useEditor();
  const name = useDocument((state) => nodeById(state.flow, target)?.name ?? '');
  const type = useDocument((state) => nodeById(state.flow, target)?.type ?? '');
  const t = useWords();
  const text = useText();
  const manifest = manifests.get(type);
  const shown = name !== '' ? name : manifest === undefined ? type : text(manifest.title);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.stub} nodrag nopan`}
      style={{ transform: `translate(0, -50%) translate(${at.x}px, ${at.y}px)` }}
      data-active={active || undefined}
      data-lit={lit || undefined}
      title={t('wire.goTo', { name: shown })}
      aria-label={t('wire.goTo', { name: shown })}
      onClick={(event) => {
        event.stopPropagation();
        actions.goTo(target);
      }}
    >
      {shown}
    </button>
  );
}
