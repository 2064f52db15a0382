import {
  IconArrowRight,
  IconBraces,
  IconFlag,
  IconPencil,
  IconPlayerPlay,
  IconPlus,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { useText } from '../i18n/words.ts';
import type { Change } from './api.ts';
import classes from './publish.module.css';

const ICONS: Record<Change['kind'], TablerIcon> = {
  added: IconPlus,
  removed: IconTrash,
  changed: IconPencil,
  renamed: IconPencil,
  moved: IconArrowRight,
  'moved-edge': IconArrowRight,
  trigger: IconFlag,
  variable: IconBraces,
  start: IconPlayerPlay,
  translation: IconPencil,
  test: IconPencil,
};

function Told(props: { node: string; onChoose(node: string): void; children: string }) {
  return (
    <button type="button" className={classes.told} onClick={() => props.onChoose(props.node)}>
      {props.children}
    </button>
  );
}

/** What changed, one sentence each, as one would tell a colleague. */
export function ChangeList(props: { changes: readonly Change[]; onChoose?(node: string): void }) {
  const { changes, onChoose } = props;
  const text = useText();
  const { labelOf } = useLabels();
  return (
    <ul className={classes.changes}>
      {changes.map((change) => {
        const Icon = ICONS[change.kind];
        return (
          <li key={`${change.kind} ${change.node ?? ''} ${change.text.en}`} data-kind={change.kind}>
            <Icon size={18} stroke={1.5} aria-hidden />
            {change.node === undefined || onChoose === undefined ? (
              <span>{toShown(text(change.text), labelOf)}</span>
            ) : (
              <Told node={change.node} onChoose={onChoose}>
                {toShown(text(change.text), labelOf)}
              </Told>
            )}
          </li>
        );
      })}
    </ul>
  );
}
