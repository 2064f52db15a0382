import type { Flow } from '@danloi/engine/flow';
import { Button, Select } from '@mantine/core';
import { IconChevronLeft, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { DrawnPicture, usePicture } from '../drawing/flow-picture.tsx';
import { usePictureParts } from '../drawing/use-picture-parts.ts';
import { useManifests } from '../flow-cards/use-manifests.ts';
import { getFlow, getVersion } from '../flow-editor/api.ts';
import type { Manifests } from '../flow-editor/context.ts';
import { formatClock, formatDay } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useMe } from '../session/me.ts';
import { Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { getVersions, type VersionItem } from '../versions/api.ts';
import { printedSteps } from './messages.ts';
import classes from './print.module.css';
import { Signatures, StartWords, StepText, Variables } from './print-parts.tsx';

/** The sheets: drawing, ways to start, every message, what is remembered, signatures. */
function Sheets(props: { flow: Flow; manifests: Manifests; edition: string }) {
  const { flow, manifests } = props;
  const { workspace } = useMe();
  const t = useWords('export');
  const text = useText();
  const parts = usePictureParts(flow, manifests);
  const picture = usePicture(flow, manifests);
  const steps = useMemo(() => printedSteps(flow, manifests, text), [flow, manifests, text]);
  const shown = parts?.shown ?? ((words: string) => words);
  const wide = picture !== undefined && picture.width > picture.height;
  return (
    <article className={classes.paper}>
      <header className={classes.head}>
        <p className={classes.office}>{workspace.name}</p>
        <h1>{t('heading', { name: flow.name })}</h1>
        <p>{props.edition}</p>
        {flow.description === undefined ? null : <p className={classes.quiet}>{flow.description}</p>}
      </header>
      <section>
        <h2>{t('starts')}</h2>
        <StartWords flow={flow} />
      </section>
      <section>
        <h2>{t('variables')}</h2>
        <Variables flow={flow} />
      </section>
      <section className={classes.drawing} data-wide={wide || undefined}>
        <h2>{t('drawing')}</h2>
        <div
          className={classes.picture}
          style={picture === undefined ? {} : { aspectRatio: `${picture.width} / ${picture.height}` }}
        >
          <DrawnPicture name={flow.name} picture={picture} />
        </div>
      </section>
      <section className={classes.messages}>
        <h2>{t('messages')}</h2>
        {steps.map((step) => (
          <StepText
            key={step.node.id}
            step={step}
            typeName={step.manifest === undefined ? step.node.type : text(step.manifest.title)}
            shown={shown}
          />
        ))}
      </section>
      <section className={classes.end}>
        <h2>{t('signatures')}</h2>
        <Signatures />
        <p className={classes.quiet}>
          {t('printed', { when: `${formatClock(Date.now())}, ${formatDay(Date.now())}` })}
        </p>
      </section>
    </article>
  );
}

function Bar(props: { id: string; version: number | undefined; versions: readonly VersionItem[] }) {
  const { id, versions } = props;
  const t = useWords('export');
  const [, go] = useLocation();
  const data = [
    { value: '', label: t('draft') },
    ...versions.map(({ number }) => ({ value: `${number}`, label: t('version', { number }) })),
  ];
  return (
    <nav className={classes.bar} aria-label={t('print')}>
      <Link href={`/kich-ban/${id}`} className={classes.back}>
        <IconChevronLeft size={18} stroke={1.5} aria-hidden />
        {t('back')}
      </Link>
      <Select
        size="sm"
        data={data}
        value={props.version === undefined ? '' : `${props.version}`}
        onChange={(value) =>
          go(`/kich-ban/${id}/in${value === null || value === '' ? '' : `?phien-ban=${value}`}`)
        }
        allowDeselect={false}
        aria-label={t('which')}
      />
      <Button leftSection={<IconPrinter size={18} stroke={1.5} />} onClick={() => window.print()}>
        {t('doPrint')}
      </Button>
    </nav>
  );
}

/** A page for the signed dossier, on A4. /kich-ban/:id/in, of a version with ?phien-ban=3 */
export default function PrintPage() {
  const { id = '' } = useParams<{ id: string }>();
  const asked = Number(new URLSearchParams(useSearch()).get('phien-ban'));
  const version = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const t = useWords('export');
  const manifests = useManifests();
  const versions = useApi(['flows', id, 'versions', 'print'], () => getVersions(id));
  const shown = useApi(
    ['flows', id, 'print', version ?? 'draft'],
    async () =>
      version === undefined
        ? getFlow(id).then(({ draft, updatedAt }) => ({ flow: draft, at: updatedAt }))
        : getVersion(id, version).then(({ document }) => ({ flow: document, at: undefined })),
    { fresh: true },
  );
  const item = versions.data?.items.find(({ number }) => number === version);
  const name = shown.data?.flow.name;
  useEffect(() => {
    if (name !== undefined) document.title = name;
  }, [name]);
  return (
    <main className={classes.page}>
      <Bar id={id} version={version} versions={versions.data?.items ?? []} />
      <Loaded query={shown}>
        {({ flow, at }) => (
          <Sheets
            flow={flow}
            manifests={manifests}
            edition={
              version === undefined
                ? t('draftOf', { day: formatDay(at ?? Date.now()) })
                : item === undefined
                  ? t('version', { number: version })
                  : t('versionOf', {
                      number: version,
                      day: formatDay(item.publishedAt),
                      name: item.publishedBy ?? '–',
                    })
            }
          />
        )}
      </Loaded>
    </main>
  );
}
