import { Autocomplete, Button, Drawer, Group, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useWords } from '../i18n/words.ts';
import { DateField } from '../ui/date-field.tsx';
import { useAction } from '../ui/use-api.ts';
import { addEntry, type Draft, type Entry, KNOWLEDGE, saveEntry, TOPICS } from './api.ts';

interface Values {
  question: string;
  variants: string[];
  answer: string;
  topic: string;
  source: string;
  checkedOn: string;
}

const valuesOf = (entry: Entry | undefined, asked: string): Values => ({
  question: entry?.question ?? asked,
  variants: entry?.variants ?? [],
  answer: entry?.answer ?? '',
  topic: entry?.topic ?? '',
  source: entry?.source ?? '',
  checkedOn: entry?.checkedOn ?? '',
});

const draftOf = (values: Values): Draft => ({
  question: values.question.trim(),
  variants: values.variants,
  answer: values.answer.trim(),
  topic: values.topic.trim(),
  ...(values.source.trim() === '' ? {} : { source: values.source.trim() }),
  ...(values.checkedOn === '' ? {} : { checkedOn: values.checkedOn }),
});

function Fields(props: {
  entry: Entry | undefined;
  asked: string;
  topics: string[];
  onClose(): void;
  onSaved(): void;
}) {
  const { entry, topics, onClose } = props;
  const t = useWords('knowledge');
  const needed = (value: string) => (value.trim() === '' ? t('needed') : null);
  const form = useForm<Values>({
    initialValues: valuesOf(entry, props.asked),
    validate: { question: needed, answer: needed, topic: needed },
  });
  const save = useAction(
    (draft: Draft) =>
      entry === undefined ? addEntry(draft) : saveEntry({ id: entry.id, rev: entry.rev, draft }),
    { stale: [KNOWLEDGE, TOPICS], onDone: props.onSaved },
  );
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(draftOf(values)))} noValidate>
      <Stack gap={16}>
        <TextInput
          label={t('question')}
          maxLength={300}
          data-autofocus
          withAsterisk
          {...form.getInputProps('question')}
        />
        <TagsInput
          label={t('variants')}
          description={t('variantsHelp')}
          acceptValueOnBlur
          splitChars={[]}
          {...form.getInputProps('variants')}
        />
        <Textarea
          label={t('answer')}
          autosize
          minRows={4}
          maxLength={2_000}
          withAsterisk
          {...form.getInputProps('answer')}
        />
        <Autocomplete
          label={t('topic')}
          data={topics}
          maxLength={100}
          withAsterisk
          {...form.getInputProps('topic')}
        />
        <TextInput
          label={t('source')}
          description={t('sourceHelp')}
          maxLength={300}
          {...form.getInputProps('source')}
        />
        <DateField
          label={t('checkedOn')}
          description={t('checkedOnHelp')}
          value={form.values.checkedOn}
          onChange={(day) => form.setFieldValue('checkedOn', day ?? '')}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A question with its answer, at the right of the list. `new` adds one, that of a citizen where somebody `asked` it. */
export function EntryForm(props: {
  open: Entry | 'new' | undefined;
  asked?: string;
  topics: string[];
  onClose(): void;
  onSaved?(): void;
}) {
  const { open } = props;
  const t = useWords('knowledge');
  return (
    <Drawer
      opened={open !== undefined}
      onClose={props.onClose}
      position="right"
      size={460}
      title={open === 'new' ? t('add') : t('edit')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      {open === undefined ? null : (
        <Fields
          entry={open === 'new' ? undefined : open}
          asked={props.asked ?? ''}
          topics={props.topics}
          onClose={props.onClose}
          onSaved={() => {
            props.onSaved?.();
            props.onClose();
          }}
        />
      )}
    </Drawer>
  );
}
