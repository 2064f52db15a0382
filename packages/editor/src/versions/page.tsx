import { Button, Collapse } from '@mantine/core';
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { request } from '../api/client.ts';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { StillCard } from '../flow-cards/still-card.tsx';
import { StillLabels } from '../flow-cards/still-labels.tsx';
import { useManifests } from '../flow-cards/use-manifests.ts';
import { getFlow, getVersion } from '../flow-editor/api.ts';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Pill } from '../ui/pill.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import classes from './versions.module.css';

interface VersionItem {
  number: number;
  publishedAt: string;
  publishedBy?: string;
  note?: string;
  /** Published although these tests failed. */
  override?: { reason: string; failed: string[] };
  live: boolean;
}

const path = (id: string): string => `/api/flows/${encodeURIComponent(id)}/versions`;

function Content({ flow, number }: { flow: string; number: number }) {
  const manifests = useManifests();
  const version = useApi(['flow', flow, 'version', number], () => getVersion(flow, number));
  return (
    <Loaded query={version} rows={2}>
      {({ document }) => (
        <StillLabels flow={document} manifests={manifests}>
          <ol className={classes.cards}>
            {nodesInReadingOrder(document).map((node) => (
              <li key={node.id}>
                <StillCard node={node} manifests={manifests} />
              </li>
            ))}
          </ol>
        </StillLabels>
      )}
    </Loaded>
  );
}

function Version(props: { flow: string; version: VersionItem; busy: boolean; onBack(): void }) {
  const { version } = props;
  const t = useWords('versions');
  const may = useMay();
  const [open, setOpen] = useState(false);
  const number = version.number;
  return (
    <li className={classes.version} data-live={version.live || undefined}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.title}>
            {t('version', { number })} {version.live ? <Pill tone="ok">{t('live')}</Pill> : null}
          </h2>
          <p className={classes.when}>
            {t('published', {
              when: formatMoment(version.publishedAt),
              name: version.publishedBy ?? t('someone'),
            })}
          </p>
          {version.note === undefined || version.note === '' ? null : (
            <p className={classes.note}>{version.note}</p>
          )}
          {version.override === undefined ? null : (
            <p className={classes.note}>
              {t('override', { tests: version.override.failed.join(', '), reason: version.override.reason })}
            </p>
          )}
        </div>
        <div className={classes.actions}>
          <Button size="xs" variant="subtle" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? t('hide') : t('show')}
          </Button>
          {version.live || !may('flow.publish') ? null : (
            <ConfirmButton
              size="xs"
              color="brand"
              label={t('goBack')}
              question={t('goBackQuestion', { number })}
              icon={<IconArrowBackUp size={16} stroke={1.5} />}
              loading={props.busy}
              onConfirm={props.onBack}
            />
          )}
        </div>
      </div>
      <Collapse expanded={open}>{open ? <Content flow={props.flow} number={number} /> : null}</Collapse>
    </li>
  );
}

/** All published versions, the newest first, with the way back to an older one. /kich-ban/:id/phien-ban */
export default function VersionsPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords('versions');
  const flow = useApi(['flow', id, 'name'], () => getFlow(id));
  const versions = useApi(['versions', id], () => request<{ items: VersionItem[] }>('GET', path(id)));
  const goBack = useAction(
    (number: number) => request<{ version: number }>('POST', `${path(id)}/${number}/rollback`),
    {
      stale: [['versions', id], ['flows'], ['changes', id]],
      onDone: (_answer, number) => tellDone(t('wentBack', { number })),
    },
  );
  const name = flow.data?.name;
  return (
    <PageFrame
      title={name === undefined ? t('title') : t('titleOf', { name })}
      help={t('help')}
      back={{ href: `/kich-ban/${id}`, label: t('toFlow') }}
    >
      <Loaded query={versions}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconHistory} title={t('none')} help={t('noneHelp')}>
              <Button component={Link} href={`/kich-ban/${id}/xuat-ban`}>
                {t('toPublish')}
              </Button>
            </EmptyState>
          ) : (
            <ol className={classes.list}>
              {items.map((version) => (
                <Version
                  key={version.number}
                  flow={id}
                  version={version}
                  busy={goBack.isPending && goBack.variables === version.number}
                  onBack={() => goBack.mutate(version.number)}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
