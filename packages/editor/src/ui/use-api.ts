import { notifications } from '@mantine/notifications';
import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../api/client.ts';
import { useText } from '../i18n/words.ts';

/** Reads something from the server; hand the result to `<Loaded>`, which draws loading, failure and not-allowed. */
export function useApi<T>(
  key: QueryKey,
  read: () => Promise<T>,
  options: {
    enabled?: boolean;
    /** Read again after so many ms while the page is open. */
    every?: number;
    /** Never show an answer of an earlier visit: something is decided by it. */
    fresh?: boolean;
  } = {},
) {
  return useQuery({
    queryKey: key,
    queryFn: read,
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.fresh === true ? { staleTime: 0, gcTime: 0 } : {}),
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  });
}

/** What `<Loaded>` needs to know of something being read. */
export interface ApiQuery<T> {
  data: T | undefined;
  error: Error | null;
  refetch(): unknown;
}

/**
 * Does something on the server. What was read under the given keys is read again afterwards; a failure is told at
 * the lower edge of the screen unless `onError` takes it.
 */
export function useAction<Input, Answer>(
  act: (input: Input) => Promise<Answer>,
  options: {
    stale?: readonly QueryKey[];
    onDone?: (answer: Answer, input: Input) => void;
    onError?: (error: unknown) => void;
  } = {},
) {
  const client = useQueryClient();
  const text = useText();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer, input) => {
      options.onDone?.(answer, input);
      await Promise.all((options.stale ?? []).map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: (error) => {
      if (options.onError === undefined) tellFailure(text(messageOf(error)));
      else options.onError(error);
    },
  });
}

/** A failure in a sentence at the lower edge of the screen; it stays until it is closed. */
export function tellFailure(message: string): void {
  notifications.show({ message, color: 'red', autoClose: 12_000 });
}

/** Something done, in a sentence at the lower edge of the screen. */
export function tellDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 5_000 });
}
