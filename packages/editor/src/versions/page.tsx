import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'wouter';
import { getFlow } from '../flow-editor/api.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { VersionActions } from './actions.tsx';
import { getVersions, type VersionItem } from './api.ts';
import { Kept } from './kept.tsx';
import { VersionList } from './list.tsx';
import { Look } from './look.tsx';
import { StopMenu } from './stop.tsx';
import classes from './versions.module.css';

/** The list at the left; the version in hand drawn at the right. */
function History(props: {
  flow: string;
  versions: readonly VersionItem[];
  more: (() => void) | undefined;
  kept: ReactNode;
}) {
  const { flow, versions, more } = props;
  const t = useWords('versions');
  const [picked, setPicked] = useState<number | undefined>(undefined);
  const version = versions.find(({ number }) => number === picked) ?? versions[0];
  if (version === undefined) return null;
  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <VersionList versions={versions} chosen={version.number} onChoose={setPicked} />
        {more === undefined ? null : (
          <Button fullWidth size="xs" variant="subtle" onClick={more}>
            {t('older')}
          </Button>
        )}
        {props.kept}
      </div>
      <section className={classes.look} aria-label={t('version', { number: version.number })}>
        <div className={classes.head}>
          <h2 className={classes.title}>
            {t('version', { number: version.number })}
            {version.name === undefined ? null : ` · ${version.name}`}
          </h2>
          <VersionActions flow={flow} version={version} />
        </div>
        <Look key={version.number} flow={flow} version={version} all={versions} />
      </section>
    </div>
  );
}

/** All published versions, the newest first: what each changed, and the ways back. /kich-ban/:id/phien-ban */
export default function VersionsPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords('versions');
  const may = useMay();
  const flow = useApi(['flow', id, 'name'], () => getFlow(id));
  const versions = useInfiniteQuery({
    queryKey: ['versions', id],
    queryFn: ({ pageParam }) => getVersions(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const name = flow.data?.name;
  const live = flow.data?.live !== undefined;
  return (
    <PageFrame
      title={name === undefined ? t('title') : t('titleOf', { name })}
      back={{ href: `/kich-ban/${id}`, label: name ?? t('toFlow') }}
      actions={live && may('flow.publish') ? <StopMenu flow={id} /> : null}
    >
      <Loaded query={versions}>
        {({ pages }) => {
          const kept = may('flow.edit') ? <Kept flow={id} /> : null;
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <>
              <EmptyState icon={IconHistory} title={t('none')} help={t('noneHelp')}>
                <Button component={Link} href={`/kich-ban/${id}/xuat-ban`}>
                  {t('toPublish')}
                </Button>
              </EmptyState>
              {kept}
            </>
          ) : (
            <History
              flow={id}
              versions={items}
              kept={kept}
              more={versions.hasNextPage ? () => void versions.fetchNextPage() : undefined}
            />
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
