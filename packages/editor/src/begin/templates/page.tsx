import type { Flow } from '@danloi/engine/flow';
import { IconRoute } from '@tabler/icons-react';
import { Link } from 'wouter';
import { FlowPicture } from '../../drawing/flow-picture.tsx';
import { useManifests } from '../../flow-cards/use-manifests.ts';
import type { Manifests } from '../../flow-editor/context.ts';
import { useWords } from '../../i18n/words.ts';
import { useMay } from '../../session/me.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { StartGuide } from '../guide/start-guide.tsx';
import { Contents } from './contents.tsx';
import { TEMPLATES } from './list.ts';
import { Take } from './take.tsx';
import { TakeAll } from './take-all.tsx';
import classes from './templates.module.css';

/** So much of a drawing can still be told apart on a card. */
const THUMB = { width: 1_500, height: 790 };

function TemplateCard({ flow, manifests, mayTake }: { flow: Flow; manifests: Manifests; mayTake: boolean }) {
  const t = useWords('templates');
  return (
    <li className={classes.card}>
      <div className={classes.thumb}>
        <FlowPicture flow={flow} manifests={manifests} around={THUMB} />
      </div>
      <div className={classes.words}>
        <h2 className={classes.name}>
          <Link href={`/mau/${flow.id}`} className={classes.link}>
            {t(`flow.${flow.id}.name`)}
          </Link>
        </h2>
        <p className={classes.help}>{t(`flow.${flow.id}.help`)}</p>
        <Contents flow={flow} manifests={manifests} short />
        <div className={classes.do}>
          <Link href={`/mau/${flow.id}`} className={classes.look}>
            {t('look')}
          </Link>
          {mayTake ? <Take template={flow.id} /> : null}
        </div>
      </div>
    </li>
  );
}

/** The guided first flow, which home offers only while there is no flow yet. */
function Guided() {
  const t = useWords('templates');
  const guide = useWords('guide');
  return (
    <section className={classes.set} aria-label={guide('label')}>
      <IconRoute size={28} stroke={1.5} aria-hidden />
      <div className={classes.setWords}>
        <h2 className={classes.name}>{guide('label')}</h2>
        <p className={classes.help}>{t('guideHelp')}</p>
      </div>
      <StartGuide />
    </section>
  );
}

/** The gallery of ready-made flows, each with its drawing. /mau */
export default function TemplatesPage() {
  const t = useWords('templates');
  const manifests = useManifests();
  const mayTake = useMay()('flow.edit');
  return (
    <PageFrame title={t('title')} help={t('help')} back={{ href: '/', label: t('back') }}>
      <ul className={classes.cards}>
        {TEMPLATES.map((flow) => (
          <TemplateCard key={flow.id} flow={flow} manifests={manifests} mayTake={mayTake} />
        ))}
      </ul>
      {mayTake ? (
        <>
          <TakeAll />
          <Guided />
        </>
      ) : null}
    </PageFrame>
  );
}
