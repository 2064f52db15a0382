import { Button, Group, TextInput } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { messageOf } from '../api/client.ts';
import { putTest } from '../document/commands/tests.ts';
import { useEditor, usePhone } from '../flow-editor/context.ts';
import { useText, useWords } from '../i18n/words.ts';
import { tellDone } from '../ui/use-api.ts';
import { recordTest } from './api.ts';
import classes from './tests.module.css';

/** Keeps the conversation of the try-out as a test of the flow. */
export function SaveTest() {
  const { document, flowId, mayEdit } = useEditor();
  const record = usePhone((state) => state.record);
  const lines = usePhone((state) => state.lines);
  const typing = usePhone((state) => state.typing);
  const apart = usePhone((state) => state.apart);
  const phone = useWords('phone');
  const t = useWords('tests');
  const text = useText();
  const [name, setName] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  if (!mayEdit || record.said.length === 0) return null;
  if (apart) return <p className={classes.apart}>{phone('notATest')}</p>;
  const first = lines.find((line) => line.who === 'citizen' && line.text !== undefined);
  const suggested = first?.who === 'citizen' && first.text !== undefined ? first.text : t('saveName');
  const save = async () => {
    const words = (name ?? '').trim();
    if (words === '' || busy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      const test = await recordTest(flowId, document.getState().flow, { name: words, ...record });
      document.change((flow) => putTest(flow, test));
      tellDone(t('saved', { name: words }));
      setName(undefined);
    } catch (error) {
      setFailed(text(messageOf(error)));
    }
    setBusy(false);
  };
  return (
    <div className={classes.save}>
      {name === undefined ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} stroke={1.5} />}
          disabled={typing}
          onClick={() => setName(suggested.slice(0, 80))}
        >
          {t('save')}
        </Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            label={t('name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={200}
            autoFocus
            error={failed}
          />
          <Group gap={8} mt={8}>
            <Button size="xs" type="submit" loading={busy} disabled={name.trim() === ''}>
              {t('save')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setName(undefined)}>
              {t('leave')}
            </Button>
          </Group>
        </form>
      )}
    </div>
  );
}
