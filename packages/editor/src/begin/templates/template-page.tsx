import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { FlowPicture } from '../../drawing/flow-picture.tsx';
import { useManifests } from '../../flow-cards/use-manifests.ts';
import { useWords } from '../../i18n/words.ts';
import { useMay } from '../../session/me.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useApi } from '../../ui/use-api.ts';
import { getTemplates, TEMPLATE_ITEMS } from './api.ts';
import { Beside } from './beside.tsx';
import { Contents } from './contents.tsx';
import { TEMPLATES } from './list.ts';
import { Take } from './take.tsx';
import classes from './templates.module.css';
import { TryPhone } from './try-phone.tsx';

/** One template: its drawing, what is in it, and a phone to try it before it is taken. /mau/:id */
export default function TemplatePage() {
  const { id } = useParams<{ id: string }>();
  const t = useWords('templates');
  const manifests = useManifests();
  const may = useMay();
  const flow = TEMPLATES.find((one) => one.id === id);
  const item = useApi(TEMPLATE_ITEMS, getTemplates).data?.items.find((one) => one.id === id);
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const back = { href: '/mau', label: t('title') };
  if (flow === undefined) {
    return (
      <PageFrame title={t('gone')} back={back}>
        <p>
          {t('goneHelp')} <Link href="/mau">{t('title')}</Link>
        </p>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={t(`flow.${flow.id}.name`)}
      help={t(`flow.${flow.id}.help`)}
      back={back}
      actions={may('flow.edit') ? <Take template={flow.id} beside={wanted} main /> : null}
    >
      <div className={classes.one}>
        <div>
          <div className={classes.large}>
            <FlowPicture flow={flow} manifests={manifests} />
          </div>
          <h2 className={classes.part}>{t('contents')}</h2>
          <Contents flow={flow} manifests={manifests} />
          {item === undefined ? null : <Beside item={item} wanted={wanted} want={setWanted} />}
          <p className={classes.note}>{t('after')}</p>
        </div>
        <TryPhone flow={flow} />
      </div>
    </PageFrame>
  );
}
