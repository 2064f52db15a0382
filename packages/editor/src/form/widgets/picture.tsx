import { Button, FileButton, Group, Image, Input, Loader } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { mediaUrl, uploadMedia } from '../../flow-editor/api.ts';
import { useText, useWords } from '../../flow-editor/words.ts';
import type { WidgetProps } from '../widget.ts';

/** A picture from this machine, as Zalo takes them, JPEG or PNG; it is stored at once and shown here. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : undefined;
  const choose = async (file: File | null) => {
    if (file === null) return;
    setBusy(true);
    setFailed(undefined);
    const answer = await uploadMedia(file, 'picture');
    setBusy(false);
    if (answer.ok) props.onChange(answer.id);
    else setFailed(text(answer.message));
  };
  return (
    <Input.Wrapper
      label={props.label}
      description={props.help}
      error={failed ?? props.error}
      labelElement="div"
      size="sm"
    >
      {value === undefined ? null : (
        <Image src={mediaUrl(value)} radius="sm" mt={6} mah={160} fit="contain" alt="" />
      )}
      <Group gap={8} mt={6}>
        <FileButton
          accept="image/png,image/jpeg"
          onChange={(file) => void choose(file)}
          disabled={props.readOnly}
        >
          {(button) => (
            <Button
              {...button}
              size="xs"
              variant="default"
              leftSection={busy ? <Loader size={14} /> : <IconPhoto size={16} />}
              disabled={props.readOnly || busy}
            >
              {value === undefined ? t('picture.choose') : t('picture.change')}
            </Button>
          )}
        </FileButton>
        {value === undefined ? null : (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={props.readOnly}
            onClick={() => props.onChange(undefined)}
          >
            {t('picture.remove')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
