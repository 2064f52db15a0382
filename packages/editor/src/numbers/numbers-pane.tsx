import { Button, SegmentedControl, Switch, UnstyledButton } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '../document/ids.ts';
import { nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { exitsOf } from '../flow-editor/node-view.ts';
import panel from '../flow-editor/panels.module.css';
import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import { addKeyword, canBeKeyword } from './add-keyword.ts';
import { dismissUnheard, getNumbers, numbersKey, SPANS, type Span, UNHEARD, type Unheard } from './api.ts';
import classes from './numbers.module.css';
import { type StepSum, shareOf, sumsOf, whereTheyStay } from './sums.ts';
import { UnheardList } from './unheard-list.tsx';
import { useUnheard } from './use-unheard.ts';

const REFRESH_MS = 15_000;

/** Steps where people stop, the worst first; a click goes there. */
function Staying({ sums }: { sums: ReadonlyMap<string, StepSum> }) {
  const { actions, manifests } = useEditor();
  const flow = useDocument((state) => state.flow);
  const t = useWords('numbers');
  const worst = whereTheyStay(flow, sums, (node) => exitsOf(node, manifests.get(node.type)).length > 0);
  return (
    <section className={classes.section} aria-label={t('stay')}>
      <h3 className={classes.title}>{t('stay')}</h3>
      {worst.length === 0 ? <p className={panel.muted}>{t('stayNowhere')}</p> : null}
      <ul className={classes.list}>
        {worst.map(({ node, sum }) => (
          <li key={node.id}>
            <UnstyledButton className={panel.item} onClick={() => actions.goTo(node.id)}>
              <span className={panel.itemTitle}>{node.name}</span>
              <span className={panel.muted} style={{ display: 'block' }}>
                {t('stayed', {
                  stayed: formatNumber(sum.stayed),
                  entered: formatNumber(sum.entered),
                  share: shareOf(sum),
                })}
              </span>
              <span className={classes.bar} aria-hidden>
                <span className={classes.fill} style={{ width: `${shareOf(sum)}%` }} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was written and not understood in this flow, each a click from being answered. */
function NotUnderstood() {
  const { flowId, document, autosave, mayEdit } = useEditor();
  const flow = useDocument((state) => state.flow);
  const t = useWords('numbers');
  const [, go] = useLocation();
  const { query, more, readingMore } = useUnheard(flowId, { every: REFRESH_MS });
  const dismiss = useAction(dismissUnheard, { stale: [UNHEARD] });
  const asKeyword = (item: Unheard) => {
    document.change((now) => addKeyword(now, item.text, newId()));
    tellDone(t('keywordAdded', { words: item.text }));
    // It leaves the list when the keyword is safe on the server, not before.
    void autosave.flush().then((safe) => {
      if (safe) dismiss.mutate(item.id);
    });
  };
  return (
    <section className={classes.section} aria-label={t('unheard')}>
      <h3 className={classes.title}>{t('unheard')}</h3>
      <Loaded query={query} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <p className={panel.muted}>{t('unheardNone')}</p>
          ) : (
            <UnheardList
              more={more}
              readingMore={readingMore}
              items={items}
              placeOf={(item) => nodeById(flow, item.node)?.name}
              actions={(item) => (
                <>
                  {mayEdit && canBeKeyword(item.text) ? (
                    <Button size="compact-xs" variant="light" onClick={() => asKeyword(item)}>
                      {t('asKeyword')}
                    </Button>
                  ) : null}
                  <Button
                    size="compact-xs"
                    variant="light"
                    onClick={() => go(`/hoi-dap?cau=${encodeURIComponent(item.text)}&tu=${item.id}`)}
                  >
                    {t('asQuestion')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    onClick={() => dismiss.mutate(item.id)}
                  >
                    {t('dismiss')}
                  </Button>
                </>
              )}
            />
          )
        }
      </Loaded>
    </section>
  );
}

/** Who passed where in the live version: under each card, beside each exit, and the worst places in a list. */
export function NumbersPane() {
  const { flowId, live, view } = useEditor();
  const may = useMay();
  const t = useWords('numbers');
  const [days, setDays] = useState<Span>(7);
  const [wanted, setWanted] = useState(true);
  const query = useApi(numbersKey(flowId, days), () => getNumbers(flowId, days), {
    enabled: live !== undefined,
    every: REFRESH_MS,
  });
  const { data } = query;
  const sums = useMemo(() => (data === undefined ? undefined : sumsOf(data.steps)), [data]);
  useEffect(() => view.showNumbers(wanted ? sums : undefined), [view, sums, wanted]);
  if (live === undefined)
    return <EmptyState icon={IconChartBar} title={t('notLive')} help={t('notLiveHelp')} />;
  return (
    <div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('span')}
        value={String(days)}
        onChange={(value) => setDays(SPANS.find((span) => String(span) === value) ?? 7)}
        data={SPANS.map((span) => ({ value: String(span), label: t(`days${span}`) }))}
      />
      <Switch
        mt={12}
        size="sm"
        label={t('onCanvas')}
        checked={wanted}
        onChange={(event) => setWanted(event.currentTarget.checked)}
      />
      <Loaded query={query} rows={3}>
        {({ version }) => (
          <>
            <p className={panel.muted}>{t('of', { version })}</p>
            {sums === undefined || sums.size === 0 ? (
              <p className={panel.muted}>{t('nobody')}</p>
            ) : (
              <Staying sums={sums} />
            )}
          </>
        )}
      </Loaded>
      {may('flow.edit') ? <NotUnderstood /> : null}
    </div>
  );
}
