import { ActionIcon, Button, CopyButton, Skeleton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconTrash } from '@tabler/icons-react';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState } from 'react';
import { messageOf, request } from '../api/client.ts';
import { useEditor } from '../flow-editor/context.ts';
import { formatMoment } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
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

const pathOf = (flow: string): string => `/api/flows/${encodeURIComponent(flow)}/try-links`;

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
  const [links, setLinks] = useState<readonly Link[] | undefined>(undefined);
  const [made, setMade] = useState<Made | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);

  const attempt = async (what: () => Promise<void>) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await what();
      setLinks((await request<{ items: Link[] }>('GET', pathOf(flowId))).items);
    } catch (error) {
      setFailed(text(messageOf(error)));
    }
    setBusy(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and after each act
  useEffect(() => void attempt(async () => undefined), [flowId]);

  const make = () =>
    attempt(async () => {
      // The phone runs what is saved: what is drawn now goes there first.
      await autosave.flush();
      setMade(await request<Made>('POST', pathOf(flowId)));
    });
  const revoke = (id: string) =>
    attempt(async () => {
      await request('DELETE', `${pathOf(flowId)}/${id}`);
      setMade((before) => (before?.id === id ? undefined : before));
    });

  return (
    <section className={classes.panel} aria-label={t('title')}>
      <h3 className={classes.title}>{t('title')}</h3>
      <p className={classes.help}>{t('help')}</p>
      {made === undefined ? null : <Fresh made={made} />}
      {failed === undefined ? null : (
        <p className={classes.failed} role="alert">
          {failed}
        </p>
      )}
      <Button
        size="xs"
        loading={busy}
        onClick={() => void make()}
        variant={made === undefined ? 'filled' : 'default'}
      >
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
                <Tooltip label={t('revoke')} openDelay={300}>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    size={28}
                    disabled={busy}
                    aria-label={t('revokeOne', { time: formatMoment(link.createdAt) })}
                    onClick={() => void revoke(link.id)}
                  >
                    <IconTrash size={16} stroke={1.5} />
                  </ActionIcon>
                </Tooltip>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
