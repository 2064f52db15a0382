import { Button, Menu } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import classes from './guide.module.css';
import { setGuide, useGuide } from './guide-store.ts';
import { GUIDE_STEPS } from './progress.ts';

/** On the home page: the guided flow that was left, and the way back into it. */
export function ContinueGuide({ flows }: { flows: readonly { id: string }[] }) {
  const guide = useGuide();
  const t = useWords('guide');
  if (guide === undefined || !flows.some(({ id }) => id === guide.flow)) return null;
  return (
    <section className={classes.left} aria-label={t('label')}>
      <IconRoute size={20} stroke={1.5} aria-hidden />
      <span className={classes.leftWords}>
        {t('left', { name: guide.name, count: GUIDE_STEPS.length - guide.done })}
      </span>
      <Button
        size="xs"
        component={Link}
        href={`/kich-ban/${guide.flow}`}
        onClick={() => setGuide({ ...guide, aside: false })}
      >
        {t('continue')}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setGuide(undefined)}>
        {t('drop')}
      </Button>
    </section>
  );
}

/** In the editor's menu, once the guide was put aside. */
export function GuideItem({ flow }: { flow: string }) {
  const guide = useGuide();
  const t = useWords('guide');
  if (guide?.flow !== flow || !guide.aside) return null;
  return (
    <Menu.Item
      leftSection={<IconRoute size={16} stroke={1.5} />}
      onClick={() => setGuide({ ...guide, aside: false })}
    >
      {t('continueItem')}
    </Menu.Item>
  );
}
