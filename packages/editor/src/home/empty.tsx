import { Alert, Button } from '@mantine/core';
import { IconFileText, IconLayoutGrid, IconPencil, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { StartGuide } from '../begin/guide/start-guide.tsx';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { tellDone, useAction } from '../ui/use-api.ts';
import { createSample } from './api.ts';
import classes from './home.module.css';
import { ImportFlow, type ImportTrouble, ImportTroubleList, NewFlow } from './new-flow.tsx';

function Door(props: { icon: TablerIcon; title: string; help: string; main?: boolean; children: ReactNode }) {
  const Icon = props.icon;
  return (
    <section className={classes.door} data-main={props.main || undefined}>
      <Icon size={28} stroke={1.5} aria-hidden />
      <h3 className={classes.doorTitle}>{props.title}</h3>
      <p className={classes.doorHelp}>{props.help}</p>
      <div className={classes.doorDo}>{props.children}</div>
    </section>
  );
}

/** The sample workspace by one click: for those who want to look around first. */
function Sample() {
  const t = useWords('home');
  const sample = useAction(() => createSample(), {
    stale: [['flows'], ['submissions'], ['tables'], ['knowledge'], ['topics'], ['workspace']],
    onDone: () => tellDone(t('sample.done')),
  });
  return (
    <section className={classes.aside}>
      <h3 className={classes.doorTitle}>{t('sample.title')}</h3>
      <p className={classes.doorHelp}>{t('sample.help')}</p>
      <Button variant="default" onClick={() => sample.mutate(undefined)} loading={sample.isPending}>
        {t('sample.do')}
      </Button>
      <p className={classes.doorWait} role="status">
        {sample.isPending ? t('sample.doing') : null}
      </p>
    </section>
  );
}

/** No flows yet: three doors, and below them the ways of those who only look or bring something along. */
export function Doors() {
  const t = useWords('home');
  const may = useMay();
  const [trouble, setTrouble] = useState<ImportTrouble | undefined>(undefined);
  return (
    <>
      <div className={classes.doors}>
        <Door icon={IconLayoutGrid} title={t('new.templateTitle')} help={t('new.templateHelp')} main>
          <Button component={Link} href="/mau">
            {t('new.template')}
          </Button>
        </Door>
        <Door icon={IconFileText} title={t('new.textTitle')} help={t('new.textHelp')}>
          <Button component={Link} href="/tu-van-ban" variant="default">
            {t('new.text')}
          </Button>
        </Door>
        <Door icon={IconPencil} title={t('new.blankTitle')} help={t('new.blankHelp')}>
          <StartGuide />
          <NewFlow variant="default" />
        </Door>
      </div>
      <div className={classes.asides}>
        {may('workspace.manage') ? <Sample /> : null}
        <section className={classes.aside}>
          <h3 className={classes.doorTitle}>{t('new.fileTitle')}</h3>
          <p className={classes.doorHelp}>{t('new.fileHelp')}</p>
          <ImportFlow onTrouble={setTrouble} />
        </section>
      </div>
      {trouble === undefined ? null : (
        <Alert color="red" mt={16} role="alert">
          <ImportTroubleList trouble={trouble} />
        </Alert>
      )}
    </>
  );
}
