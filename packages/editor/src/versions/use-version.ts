import { useQuery } from '@tanstack/react-query';
import { getVersion } from '../flow-editor/api.ts';

/** A published version of a flow, which never changes; nothing is read without a number. */
export function useVersion(flow: string, number: number | undefined) {
  return useQuery({
    queryKey: ['flow', flow, 'version', number],
    queryFn: () => getVersion(flow, number ?? 0),
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
