import { Button, Group, Text as Words } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEditor, useView } from '../flow-editor/context.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { usualOf } from '../palette/entries.ts';
import { GroupIcon } from '../palette/icons.tsx';
import classes from './canvas.module.css';

/** What an empty flow says: where to begin, with the usual first steps one click away. */
export function FirstStep() {
  const { actions, manifests, view, mayEdit } = useEditor();
  const t = useWords();
  const text = useText();
  const listed = useView((state) => state.drawer === 'steps');
  const usual = usualOf(manifests.values());
  return (
    <div className={classes.empty}>
      <div className={classes.emptyBox}>
        <Words fw={600} fz={20} lh="28px">
          {t('canvas.emptyTitle')}
        </Words>
        {mayEdit ? (
          <>
            <Words c="dimmed" mt={4} mb={16}>
              {t('canvas.emptyHelp')}
            </Words>
            {listed ? null : (
              <Group justify="center" gap={8}>
                {usual.map((entry, index) => (
                  <Button
                    key={entry.key}
                    variant={index === 0 ? 'filled' : 'default'}
                    leftSection={<GroupIcon name={entry.icon} group={entry.manifest.group} />}
                    onClick={() => actions.addStep(entry)}
                  >
                    {text(entry.title)}
                  </Button>
                ))}
                <Button
                  variant="default"
                  leftSection={<IconPlus size={18} stroke={1.5} />}
                  onClick={() => view.searchSteps()}
                >
                  {t('canvas.emptyAdd')}
                </Button>
              </Group>
            )}
          </>
        ) : (
          <Words c="dimmed" mt={4}>
            {t('outline.empty')}
          </Words>
        )}
      </div>
    </div>
  );
}
