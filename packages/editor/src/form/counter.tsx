import { Group, Text as Words } from '@mantine/core';
import { useWords } from '../flow-editor/words.ts';
import { formatNumber } from '../i18n/format.ts';
import { lengthOf, MESSAGE_LIMIT } from './length.ts';

/** A short text shows its counter from this share of the limit on. */
const NEAR = 0.6;

/** How much of what the channel takes is used; red, with what happens then, when it is too much. */
export function Counter({ value, limit, always }: { value: string; limit: number; always: boolean }) {
  const t = useWords();
  const { letters, exact } = lengthOf(value);
  if (!always && letters <= limit * NEAR) return null;
  const over = letters > limit;
  const numbers = { count: formatNumber(letters), limit: formatNumber(limit) };
  const color = over ? 'var(--dl-danger)' : 'var(--dl-muted)';
  return (
    <Group justify="space-between" gap={8} mt={4} wrap="nowrap">
      <Words size="xs" style={{ color }} role={over ? 'status' : undefined}>
        {over && limit === MESSAGE_LIMIT ? t('template.over') : ''}
      </Words>
      <Words
        size="xs"
        style={{ color, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
        title={exact ? t('template.letters', numbers) : t('template.filled')}
      >
        {exact ? t('template.exact', numbers) : t('template.about', numbers)}
      </Words>
    </Group>
  );
}
