import { Alert, Button } from '@mantine/core';
import { IconFileImport, IconPencil, IconSparkles, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/words.ts';
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
      <div>{props.children}</div>
    </section>
  );
}

/** No flows yet: three doors, the first of them needs no thought. */
export function Doors() {
  const t = useWords('home');
  const [trouble, setTrouble] = useState<ImportTrouble | undefined>(undefined);
  const sample = useAction(() => createSample(), {
    stale: [['flows'], ['submissions'], ['tables'], ['knowledge'], ['topics'], ['workspace']],
    onDone: () => tellDone(t('sample.done')),
  });
  return (
    <>
      <div className={classes.doors}>
        <Door icon={IconSparkles} title={t('sample.title')} help={t('sample.help')} main>
          <Button onClick={() => sample.mutate(undefined)} loading={sample.isPending}>
            {t('sample.do')}
          </Button>
          <p className={classes.doorWait} role="status">
            {sample.isPending ? t('sample.doing') : null}
          </p>
        </Door>
        <Door icon={IconPencil} title={t('new.blankTitle')} help={t('new.blankHelp')}>
          <NewFlow variant="default" />
        </Door>
        <Door icon={IconFileImport} title={t('new.fileTitle')} help={t('new.fileHelp')}>
          <ImportFlow onTrouble={setTrouble} />
        </Door>
      </div>
      {trouble === undefined ? null : (
        <Alert color="red" mt={16} role="alert">
          <ImportTroubleList trouble={trouble} />
        </Alert>
      )}
    </>
  );
}
