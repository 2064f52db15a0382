import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleDashed,
  type TablerIcon,
} from '@tabler/icons-react';
import { useText, useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import type { Check } from './api.ts';
import classes from './channels.module.css';

const ICONS: Record<Check['state'], TablerIcon> = {
  done: IconCircleCheckFilled,
  todo: IconCircleDashed,
  problem: IconAlertTriangle,
};

/** The way to a connected account; the first step that is not done says in full what to do. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const t = useWords('channels');
  const text = useText();
  const next = checks.findIndex((check) => check.state !== 'done');
  return (
    <section aria-label={t('checks')} className={`${panel.panel} ${panel.padded}`}>
      <h2 className={panel.title}>{next < 0 ? t('allDone') : t('checks')}</h2>
      <ol className={classes.checks}>
        {checks.map((check, index) => {
          const Icon = ICONS[check.state];
          const open = check.state === 'problem' || index === next;
          return (
            <li key={check.id} data-state={check.state} data-next={index === next || undefined}>
              <Icon size={22} stroke={1.5} role="img" aria-label={t(`state.${check.state}`)} />
              <div>
                <p className={panel.name}>{text(check.title)}</p>
                {open ? <p className={classes.checkHelp}>{text(check.help)}</p> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
