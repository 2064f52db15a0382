import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { EmptyState } from '../ui/states.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useWords('shell');
  return (
    <PageFrame title={t('notFound')}>
      <EmptyState icon={IconMapQuestion} title={t('notFoundTitle')} help={t('notFoundHelp')}>
        <Button component={Link} href="/">
          {t('home')}
        </Button>
      </EmptyState>
    </PageFrame>
  );
}
