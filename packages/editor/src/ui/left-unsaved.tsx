import { Alert, Button } from '@mantine/core';
import { useWords } from '../i18n/words.ts';

/** Says that what was typed at an earlier visit is here again, not saved, with the way to give it up. */
export function LeftUnsaved({ onDrop }: { onDrop(): void }) {
  const t = useWords('common');
  return (
    <Alert color="blue" role="status" mb={16}>
      {t('leftUnsaved')}{' '}
      <Button size="compact-sm" variant="subtle" onClick={onDrop}>
        {t('dropUnsaved')}
      </Button>
    </Alert>
  );
}
