import { Tooltip, UnstyledButton } from '@mantine/core';
import { stepName } from '../flow-editor/choice-words.ts';
import { useEditor, usePresence } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { initials } from '../shell/account-menu.tsx';
import type { Other } from './api.ts';
import { colourOf } from './colour.ts';
import classes from './presence.module.css';

/** More faces than these have no room in the bar. */
const FACES = 4;

/** Who else has the flow open, each with the step; a click goes there. */
export function PeopleHere() {
  const { document, view } = useEditor();
  const others = usePresence((state) => state.others);
  const t = useWords('together');
  const words = (other: Other): string => {
    const step = other.step === undefined ? undefined : stepName(document.getState().flow, other.step);
    if (other.you) return step === undefined ? t('here.you') : t('here.youAt', { step });
    const name = other.name === '' ? t('here.someone') : other.name;
    return step === undefined ? t('here.person', { name }) : t('here.personAt', { name, step });
  };
  if (others.length === 0) return null;
  return (
    <ul className={classes.people} aria-label={t('here.label')}>
      {others.slice(0, FACES).map((other) => (
        <li key={other.tab}>
          <Tooltip label={words(other)} multiline maw={260}>
            <UnstyledButton
              aria-label={words(other)}
              onClick={() => {
                if (other.step !== undefined) view.reveal(other.step);
              }}
            >
              {/* The letters are a picture: the button is called by the whole sentence. */}
              <span
                className={classes.face}
                style={colourOf(other.tab)}
                data-letters={initials(other.name)}
                aria-hidden
              />
            </UnstyledButton>
          </Tooltip>
        </li>
      ))}
      {others.length > FACES ? (
        <li className={classes.more}>{t('here.more', { count: others.length - FACES })}</li>
      ) : null}
    </ul>
  );
}
