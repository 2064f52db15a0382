import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { variableByName } from '../document/selectors.ts';
import { useDocument, usePhone } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import { inWords } from './in-words.ts';
import classes from './phone.module.css';

/** What the flow knows by now about the citizen of this try-out, in plain words. */
export function Known() {
  const vars = usePhone((state) => state.vars);
  const flow = useDocument((state) => state.flow);
  const t = useWords();
  const [open, setOpen] = useState(false);
  const known = Object.entries(vars).filter(
    ([name, value]) => variableByName(flow, name) !== undefined && value !== null && value !== '',
  );
  return (
    <div className={classes.known}>
      <UnstyledButton className={classes.knownTitle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        {t('phone.known', { count: known.length })}
      </UnstyledButton>
      <Collapse expanded={open}>
        {known.length === 0 ? (
          <p className={classes.knownNothing}>{t('phone.knownNothing')}</p>
        ) : (
          <dl className={classes.values}>
            {known.map(([name, value]) => (
              <div key={name}>
                <dt>{variableByName(flow, name)?.title ?? name}</dt>
                <dd>{inWords(value, (key, count) => t(`value.${key}`, { count }))}</dd>
              </div>
            ))}
          </dl>
        )}
      </Collapse>
    </div>
  );
}
