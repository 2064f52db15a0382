import { useFlows } from '../flow-editor/queries.ts';
import { useWords } from '../flow-editor/words.ts';
import classes from './flow-name.module.css';

/** On a card: the name of another flow, in one line. */
export function FlowName({ flow }: { flow: string }) {
  const flows = useFlows();
  const t = useWords();
  const name = flows.find((one) => one.id === flow)?.name;
  // While the names are on their way there is nothing to say.
  const shown = name ?? (flows.length === 0 ? '' : t('flow.gone'));
  return (
    <span className={classes.name} title={shown}>
      {shown}
    </span>
  );
}
