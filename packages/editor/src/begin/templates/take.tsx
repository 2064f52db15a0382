import type { Flow } from '@danloi/engine/flow';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { FLOWS, takeFlow } from '../../home/api.ts';
import { useWords } from '../../i18n/words.ts';
import { useAction } from '../../ui/use-api.ts';

/** Makes a flow of one's own from a template and opens it. */
export function Take({ flow, main = false }: { flow: Flow; main?: boolean }) {
  const t = useWords('templates');
  const [, go] = useLocation();
  const take = useAction(takeFlow, { stale: [FLOWS], onDone: ({ id }) => go(`/kich-ban/${id}`) });
  return (
    <Button
      variant={main ? 'filled' : 'default'}
      leftSection={<IconDownload size={18} stroke={1.5} />}
      loading={take.isPending}
      onClick={() => take.mutate(flow)}
      aria-label={t('takeName', { name: flow.name })}
    >
      {t('take')}
    </Button>
  );
}
