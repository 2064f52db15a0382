import { Center, Loader } from '@mantine/core';
import { useWords } from '../i18n/words.ts';

/** A page is on its way. */
export function Waiting() {
  const t = useWords('common');
  return (
    <Center mih={240} role="status" aria-label={t('loading')}>
      <Loader size="sm" />
    </Center>
  );
}
