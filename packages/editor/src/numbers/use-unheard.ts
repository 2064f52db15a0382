import { useInfiniteQuery } from '@tanstack/react-query';
import { getUnheard, UNHEARD, type UnheardPage } from './api.ts';

/** The words that nothing understood, the last first, page by page: of a flow, or without one of the whole organisation. */
export function useUnheard(flow: string | undefined, options: { every?: number } = {}) {
  const query = useInfiniteQuery({
    queryKey: [...UNHEARD, flow ?? ''],
    queryFn: ({ pageParam }) => getUnheard(flow, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: UnheardPage) => last.next,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  });
  return {
    query: {
      data: query.data?.pages.flatMap(({ items }) => items),
      error: query.error,
      refetch: () => void query.refetch(),
    },
    /** Reads the page after; absent at the end. */
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    readingMore: query.isFetchingNextPage,
  };
}
