import type { Conflict } from '@danloi/engine/flow';
import { Button } from '@mantine/core';
import { nodeById } from '../document/selectors.ts';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { useText, useWords } from '../i18n/words.ts';
import { type Shown, shown, stepName } from './choice-words.ts';
import classes from './choices.module.css';
import { useAutosave, useDocument, useEditor, usePresence } from './context.ts';
import { differing } from './differing.ts';
import { useWords as useEditorWords } from './words.ts';

interface SideProps {
  side: Shown;
  /** What the other side has, to show where they differ. */
  other: Shown;
  title: string;
  button: string;
  onTake(): void;
}

/** One side, in words that the author knows. */
function Side({ side, other, title, button, onTake }: SideProps) {
  const t = useWords('together');
  const { labelOf } = useLabels();
  const flow = useDocument((state) => state.flow);
  const told = () => {
    switch (side.kind) {
      case 'gone':
        return t('choice.gone');
      case 'empty':
        return t('choice.empty');
      case 'step':
        return t('choice.toStep', { step: stepName(flow, side.id) ?? '…' });
      default: {
        const text = toShown(side.text, labelOf);
        if (other.kind !== 'text') return text;
        return differing(text, toShown(other.text, labelOf)).map((part) =>
          part.differs ? <mark key={part.text}>{part.text}</mark> : part.text,
        );
      }
    }
  };
  return (
    <div className={classes.side}>
      <span className={classes.whose}>{title}</span>
      <span className={classes.value} data-plain={side.kind === 'text' || undefined}>
        {told()}
      </span>
      <Button size="xs" variant="default" onClick={onTake}>
        {button}
      </Button>
    </div>
  );
}

/** One place that both changed: what each made of it, and the choice. */
function Choice({ conflict, theirTitle }: { conflict: Conflict; theirTitle: string }) {
  const { autosave, view, document } = useEditor();
  const t = useWords('together');
  const words = useEditorWords();
  const text = useText();
  const { node } = conflict;
  const there = useDocument((state) => nodeById(state.flow, node) !== undefined);
  const yesNo = { yes: words('value.yes'), no: words('value.no') };
  const mine = shown(conflict.mine, conflict.kind, yesNo);
  const theirs = shown(conflict.theirs, conflict.kind, yesNo);
  return (
    <li className={classes.choice}>
      <p>
        {text(conflict.text)}{' '}
        {node === undefined || !there ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              document.select([node]);
              view.reveal(node);
            }}
          >
            {t('choice.show')}
          </Button>
        )}
      </p>
      <div className={classes.sides}>
        <Side
          side={mine}
          other={theirs}
          title={t('choice.mine')}
          button={t('choice.keepMine')}
          onTake={() => autosave.decide(conflict, 'mine')}
        />
        <Side
          side={theirs}
          other={mine}
          title={theirTitle}
          button={t('choice.takeTheirs')}
          onTake={() => autosave.decide(conflict, 'theirs')}
        />
      </div>
    </li>
  );
}

/** Someone else changed the very places that are being changed here: an honest choice for each, in which nothing is lost. */
export function Choices() {
  const { autosave } = useEditor();
  const save = useAutosave((state) => state.save);
  const by = usePresence((state) => state.by);
  const t = useWords('together');
  if (save.kind !== 'conflict') return null;
  const { conflicts } = save;
  const who = by === undefined || by.name === '' ? undefined : by.you ? t('choice.otherTab') : by.name;
  const theirTitle = who === undefined || by?.you ? t('choice.theirsPlain') : t('choice.theirs', { who });
  const title = t('choice.title', { who: who ?? t('choice.someone') });
  const all = (side: 'mine' | 'theirs') => {
    for (const conflict of conflicts) autosave.decide(conflict, side);
  };
  return (
    <section className={classes.panel} aria-label={title} data-keys="own">
      <div className={classes.head}>
        <p role="alert">
          <strong>{title}.</strong> {t('choice.help')}
        </p>
        {conflicts.length < 2 ? null : (
          <>
            <Button size="xs" variant="default" onClick={() => all('mine')}>
              {t('choice.allMine')}
            </Button>
            <Button size="xs" variant="default" onClick={() => all('theirs')}>
              {t('choice.allTheirs')}
            </Button>
          </>
        )}
      </div>
      <ul className={classes.list}>
        {conflicts.map((conflict) => (
          <Choice key={conflict.id} conflict={conflict} theirTitle={theirTitle} />
        ))}
      </ul>
    </section>
  );
}
