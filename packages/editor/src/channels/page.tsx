import { Button } from '@mantine/core';
import { IconMessageCircle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAgo } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import panel from '../ui/panel.module.css';
import { Pill } from '../ui/pill.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { AddChannel } from './add.tsx';
import { CHANNELS, type ChannelAnswer, getChannels } from './api.ts';
import classes from './channels.module.css';

function ChannelRow({ channel }: { channel: ChannelAnswer }) {
  const t = useWords('channels');
  const ago = useAgo();
  const done = channel.checks.filter((check) => check.state === 'done').length;
  const all = channel.checks.length;
  return (
    <li className={`${panel.row} ${classes.channelRow}`}>
      <IconMessageCircle size={20} stroke={1.5} aria-hidden />
      <div className={panel.grow}>
        <Link href={`/kenh-zalo/${channel.id}`} className={classes.channelName}>
          {channel.name}
        </Link>
        <p className={panel.muted}>
          {channel.lastEventAt === undefined
            ? t('noEvent')
            : t('lastEvent', { ago: ago(channel.lastEventAt) })}
        </p>
      </div>
      <Pill tone={done === all ? 'ok' : 'warn'}>
        {done === all ? t('connected') : t('stepsDone', { done, all })}
      </Pill>
    </li>
  );
}

/** The organisation's Zalo accounts. /kenh-zalo */
export default function ChannelsPage() {
  const t = useWords('channels');
  const may = useMay();
  const [, go] = useLocation();
  const channels = useApi([...CHANNELS, 'list'], getChannels);
  const [adding, setAdding] = useState(false);
  const mayManage = may('channel.manage');
  const some = (channels.data?.items.length ?? 0) > 0;
  const done = (channel: ChannelAnswer) => go(`/kenh-zalo/${channel.id}`);
  return (
    <PageFrame
      title={t('title')}
      help={t('help')}
      actions={
        mayManage && some && !adding ? (
          <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        ) : null
      }
    >
      {adding ? (
        <div className={classes.adding}>
          <AddChannel onDone={done} onLeave={() => setAdding(false)} />
        </div>
      ) : null}
      <Loaded query={channels}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className={`${panel.list} ${panel.panel}`}>
              {items.map((channel) => (
                <ChannelRow key={channel.id} channel={channel} />
              ))}
            </ul>
          ) : mayManage ? (
            <AddChannel onDone={done} />
          ) : (
            <EmptyState icon={IconMessageCircle} title={t('none')} help={t('noneHelp')} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
