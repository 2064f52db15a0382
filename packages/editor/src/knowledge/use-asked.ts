import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { dismissUnheard, UNHEARD, type Unheard } from '../numbers/api.ts';
import { useAction } from '../ui/use-api.ts';

/** The address that brings a citizen's question along: `?cau=<words>&tu=<id in the list>`. */
const WORDS = 'cau';
const FROM = 'tu';

/** The citizen's question that is being answered, by the address or by a click; it leaves the list once it has an answer. */
export function useAsked(mayDismiss: boolean) {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const [asked, setAsked] = useState<Pick<Unheard, 'id' | 'text'>>({
    text: search.get(WORDS) ?? '',
    id: search.get(FROM) ?? '',
  });
  const dismiss = useAction(dismissUnheard, { stale: [UNHEARD], onError: () => undefined });
  return {
    text: asked.text,
    take: setAsked,
    clear() {
      setAsked({ id: '', text: '' });
      if (search.has(WORDS)) go('/hoi-dap', { replace: true });
    },
    answered() {
      if (asked.id !== '' && mayDismiss) dismiss.mutate(asked.id);
    },
  };
}
