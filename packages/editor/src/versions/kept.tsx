import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { dropKeptCopy, type KeptCopy, readKeptCopies, storageOf } from '../document/local-copy.ts';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMe } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { useRestore } from './use-restore.ts';
import classes from './versions.module.css';

function One(props: { flow: string; copy: KeptCopy; onDrop(): void }) {
  const { flow, copy } = props;
  const t = useWords('versions');
  const when = formatMoment(copy.at);
  const { take, busy } = useRestore(flow, t('kept.done', { when }));
  return (
    <li className={classes.keptOne}>
      <IconArchive size={18} stroke={1.5} aria-hidden />
      <div>
        <p className={classes.keptName}>{t(`kept.${copy.whose}`, { when })}</p>
        <p className={classes.when}>{t('kept.steps', { count: copy.draft.nodes.length })}</p>
        <div className={classes.actions}>
          <ConfirmButton
            size="xs"
            color="brand"
            label={t('kept.open')}
            question={t('kept.question', { when })}
            loading={busy}
            onConfirm={() => take(async () => copy.draft)}
          />
          <ConfirmButton
            size="xs"
            label={t('kept.drop')}
            question={t('kept.dropQuestion', { when })}
            onConfirm={props.onDrop}
          />
        </div>
      </div>
    </li>
  );
}

/** Drafts that were put aside: by a merge, or when another version was made the draft. Nothing while there is none. */
export function Kept({ flow }: { flow: string }) {
  const t = useWords('versions');
  const storage = storageOf(useMe().person.id, localStorage);
  const [copies, setCopies] = useState(() => readKeptCopies(storage, flow));
  if (copies.length === 0) return null;
  return (
    <section className={classes.kept} aria-label={t('kept.title')}>
      <h2 className={classes.keptTitle}>{t('kept.title')}</h2>
      <p className={classes.when}>{t('kept.help')}</p>
      <ul className={classes.keptList}>
        {copies.map((copy) => (
          <One
            key={copy.at}
            flow={flow}
            copy={copy}
            onDrop={() => {
              dropKeptCopy(storage, flow, copy.at);
              setCopies(readKeptCopies(storage, flow));
            }}
          />
        ))}
      </ul>
    </section>
  );
}
