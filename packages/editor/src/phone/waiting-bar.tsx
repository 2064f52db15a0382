import { Button } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import { UNITS, unitOf } from '../form/span.ts';
import { useWords } from '../i18n/words.ts';
import { useChat, useTrying } from './context.ts';
import classes from './phone.module.css';

const MINUTE_MS = 60_000;
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** How long the step that waits would wait, and the way to let that time pass at once. */
export function WaitingBar() {
  const { phone } = useTrying();
  const due = useChat((state) => state.due);
  const typing = useChat((state) => state.typing);
  const lastAt = useChat((state) => state.lines.findLast((line) => 'at' in line));
  const t = useWords('phone');
  const span = useWords('flow-editor');
  if (due === undefined) return null;
  const from = lastAt !== undefined && 'at' in lastAt ? lastAt.at : due;
  const minutes = Math.max(1, Math.round((due - from) / MINUTE_MS));
  const unit = unitOf(minutes);
  const length = `${number.format(minutes / UNITS[unit])} ${span(`span.${unit}`)}`;
  return (
    <div className={classes.waiting}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconClockPlay size={16} stroke={1.5} />}
        disabled={typing}
        onClick={() => void phone.letPass()}
        title={t('waitHelp')}
      >
        {t('wait', { length })}
      </Button>
    </div>
  );
}
