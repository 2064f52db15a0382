import { Alert, Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ContinueGuide } from '../begin/guide/continue-guide.tsx';
import { foldAccents } from '../document/variable-name.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { Loaded } from '../ui/states.tsx';
import { useAction, useApi } from '../ui/use-api.ts';
import { copyFlow, FLOWS, type FlowItem, getFlows } from './api.ts';
import { useAskDelete } from './ask-delete.tsx';
import { Doors } from './empty.tsx';
import { FlowCard } from './flow-card.tsx';
import { FlowDrop } from './flow-drop.tsx';
import classes from './home.module.css';
import { ImportFlow, type ImportTrouble, ImportTroubleList, NewFlow } from './new-flow.tsx';
import { Today } from './today.tsx';
import { useDelete } from './use-delete.tsx';

/** From so many flows on, a search stands over them. */
const SEARCH_FROM = 9;

function Flows({ flows }: { flows: readonly FlowItem[] }) {
  const t = useWords('home');
  const { hidden, remove } = useDelete();
  const { ask, question } = useAskDelete(remove);
  const copy = useAction(copyFlow, { stale: [FLOWS] });
  const [typed, setTyped] = useState('');
  const wanted = foldAccents(typed.trim());
  const shown = flows.filter((flow) => !hidden.has(flow.id) && foldAccents(flow.name).includes(wanted));
  return (
    <section aria-label={t('flows')}>
      <div className={classes.flowsHead}>
        <h2 className={classes.sectionTitle}>{t('flows')}</h2>
        {flows.length < SEARCH_FROM ? null : (
          <TextInput
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            placeholder={t('search')}
            aria-label={t('search')}
            leftSection={<IconSearch size={16} aria-hidden />}
          />
        )}
      </div>
      {shown.length === 0 && wanted !== '' ? (
        <p className={classes.calm}>{t('nothingFound', { typed })}</p>
      ) : null}
      <ul className={classes.cards}>
        {shown.map((flow) => (
          <FlowCard
            key={flow.id}
            flow={flow}
            onCopy={() =>
              copy.mutate({ id: flow.id, name: t('copyName', { name: flow.name }).slice(0, 200) })
            }
            onDelete={() => ask(flow)}
          />
        ))}
      </ul>
      {question}
    </section>
  );
}

/** The first page: what needs you today, then all flows. */
export default function HomePage() {
  const t = useWords('home');
  const may = useMay();
  const flows = useApi(FLOWS, getFlows);
  const [trouble, setTrouble] = useState<ImportTrouble | undefined>(undefined);
  const mayEdit = may('flow.edit');
  const some = (flows.data?.items.length ?? 0) > 0;
  return (
    <PageFrame
      title={t('title')}
      {...(flows.data !== undefined && !some && mayEdit ? { help: t('begin') } : {})}
      actions={
        mayEdit && some ? (
          <>
            <Button component={Link} href="/tu-van-ban" variant="default">
              {t('new.textTitle')}
            </Button>
            <Button component={Link} href="/mau" variant="default">
              {t('new.templateTitle')}
            </Button>
            <ImportFlow onTrouble={setTrouble} />
            <NewFlow />
          </>
        ) : null
      }
    >
      {mayEdit ? <FlowDrop onTrouble={setTrouble} /> : null}
      {trouble === undefined ? null : (
        <Alert
          color="red"
          mb={16}
          role="alert"
          withCloseButton
          onClose={() => setTrouble(undefined)}
          closeButtonLabel={t('close')}
        >
          <ImportTroubleList trouble={trouble} />
        </Alert>
      )}
      <Loaded query={flows}>
        {({ items }) =>
          items.length === 0 ? (
            mayEdit ? (
              <Doors />
            ) : (
              <p className={classes.calm}>{t('noneYet')}</p>
            )
          ) : (
            <>
              <ContinueGuide flows={items} />
              <Today flows={items} />
              <Flows flows={items} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
