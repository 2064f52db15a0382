import { Button, FileButton, Group, Image, Input, Skeleton } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { mediaUrl, uploadMedia } from '../../flow-editor/api.ts';
import { useText, useWords } from '../../i18n/words.ts';
import { Later, later, useAhead } from '../../ui/later.tsx';
import type { WidgetProps } from '../widget.ts';

const crop = later(() => import('../picture/crop.tsx'));

/** A picture from this machine: chosen, cut to what matters, made as small as Zalo wants, stored and shown here. */
export function Widget(props: WidgetProps) {
  const t = useWords('picture');
  const text = useText();
  useAhead(crop);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : undefined;
  const take = async (made: File) => {
    setBusy(true);
    setFailed(undefined);
    const answer = await uploadMedia(made, 'picture');
    setBusy(false);
    if (!answer.ok) return setFailed(text(answer.message));
    setFile(undefined);
    props.onChange(answer.id);
  };
  const choose = (chosen: File | null) => {
    if (chosen === null) return;
    setFailed(undefined);
    setFile(chosen);
  };
  return (
    <Input.Wrapper
      label={props.label}
      description={props.help ?? t('help')}
      error={failed ?? props.error}
      labelElement="div"
      size="sm"
    >
      {file === undefined ? null : (
        <Later
          part={crop}
          key={`${file.name} ${file.lastModified}`}
          waiting={<Skeleton height={160} mt={6} />}
          onMissing={() => setFile(undefined)}
          with={{
            file,
            busy,
            onTake: (made) => void take(made),
            onUnreadable: () => {
              setFile(undefined);
              setFailed(t('unreadable'));
            },
            onLeave: () => setFile(undefined),
          }}
        />
      )}
      {value === undefined || file !== undefined ? null : (
        <Image src={mediaUrl(value)} radius="sm" mt={6} mah={160} fit="contain" alt={t('stored')} />
      )}
      {file !== undefined ? null : (
        <Group gap={8} mt={6}>
          <FileButton accept="image/*" onChange={choose} disabled={props.readOnly}>
            {(button) => (
              <Button
                {...button}
                size="xs"
                variant="default"
                leftSection={<IconPhoto size={16} />}
                disabled={props.readOnly}
              >
                {value === undefined ? t('choose') : t('change')}
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
              {t('remove')}
            </Button>
          )}
        </Group>
      )}
    </Input.Wrapper>
  );
}
