import {
  IconAlertTriangle,
  IconBulb,
  IconCircleCheck,
  IconCircleX,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ApprovalAnswer } from '../approvals/api.ts';
import type { Finding } from '../document/finding.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import panel from '../ui/panel.module.css';
import { Act } from './act.tsx';
import type { ChangesAnswer, Choice } from './api.ts';
import type { Decided } from './decided.ts';
import { Inside } from './inside.tsx';
import classes from './publish.module.css';
import { Tests } from './tests.tsx';

function StepName(props: {
  node: string | undefined;
  names: ReadonlyMap<string, string>;
  onChoose(node: string): void;
}) {
  const { node, names } = props;
  const name = node === undefined ? undefined : names.get(node);
  if (node === undefined || name === undefined) return null;
  return (
    <>
      <button type="button" className={classes.step} onClick={() => props.onChoose(node)}>
        {name}
      </button>
      {': '}
    </>
  );
}

function Findings(props: {
  findings: readonly Finding[];
  flow: string;
  /** Names of the steps by id: two findings may have the same words. */
  names: ReadonlyMap<string, string>;
  onChoose(node: string): void;
}) {
  const { findings, flow, names } = props;
  const t = useWords('publish');
  const text = useText();
  if (findings.length === 0) {
    return (
      <p className={classes.fact} data-tone="ok">
        <IconCircleCheck size={18} stroke={1.5} aria-hidden /> {t('nothingToLookAt')}
      </p>
    );
  }
  return (
    <>
      <ul className={classes.findings}>
        {findings.slice(0, 20).map((finding) => {
          const error = finding.severity === 'error';
          const hint = finding.severity === 'hint';
          const Icon = error ? IconCircleX : hint ? IconBulb : IconAlertTriangle;
          return (
            <li
              key={`${finding.rule} ${finding.node ?? ''} ${finding.port ?? ''} ${finding.field ?? ''} ${finding.message.en}`}
              className={classes.fact}
              data-tone={error ? 'danger' : hint ? 'quiet' : 'warn'}
            >
              <Icon
                size={18}
                stroke={1.5}
                aria-label={t(error ? 'mustMend' : hint ? 'hint' : 'lookAt')}
                role="img"
              />
              <span>
                <StepName node={finding.node} names={names} onChoose={props.onChoose} />
                {text(finding.message)}
              </span>
            </li>
          );
        })}
      </ul>
      <Link href={`/kich-ban/${flow}`} className={classes.link}>
        {t('openToMend')}
      </Link>
    </>
  );
}

/** The right column: what to look at, who is in the old version, and, always in sight, what can be decided. */
export function Decision(props: {
  flow: string;
  names: ReadonlyMap<string, string>;
  answer: ChangesAnswer;
  approval: ApprovalAnswer;
  busy: boolean;
  onChoose(node: string): void;
  onDecide(decided: Decided): void;
}) {
  const { answer, approval } = props;
  const t = useWords('publish');
  const mayPublish = useMay()('flow.publish');
  const [reason, setReason] = useState('');
  const [chats, setChats] = useState<Choice['chats']>('finish');
  return (
    <aside className={classes.decision} aria-label={t('decision')}>
      <div className={classes.facts}>
        <h2 className={panel.title}>{t('toLookAt')}</h2>
        {answer.accounts > 0 ? null : (
          <p className={classes.fact} data-tone="warn">
            <IconPlugConnectedX size={18} stroke={1.5} aria-hidden />
            <span>
              {t('noAccount')}{' '}
              <Link href="/kenh-zalo" className={classes.inLine}>
                {t('toAccounts')}
              </Link>
            </span>
          </p>
        )}
        <Findings
          findings={answer.findings}
          flow={props.flow}
          names={props.names}
          onChoose={props.onChoose}
        />
        <Tests
          tests={answer.tests}
          coverage={answer.coverage}
          reason={reason}
          onReason={setReason}
          mayPublish={mayPublish}
        />
        <Inside answer={answer} chats={chats} onChats={setChats} onChoose={props.onChoose} />
      </div>
      <Act
        answer={answer}
        approval={approval}
        override={reason.trim()}
        chats={chats}
        busy={props.busy}
        onDecide={props.onDecide}
      />
    </aside>
  );
}
