import type { Flow } from '@danloi/engine/flow';
import { useWords } from '../i18n/words.ts';
import { cover } from '../tests/api.ts';
import { ChatView } from '../tests/chat-view.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import type { Change } from './api.ts';
import classes from './publish.module.css';

/** More conversations are not read by anyone. */
const MOST = 12;

/** What changed as a citizen goes through it: conversations that pass the changed steps, played on the draft. */
export function Chats(props: { id: string; rev: number; draft: Flow; changes: readonly Change[] }) {
  const { id, rev, draft, changes } = props;
  const t = useWords('publish');
  const covered = useApi(['publish', id, 'chats', rev], () => cover(id, draft));
  const touched = new Set(changes.flatMap(({ node }) => (node === undefined ? [] : [node])));
  return (
    <Loaded query={covered} rows={3}>
      {({ chats }) => {
        const passing = chats.filter(({ passes }) => passes.some(({ node }) => touched.has(node)));
        const shown = (passing.length === 0 ? chats : passing).slice(0, MOST);
        return shown.length === 0 ? (
          <p className={panel.nothing}>{t('noChats')}</p>
        ) : (
          <ul className={classes.chats}>
            {shown.map((chat) => (
              <li key={chat.id}>
                <ChatView chat={chat.chat} />
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
