import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload, IconHistory, IconRocket, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { exportUrl } from '../flow-editor/api.ts';
import { formatNumber, useAgo } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { Pill } from '../ui/pill.tsx';
import type { FlowItem } from './api.ts';
import classes from './home.module.css';
import { WeekLine } from './week-line.tsx';

function LiveState({ flow }: { flow: FlowItem }) {
  const t = useWords('home');
  if (flow.live === undefined) return <Pill tone="quiet">{t('card.notLive')}</Pill>;
  const version = flow.live.version;
  return flow.sameAsLive ? (
    <Pill tone="ok">{t('card.live', { version })}</Pill>
  ) : (
    <Pill tone="warn">{t('card.changed', { version })}</Pill>
  );
}

/** One flow: its name, what citizens meet now, and whether something in it wants a look. */
export function FlowCard(props: { flow: FlowItem; onCopy(): void; onDelete(): void }) {
  const { flow } = props;
  const t = useWords('home');
  const may = useMay();
  const ago = useAgo();
  const [, go] = useLocation();
  const toLookAt = flow.errors + flow.warnings;
  const changed =
    flow.updatedBy === undefined
      ? t('card.updated', { ago: ago(flow.updatedAt) })
      : t('card.updatedBy', { ago: ago(flow.updatedAt), name: flow.updatedBy });
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <Link href={`/kich-ban/${flow.id}`} className={classes.cardName} title={flow.name}>
          {flow.name}
        </Link>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              className={classes.cardMore}
              aria-label={t('card.more', { name: flow.name })}
            >
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {may('flow.publish') ? (
              <Menu.Item
                leftSection={<IconRocket size={16} stroke={1.5} />}
                onClick={() => go(`/kich-ban/${flow.id}/xuat-ban`)}
              >
                {t('card.publish')}
              </Menu.Item>
            ) : null}
            <Menu.Item
              leftSection={<IconHistory size={16} stroke={1.5} />}
              onClick={() => go(`/kich-ban/${flow.id}/phien-ban`)}
            >
              {t('card.versions')}
            </Menu.Item>
            {may('flow.edit') ? (
              <Menu.Item leftSection={<IconCopy size={16} stroke={1.5} />} onClick={props.onCopy}>
                {t('card.copy')}
              </Menu.Item>
            ) : null}
            <Menu.Item
              leftSection={<IconDownload size={16} stroke={1.5} />}
              component="a"
              href={exportUrl(flow.id)}
              download
            >
              {t('card.export')}
            </Menu.Item>
            {may('flow.edit') ? (
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.5} />}
                onClick={props.onDelete}
              >
                {t('card.delete')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </div>
      {flow.description === undefined || flow.description === '' ? null : (
        <p className={classes.cardHelp}>{flow.description}</p>
      )}
      <div className={classes.cardStates}>
        <LiveState flow={flow} />
        {toLookAt === 0 ? null : (
          <Pill tone={flow.errors > 0 ? 'danger' : 'warn'}>{t('card.toLookAt', { count: toLookAt })}</Pill>
        )}
      </div>
      {flow.week === undefined ? null : <WeekLine days={flow.week} />}
      <p className={classes.cardFoot}>
        {t('card.steps', { count: flow.steps, number: formatNumber(flow.steps) })} · {changed}
      </p>
    </li>
  );
}
