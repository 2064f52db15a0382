import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useDocument } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { useChat } from './context.ts';
import classes from './known.module.css';
import { ValueRow } from './value-row.tsx';

/** What the flow knows by now about the citizen of this try-out, in plain words; each value can be changed. */
export function Known() {
  const vars = useChat((state) => state.vars);
  const variables = useDocument((state) => state.flow.variables);
  const t = useWords('phone');
  const [open, setOpen] = useState(false);
  const isKnown = (name: string) => vars[name] !== undefined && vars[name] !== null && vars[name] !== '';
  const known = variables.filter(({ name }) => isKnown(name));
  const others = variables.filter(({ name }) => !isKnown(name));
  return (
    <div className={classes.known}>
      <UnstyledButton className={classes.title} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        {t('known', { count: known.length })}
      </UnstyledButton>
      <Collapse expanded={open}>
        {known.length === 0 ? <p className={classes.nothing}>{t('knownNothing')}</p> : null}
        <ul className={classes.values}>
          {[...known, ...others].map((variable) => (
            <ValueRow key={variable.name} variable={variable} value={vars[variable.name]} />
          ))}
        </ul>
      </Collapse>
    </div>
  );
}
