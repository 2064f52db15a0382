import { Center, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Redirect, useLocation } from 'wouter';
import { onSignedOut, request } from '../api/client.ts';
import { useWords } from '../i18n/words.ts';
import { Waiting } from '../shell/waiting.tsx';
import { ErrorState } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { ME, type Me, MeContext, tellSignedInAgain, useHasLeft, useMeQuery } from './me.ts';
import { SignInAgain } from './sign-in-again.tsx';

/** Nobody is signed in: to the sign-in page, or, on a fresh server, how to begin. */
function SignedOut() {
  const [location] = useLocation();
  const t = useWords('session');
  const state = useApi(['state'], () => request<{ needsSetup: boolean }>('GET', '/api/state'));
  if (state.data === undefined) {
    return state.error === null ? (
      <Waiting />
    ) : (
      <ErrorState error={state.error} retry={() => void state.refetch()} />
    );
  }
  if (!state.data.needsSetup) {
    const back = location === '/' ? '' : `?tu=${encodeURIComponent(location)}`;
    return <Redirect to={`/dang-nhap${back}`} replace />;
  }
  return (
    <Center mih="100dvh" p="md">
      <Stack maw={440} gap={8} ta="center">
        <Title order={1}>{t('fresh.title')}</Title>
        <p style={{ margin: 0 }}>{t('fresh.help')}</p>
      </Stack>
    </Center>
  );
}

/**
 * Lets only people through who are signed in, and says who they are to all pages inside. A session that ends while someone
 * works leaves the page as it is: the password is asked for above it, and the work goes on.
 */
export function RequireMe({ children }: { children: ReactNode }) {
  const me = useMeQuery();
  const left = useHasLeft();
  const client = useQueryClient();
  const last = useRef<Me | undefined>(undefined);
  const ended = me.data === null && last.current !== undefined && !left;
  if (me.data) last.current = me.data;
  useEffect(() => onSignedOut(() => void client.invalidateQueries({ queryKey: ME })), [client]);
  useEffect(() => {
    if (!ended) return;
    return () => {
      void client.invalidateQueries();
      tellSignedInAgain();
    };
  }, [ended, client]);
  const who = me.data ?? (ended ? last.current : undefined);
  if (who !== undefined) {
    return (
      // Somebody else begins anew: nothing of the person before stays on the page.
      <MeContext.Provider value={who} key={who.person.id}>
        {children}
        {ended ? <SignInAgain me={who} /> : null}
      </MeContext.Provider>
    );
  }
  if (me.data === null) return <SignedOut />;
  return me.error === null ? <Waiting /> : <ErrorState error={me.error} retry={() => void me.refetch()} />;
}
