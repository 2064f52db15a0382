import { Link } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { inWords } from '../phone/in-words.ts';
import { useMay } from '../session/me.ts';
import panel from '../ui/panel.module.css';
import type { Chat } from './api.ts';
import classes from './chats.module.css';

/** What the flow knows of the citizen: answers given, marks, what they sent in. */
export function Known({ chat }: { chat: Chat }) {
  const t = useWords('chats');
  const word = useWords('flow-editor');
  const status = useWords('submissions');
  const may = useMay();
  const { flow, answers, tags, submissions } = chat;
  const isEmpty = flow === undefined && tags.length === 0 && submissions.length === 0;
  return (
    <aside className={classes.known} aria-label={t('known')}>
      <h3 className={classes.part}>{t('known')}</h3>
      {isEmpty ? <p className={panel.muted}>{t('nothingKnown')}</p> : null}
      {flow === undefined ? null : (
        <p className={panel.muted}>
          {t('inFlow')}{' '}
          {may('flow.read') ? <Link href={`/kich-ban/${flow.id}`}>{flow.name}</Link> : flow.name}
        </p>
      )}
      {answers.length === 0 ? null : (
        <dl className={classes.answers}>
          {answers.map(({ title, value, hidden }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                {hidden ? t('closedShort') : inWords(value, (key, count) => word(`value.${key}`, { count }))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {tags.length === 0 ? null : (
        <p className={classes.tags}>
          {t('tags')}
          {tags.map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
        </p>
      )}
      {submissions.length === 0 ? null : (
        <ul className={classes.sent}>
          {submissions.map((one) => (
            <li key={one.id} className={classes.sentItem}>
              <Link href={`/phieu-tiep-nhan/${one.id}`}>{one.form}</Link>
              <span className={panel.muted}>
                {one.caseNumber} · {status(`status.${one.status}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
