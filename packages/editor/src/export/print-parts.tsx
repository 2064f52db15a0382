import type { Flow } from '@danloi/engine/flow';
import { useWords as useEditorWords } from '../flow-editor/words.ts';
import { useWords } from '../i18n/words.ts';
import type { PrintedStep } from './messages.ts';
import classes from './print.module.css';

/** What citizens do or write to get into the flow. */
export function StartWords({ flow }: { flow: Flow }) {
  const t = useWords('export');
  const editor = useEditorWords();
  if (flow.triggers.length === 0) return <p>{t('noStart')}</p>;
  return (
    <ul>
      {flow.triggers.map((trigger) => (
        <li key={trigger.id}>
          {editor(`start.kind.${trigger.kind}`)}
          {trigger.kind === 'keyword' ? `: ${trigger.words.join(', ')}` : null}
          {trigger.kind === 'keyword' && trigger.not !== undefined && trigger.not.length > 0
            ? ` (${t('not', { words: trigger.not.join(', ') })})`
            : null}
          {trigger.kind === 'deep-link' ? `: ${trigger.code}` : null}
        </li>
      ))}
    </ul>
  );
}

/** One step: its number and name, what it says, where it leads. */
export function StepText(props: { step: PrintedStep; typeName: string; shown(text: string): string }) {
  const { step, shown } = props;
  const t = useWords('export');
  let at = 0;
  return (
    <section className={classes.step}>
      <h3>
        {step.number}. {step.node.name === '' ? props.typeName : step.node.name}{' '}
        <span className={classes.quiet}>({props.typeName})</span>
      </h3>
      {step.texts.map((text) => (
        <p key={at++} className={classes.message}>
          {shown(text)}
        </p>
      ))}
      {step.exits.length === 0 ? null : (
        <ul className={classes.exits}>
          {step.exits.map((exit) => (
            <li key={at++}>
              {exit.button ? `[${shown(exit.label)}]` : shown(exit.label)} →{' '}
              {exit.to === undefined ? t('nowhere') : `${exit.to.number}. ${exit.to.name}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the flow remembers of a citizen, and how confidential each is. */
export function Variables({ flow }: { flow: Flow }) {
  const t = useWords('export');
  const words = useWords('variables');
  if (flow.variables.length === 0) return <p>{t('noVariables')}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{words('title')}</th>
          <th>{words('kind')}</th>
          <th>{words('class')}</th>
        </tr>
      </thead>
      <tbody>
        {flow.variables.map((variable) => (
          <tr key={variable.name}>
            <td>{variable.title}</td>
            <td>{words(`type.${variable.type}`)}</td>
            <td>{words(`dataClass.${variable.class}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIGNERS = ['author', 'checker', 'approver'] as const;

/** Where those who answer for the content sign. */
export function Signatures() {
  const t = useWords('export');
  return (
    <div className={classes.signatures}>
      {SIGNERS.map((who) => (
        <div key={who}>
          <strong>{t(`signer.${who}`)}</strong>
          <span className={classes.quiet}>{t('sign')}</span>
          <span className={classes.room} />
          <span>{t('date')}</span>
        </div>
      ))}
    </div>
  );
}
