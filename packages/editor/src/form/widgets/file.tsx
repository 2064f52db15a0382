import { Anchor, Button, FileButton, Group, Input, Loader } from '@mantine/core';
import { IconFileText, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { mediaUrl, uploadMedia } from '../../flow-editor/api.ts';
import { useText, useWords } from '../../flow-editor/words.ts';
import type { WidgetProps } from '../widget.ts';

/** What people attach: a form to fill in, a decision, a guide. */
const ACCEPT = '.pdf,.doc,.docx';

/** A document from this machine; it is stored at once and shown by its name. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : undefined;
  const [chosen, setChosen] = useState<{ id: string; name: string } | undefined>(undefined);
  const name = chosen !== undefined && chosen.id === value ? chosen.name : t('file.unnamed');
  const choose = async (file: File | null) => {
    if (file === null) return;
    setBusy(true);
    setFailed(undefined);
    const answer = await uploadMedia(file, 'file');
    setBusy(false);
    if (!answer.ok) {
      setFailed(text(answer.message));
      return;
    }
    setChosen({ id: answer.id, name: file.name });
    props.onChange(answer.id);
  };
  return (
    <Input.Wrapper
      label={props.label}
      description={props.help ?? t('file.help')}
      error={failed ?? props.error}
      labelElement="div"
      size="sm"
      withAsterisk={props.required}
    >
      {value === undefined ? null : (
        <Group gap={6} mt={6} wrap="nowrap">
          <IconFileText size={18} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
          <Anchor href={mediaUrl(value)} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Anchor>
        </Group>
      )}
      <Group gap={8} mt={6}>
        <FileButton accept={ACCEPT} onChange={(file) => void choose(file)} disabled={props.readOnly}>
          {(button) => (
            <Button
              {...button}
              size="xs"
              variant="default"
              leftSection={busy ? <Loader size={14} /> : <IconPaperclip size={16} />}
              disabled={props.readOnly || busy}
            >
              {value === undefined ? t('file.choose') : t('file.change')}
            </Button>
          )}
        </FileButton>
        {value === undefined || props.required ? null : (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={props.readOnly}
            onClick={() => props.onChange(undefined)}
          >
            {t('file.remove')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
