import { useAutosave } from '../flow-editor/context.ts';
import panels from '../flow-editor/panels.module.css';
import { useWords } from '../i18n/words.ts';

/** Tells screen readers that the drawing changed by another's hand. */
export function Merged() {
  const at = useAutosave((state) => state.mergedAt);
  const t = useWords('together');
  return (
    <span className={panels.live} role="status">
      {at === undefined ? null : <span key={at}>{t('here.merged')}</span>}
    </span>
  );
}
