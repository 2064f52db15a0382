import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import { useAction } from '../ui/use-api.ts';
import { addChannel, CHANNELS, type ChannelAnswer } from './api.ts';

const isId = (value: string): boolean => /^\d{1,24}$/.test(value.trim());

/** The three things to know of an account before anything else; secrets come on its own page. */
export function AddChannel(props: { onDone(channel: ChannelAnswer): void; onLeave?: () => void }) {
  const t = useWords('channels');
  const form = useForm({
    initialValues: { name: '', oaId: '', appId: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('needed') : null),
      oaId: (value) => (isId(value) ? null : t('digits')),
      appId: (value) => (isId(value) ? null : t('digits')),
    },
  });
  const add = useAction(addChannel, { stale: [CHANNELS], onDone: props.onDone });
  return (
    <section className={`${panel.panel} ${panel.padded}`} aria-label={t('addTitle')}>
      <h2 className={panel.title}>{t('addTitle')}</h2>
      <form
        onSubmit={form.onSubmit(({ name, oaId, appId }) =>
          add.mutate({ name: name.trim(), oaId: oaId.trim(), appId: appId.trim() }),
        )}
        noValidate
      >
        <Stack gap={16} maw={480}>
          <TextInput
            label={t('name')}
            placeholder={t('nameExample')}
            maxLength={120}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('oaId')}
            description={t('oaIdHelp')}
            inputMode="numeric"
            {...form.getInputProps('oaId')}
          />
          <TextInput
            label={t('appId')}
            description={t('appIdHelp')}
            inputMode="numeric"
            {...form.getInputProps('appId')}
          />
          <Group gap={8}>
            <Button type="submit" loading={add.isPending}>
              {t('add')}
            </Button>
            {props.onLeave === undefined ? null : (
              <Button variant="default" onClick={props.onLeave}>
                {t('cancel')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </section>
  );
}
