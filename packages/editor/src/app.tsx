import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from './api/client.ts';
import { Routes } from './routes.tsx';
import { ME } from './session/me.ts';
import { cssVariables, theme } from './theme/theme.ts';

/** A refusal stays one when asked again; a server that stumbles is asked once more. */
const retry = (failures: number, error: unknown): boolean =>
  failures < 1 && !(error instanceof ApiError && error.status < 500);

function createClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError(error) {
        if (error instanceof ApiError && error.status === 401)
          void client.invalidateQueries({ queryKey: ME });
      },
    }),
    defaultOptions: {
      queries: { retry, staleTime: 5_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/** Everything around the pages: colours, words at the lower edge, what was read from the server. */
export function App() {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="bottom-center" limit={3} />
        <Routes />
      </MantineProvider>
    </QueryClientProvider>
  );
}
