import { IconFlask, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useParams } from 'wouter';
import { messageOf } from '../api/client.ts';
import { formatMoment } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { TryingContext } from '../phone/context.ts';
import { Screen } from '../phone/screen.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './try-page.module.css';
import { createTryPhone, getLink, type LinkAnswer } from './try-phone.ts';

/** The phone over the whole screen, and above it, always in sight, that this is a trial. */
function TryPhone({ token, link }: { token: string; link: LinkAnswer }) {
  const t = useWords('try-link');
  const trying = useMemo(() => createTryPhone(token, link.workspaceName), [token, link.workspaceName]);
  const { phone } = trying;
  useEffect(() => {
    document.title = t('page.title', { name: link.flowName });
    void phone.restart();
    return () => phone.close();
  }, [phone, t, link.flowName]);
  return (
    <TryingContext.Provider value={trying}>
      <main className={classes.page}>
        <div className={classes.banner}>
          <IconFlask size={20} stroke={1.5} aria-hidden />
          <div className={classes.words}>
            <h1 className={classes.name}>{t('page.title', { name: link.flowName })}</h1>
            <p className={classes.trial}>{t('page.trial', { time: formatMoment(link.expiresAt) })}</p>
          </div>
          <IconButton
            label={t('page.restart')}
            icon={IconRefresh}
            size={40}
            iconSize={20}
            onClick={() => void phone.restart()}
          />
        </div>
        <div className={classes.phone}>
          <Screen wide />
        </div>
      </main>
    </TryingContext.Provider>
  );
}

/** A draft on somebody's own phone, by a link, without signing in. */
export default function TryPage() {
  const { token = '' } = useParams<{ token: string }>();
  const link = useQuery({
    queryKey: ['try', token],
    queryFn: () => getLink(token),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const t = useWords('try-link');
  const text = useText();
  if (link.data !== undefined) return <TryPhone token={token} link={link.data} />;
  if (!link.isError) return <Waiting />;
  return (
    <main className={classes.refused}>
      <h1 className={classes.refusedTitle}>{t('page.refused')}</h1>
      <p role="alert">{text(messageOf(link.error))}</p>
    </main>
  );
}
