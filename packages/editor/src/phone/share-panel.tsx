import { Button, CopyButton, Skeleton } from '@mantine/core';
import { IconCheck, IconCopy, IconTrash } from '@tabler/icons-react';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { messageOf, request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';
import { useEditor } from '../flow-editor/context.ts';
import { formatMoment } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useAction, useApi } from '../ui/use-api.ts';
import phoneClasses from './phone.module.css';
import classes from './share.module.css';

interface Link {
  id: string;
  createdAt: string;
  expiresAt: string;
}

/** A link that was just made: the only moment at which it can be shown. */
interface Made {
  id: string;
  link: string;
  expiresAt: string;
}

const pathOf = (flow: string): string => `${flowPath(flow)}/try-links`;

/** The code to scan, the address to send on, and until when they work. */
function Fresh({ made }: { made: Made }) {
  const t = useWords('try-link');
  return (
    <div className={classes.made}>
      <span className={classes.code}>
        <QRCodeSVG value={made.link} size={176} marginSize={2} title={t('code')} />
      </span>
      <CopyButton value={made.link}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
      <p className={classes.help}>{t('until', { time: formatMoment(made.expiresAt) })}</p>
    </div>
  );
}

/** A phone of one's own: a link and a code to scan, and all links that still work. */
export default function SharePanel() {
  const { flowId, autosave } = useEditor();
  const t = useWords('try-link');
  const text = useText();
  const [made, setMade] = useState<Made | undefined>(undefined);
  const key = ['try-links', flowId];
  const read = useApi(key, () => request<{ items: Link[] }>('GET', pathOf(flowId)), { fresh: true });
  const links = read.data?.items;
  const act = useAction((what: () => Promise<void>) => what(), {
    stale: [key],
    // Told in the panel, beside the links.
    onError: () => undefined,
  });
  const busy = read.isLoading || act.isPending;
  const error = act.error ?? read.error;

  const make = () =>
    act.mutate(async () => {
      // The phone runs what is saved: what is drawn now goes there first.
      await autosave.flush();
      setMade(await request<Made>('POST', pathOf(flowId)));
    });
  const revoke = (id: string) =>
    act.mutate(async () => {
      await request('DELETE', `${pathOf(flowId)}/${id}`);
      setMade((before) => (before?.id === id ? undefined : before));
    });

  return (
    <section className={phoneClasses.unfolded} aria-label={t('title')}>
      <h3 className={classes.title}>{t('title')}</h3>
      <p className={classes.help}>{t('help')}</p>
      {made === undefined ? null : <Fresh made={made} />}
      {error === null ? null : (
        <p className={classes.failed} role="alert">
          {text(messageOf(error))}
        </p>
      )}
      <Button size="xs" loading={busy} onClick={make} variant={made === undefined ? 'filled' : 'default'}>
        {made === undefined ? t('make') : t('makeAnother')}
      </Button>
      {links === undefined ? (
        <Skeleton height={28} />
      ) : links.length === 0 ? null : (
        <>
          <p className={classes.listTitle}>{t('active', { count: links.length })}</p>
          <ul className={classes.links}>
            {links.map((link) => (
              <li key={link.id}>
                <span>{t('made', { time: formatMoment(link.createdAt) })}</span>
                <IconButton
                  label={t('revoke')}
                  name={t('revokeOne', { time: formatMoment(link.createdAt) })}
                  icon={IconTrash}
                  color="red"
                  size={28}
                  iconSize={16}
                  disabled={busy}
                  onClick={() => revoke(link.id)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
