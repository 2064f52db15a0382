import { useMediaQuery } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { EmptyState } from '../ui/states.tsx';
import classes from './chats.module.css';
import { Conversation } from './conversation.tsx';
import { ChatList, type Shown } from './list.tsx';

/** Citizens who wait for a person, and what was said. /tro-chuyen[/:chat] */
export default function ChatsPage() {
  const { chat } = useParams<{ chat?: string }>();
  const t = useWords('chats');
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  const [shown, setShown] = useState<Shown>('waiting');
  // What was taken is no longer among those who wait: the list goes where it is now.
  const taken = () => setShown('mine');
  const list = <ChatList shown={shown} onShow={setShown} chosen={chat} />;
  if (narrow === true) {
    return chat === undefined ? (
      <PageFrame title={t('title')}>{list}</PageFrame>
    ) : (
      <PageFrame title={t('one')} back={{ href: '/tro-chuyen', label: t('title') }}>
        <Conversation key={chat} id={chat} onTaken={taken} />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t('title')} help={t('help')}>
      <div className={classes.columns}>
        {list}
        {chat === undefined ? (
          <EmptyState icon={IconMessages} title={t('choose')} help={t('chooseHelp')} />
        ) : (
          <Conversation key={chat} id={chat} onTaken={taken} />
        )}
      </div>
    </PageFrame>
  );
}
