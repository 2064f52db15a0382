import { Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { useApi } from '../../ui/use-api.ts';
import { getWorkspace, WORKSPACE } from '../../workspace/api.ts';
import { useFactNames } from '../../workspace/facts.ts';
import type { TemplateItem } from './api.ts';
import classes from './templates.module.css';

/** The other flows that come along where they are wanted. */
function Flows(props: {
  flows: TemplateItem['flows'];
  wanted: readonly string[];
  want(wanted: readonly string[]): void;
}) {
  const { flows, wanted } = props;
  const t = useWords('templates');
  if (flows.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('beside.flows')}
      description={t('beside.flowsHelp')}
      value={[...wanted]}
      onChange={props.want}
    >
      <ul className={classes.besideFlows}>
        {flows.map(({ id }) => (
          <li key={id}>
            <Checkbox value={id} label={t(`flow.${id}.name`)} />
          </li>
        ))}
      </ul>
    </Checkbox.Group>
  );
}

/** Facts that the texts mention and nobody has written yet. */
function Missing({ facts }: { facts: readonly string[] }) {
  const t = useWords('templates');
  const workspace = useApi(WORKSPACE, getWorkspace).data;
  const names = useFactNames();
  const missing =
    workspace === undefined
      ? []
      : facts.filter((fact) => fact !== 'ten' && (workspace.values[fact] ?? '').trim() === '');
  if (missing.length === 0) return null;
  return (
    <p className={classes.missing}>
      {t('beside.missing', { facts: names(missing) })} <Link href="/don-vi">{t('beside.write')}</Link>
    </p>
  );
}

/** What comes with a template beside its steps, what may come, and what is still to be written. */
export function Beside(props: {
  item: TemplateItem;
  wanted: readonly string[];
  want(wanted: readonly string[]): void;
}) {
  const { questions, tables, flows, facts } = props.item;
  const t = useWords('templates');
  return (
    <>
      {questions + tables.length + flows.length === 0 ? null : (
        <section className={classes.beside} aria-label={t('beside.title')}>
          <h2 className={classes.part}>{t('beside.title')}</h2>
          {questions + tables.length === 0 ? null : (
            <ul className={classes.contents}>
              {questions === 0 ? null : (
                <li>{t('beside.questions', { count: questions, number: formatNumber(questions) })}</li>
              )}
              {tables.map((name) => (
                <li key={name}>{t('beside.table', { name })}</li>
              ))}
            </ul>
          )}
          <Flows flows={flows} wanted={props.wanted} want={props.want} />
        </section>
      )}
      <Missing facts={facts} />
    </>
  );
}
