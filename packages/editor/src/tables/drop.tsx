import '@mantine/dropzone/styles.css';
import { Button, Group } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { tellFailure, useAction } from '../ui/use-api.ts';
import { type Preview, preview, type TableItem } from './api.ts';
import { ImportReview } from './import.tsx';
import { downloadSample } from './sample.ts';
import classes from './tables.module.css';

/** Windows often calls a CSV a sheet of Excel. */
const ACCEPTED = {
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/plain': ['.csv', '.tsv', '.txt'],
  'application/vnd.ms-excel': ['.csv'],
};
/** The largest file that is taken, bytes. */
const LARGEST = 50 * 1024 * 1024;

/** Drop a file here: it is looked at first and taken in only when the review was agreed to. */
export function DropFile(props: { table?: TableItem; onDone(table: TableItem): void; onLeave?: () => void }) {
  const t = useWords('tables');
  const [chosen, setChosen] = useState<{ file: File; preview: Preview } | undefined>(undefined);
  const look = useAction(async (file: File) => ({ file, preview: await preview(file) }), {
    onDone: setChosen,
  });
  if (chosen !== undefined) {
    return (
      <ImportReview
        file={chosen.file}
        preview={chosen.preview}
        {...(props.table === undefined ? {} : { table: props.table })}
        onDone={props.onDone}
        onLeave={() => {
          setChosen(undefined);
          props.onLeave?.();
        }}
      />
    );
  }
  return (
    <div>
      <Dropzone
        onDrop={(files) => {
          const file = files[0];
          if (file !== undefined) look.mutate(file);
        }}
        onReject={() => tellFailure(t('notTaken'))}
        accept={ACCEPTED}
        maxSize={LARGEST}
        multiple={false}
        loading={look.isPending}
        className={classes.drop ?? ''}
        aria-label={t('drop')}
      >
        <IconFileSpreadsheet size={36} stroke={1.2} aria-hidden />
        <strong>{t('drop')}</strong>
        <span>{t('dropHelp')}</span>
      </Dropzone>
      <Group gap={8} mt={8} justify="space-between">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={16} stroke={1.5} />}
          onClick={() => downloadSample(t('sampleFile'))}
        >
          {t('sample')}
        </Button>
        {props.onLeave === undefined ? null : (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={props.onLeave}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </div>
  );
}
