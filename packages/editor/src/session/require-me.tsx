import { Center, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { request } from '../api/client.ts';
import { useWords } from '../i18n/words.ts';
import { Waiting } from '../shell/waiting.tsx';
import { ErrorState } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { MeContext, useMeQuery } from './me.ts';

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

/** Lets only people through who are signed in, and says who they are to all pages inside. */
export function RequireMe({ children }: { children: ReactNode }) {
  const me = useMeQuery();
  if (me.data === null) return <SignedOut />;
  if (me.data === undefined) {
    return me.error === null ? <Waiting /> : <ErrorState error={me.error} retry={() => void me.refetch()} />;
  }
  return <MeContext.Provider value={me.data}>{children}</MeContext.Provider>;
}
