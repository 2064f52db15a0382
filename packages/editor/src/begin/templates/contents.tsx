import type { Flow } from '@danloi/engine/flow';
import type { Manifests } from '../../flow-editor/context.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { contentsOf, startWordsOf } from './contents.ts';
import classes from './templates.module.css';

/** Kinds shown on a card; the page of the template has all. */
const SHORT = 4;

/** What is in a template, and what citizens write to start it. */
export function Contents(props: { flow: Flow; manifests: Manifests; short?: boolean }) {
  const { flow, manifests, short = false } = props;
  const t = useWords('templates');
  const all = contentsOf(flow, manifests);
  const words = startWordsOf(flow, short ? 2 : 12);
  return (
    <>
      <ul className={classes.contents} aria-label={t('contents')}>
        <li>{t('steps', { count: flow.nodes.length, number: formatNumber(flow.nodes.length) })}</li>
        {(short ? all.slice(0, SHORT) : all).map(({ kind, count }) => (
          <li key={kind}>{t(`kind.${kind}`, { count })}</li>
        ))}
      </ul>
      <p className={classes.starts}>{t('starts', { words: words.map((word) => `“${word}”`).join(', ') })}</p>
    </>
  );
}
