import { useMediaQuery } from '@mantine/hooks';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { EmptyState } from '../ui/states.tsx';
import type { SubmissionStatus } from './api.ts';
import { SubmissionList } from './list.tsx';
import { Reading } from './reading.tsx';
import classes from './submissions.module.css';

/** What citizens sent in, by urgency and age, with a reading pane. /phieu-tiep-nhan[/:id] */
export default function SubmissionsPage() {
  const { id } = useParams<{ id?: string }>();
  const t = useWords('submissions');
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  const [status, setStatus] = useState<SubmissionStatus>('new');
  const list = <SubmissionList status={status} onStatus={setStatus} chosen={id} />;
  if (narrow === true) {
    return id === undefined ? (
      <PageFrame title={t('title')}>{list}</PageFrame>
    ) : (
      <PageFrame title={t('one')} back={{ href: '/phieu-tiep-nhan', label: t('title') }}>
        <Reading id={id} />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t('title')} help={t('help')}>
      <div className={classes.columns}>
        {list}
        {id === undefined ? (
          <EmptyState icon={IconClipboardText} title={t('choose')} help={t('chooseHelp')} />
        ) : (
          <Reading id={id} />
        )}
      </div>
    </PageFrame>
  );
}
