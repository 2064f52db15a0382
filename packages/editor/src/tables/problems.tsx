import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import type { Column, RowProblem } from './api.ts';
import classes from './tables.module.css';

/** What is wrong in a file: the row as Excel counts it, the column by its title, and what to do. */
export function RowProblems(props: {
  title: string;
  problems: readonly RowProblem[];
  count: number;
  columns: readonly Column[];
}) {
  const t = useWords('tables');
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  const titleOf = (name: string) => props.columns.find((column) => column.name === name)?.title ?? name;
  const shown = props.problems.slice(0, 50);
  return (
    <Alert ref={box} color="yellow" title={props.title} role="alert">
      <ul className={classes.problems}>
        {shown.map((problem) => (
          <li key={`${problem.row} ${problem.column ?? ''} ${problem.message.en}`}>
            <strong>
              {t('row', { number: formatNumber(problem.row) })}
              {problem.column === undefined ? '' : `, ${titleOf(problem.column)}`}:
            </strong>{' '}
            {text(problem.message)}
          </li>
        ))}
      </ul>
      {props.count > shown.length ? (
        <p className={classes.moreProblems}>
          {t('moreProblems', { number: formatNumber(props.count - shown.length) })}
        </p>
      ) : null}
    </Alert>
  );
}
