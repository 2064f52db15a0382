import { Button } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useWords } from '../i18n/words.ts';
import { EmptyState } from '../ui/states.tsx';

/** A page could not be drawn, most often because a newer one is on the server: loading anew brings it. */
export function Broken() {
  const t = useWords('shell');
  return (
    <EmptyState icon={IconRefreshAlert} title={t('broken')} help={t('brokenHelp')}>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </EmptyState>
  );
}
