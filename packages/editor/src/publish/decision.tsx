import { useState } from 'react';
import type { ApprovalAnswer } from '../approvals/api.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { Act } from './act.tsx';
import type { ChangesAnswer, Choice } from './api.ts';
import type { Decided } from './decided.ts';
import { Findings, FindingsTitle } from './findings.tsx';
import { Inside } from './inside.tsx';
import { NoAccount } from './not-reached.tsx';
import classes from './publish.module.css';
import { Tests } from './tests.tsx';

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
        <FindingsTitle findings={answer.findings} />
        {answer.accounts > 0 ? null : <NoAccount />}
        <Findings findings={answer.findings} flow={props.flow} names={props.names} />
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
