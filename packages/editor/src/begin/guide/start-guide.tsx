import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { createFlow, FLOWS } from '../../home/api.ts';
import { useWords } from '../../i18n/words.ts';
import { useAction } from '../../ui/use-api.ts';
import { setGuide } from './guide-store.ts';

/** Opens a new flow with the guide beside it. */
export function StartGuide() {
  const t = useWords('guide');
  const [, go] = useLocation();
  const name = t('flowName');
  const start = useAction(createFlow, {
    stale: [FLOWS],
    onDone({ id }) {
      setGuide({ flow: id, name, aside: false, done: 0 });
      go(`/kich-ban/${id}`);
    },
  });
  return (
    <Button
      variant="default"
      leftSection={<IconRoute size={18} stroke={1.5} />}
      loading={start.isPending}
      onClick={() => start.mutate(name)}
    >
      {t('start')}
    </Button>
  );
}
