import { Button } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import { useChat, useTrying } from './context.ts';
import classes from './settings.module.css';

/** Says how the chat went along with a draft that changed, and offers to hold it again where that is not done by itself. */
export function FollowedBar() {
  const { phone } = useTrying();
  const followed = useChat((state) => state.followed);
  const t = useWords('phone');
  return (
    <div role="status">
      {followed === undefined ? null : (
        <div className={classes.active}>
          {t(`followed.${followed}`)}{' '}
          {followed === 'asks' ? (
            <Button size="compact-xs" variant="default" onClick={() => void phone.follow(true)}>
              {t('followed.do')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
