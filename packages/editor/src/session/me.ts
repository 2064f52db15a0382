import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { ApiError, request } from '../api/client.ts';

/** Who is signed in, where, and what they may do. */
export interface Me {
  person: { id: string; name: string; email: string };
  workspace: { id: string; name: string };
  roles: string[];
  permissions: string[];
}

export const ME = ['me'] as const;

async function getMe(): Promise<Me | null> {
  try {
    return await request<Me>('GET', '/api/me');
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

/** Asks who is signed in; `null` when nobody is. */
export function useMeQuery() {
  return useQuery({ queryKey: ME, queryFn: getMe, staleTime: 60_000, refetchOnWindowFocus: true });
}

const LEFT = ['left'] as const;

/** Did the person sign out here? Else a missing session has ended by itself. */
export const useHasLeft = (): boolean => useQueryClient().getQueryData(LEFT) === true;

const signedInListeners = new Set<() => void>();

/** Hears that a session that had ended goes on; gives the way to stop. */
export function onSignedInAgain(listener: () => void): () => void {
  signedInListeners.add(listener);
  return () => void signedInListeners.delete(listener);
}

/** Tells all that waits for a session. */
export function tellSignedInAgain(): void {
  for (const listener of signedInListeners) listener();
}

export const MeContext = createContext<Me | undefined>(undefined);

/** The person signed in; only inside of the pages that need one. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('useMe outside of the signed-in pages');
  return me;
}

/** May the person signed in do this? */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return useCallback((permission) => permissions.includes(permission), [permissions]);
}

/** Takes over the answer of a sign-in: nothing of an earlier person stays in memory. */
export function useEnter(): (me: Me) => void {
  const client = useQueryClient();
  return (me) => {
    client.clear();
    client.setQueryData(ME, me);
  };
}

/** Signs out and forgets all that was read. */
export function useLeave(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await request('POST', '/api/sign-out');
    client.clear();
    client.setQueryData(LEFT, true);
    client.setQueryData(ME, null);
  };
}
