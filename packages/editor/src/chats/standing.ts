import { useWords } from '../i18n/words.ts';
import type { ChatItem } from './api.ts';

/** Who looks after a chat, in a few words. */
export function useStanding(): (item: ChatItem) => string {
  const t = useWords('chats');
  return (item) => {
    if (item.since === undefined) return t('state.bot');
    if (item.by?.you === true) return t('state.you');
    if (item.by !== undefined) return t('state.other', { name: item.by.name });
    return item.waitingSince === undefined ? t('state.inbox') : t('state.waiting');
  };
}
