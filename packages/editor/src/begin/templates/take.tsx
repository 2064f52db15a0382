import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { useAction } from '../../ui/use-api.ts';
import { TAKEN, takeTemplate } from './api.ts';

/** Makes a flow of one's own from a template, with those wanted beside it, and opens it. */
export function Take(props: { template: string; beside?: readonly string[]; main?: boolean }) {
  const { template, beside = [], main = false } = props;
  const t = useWords('templates');
  const [, go] = useLocation();
  const take = useAction(takeTemplate, { stale: TAKEN, onDone: ({ id }) => go(`/kich-ban/${id}`) });
  return (
    <Button
      variant={main ? 'filled' : 'default'}
      leftSection={<IconDownload size={18} stroke={1.5} />}
      loading={take.isPending}
      onClick={() => take.mutate({ template, beside })}
      aria-label={t('takeName', { name: t(`flow.${template}.name`) })}
    >
      {t('take')}
    </Button>
  );
}
