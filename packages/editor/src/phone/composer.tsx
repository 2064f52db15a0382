import { ActionIcon, FileButton, Menu } from '@mantine/core';
import {
  IconAddressBook,
  IconFileText,
  IconMapPin,
  IconMoodSmile,
  IconPhoto,
  IconPlus,
  IconSend2,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText, useWords } from '../i18n/words.ts';
import { useChat, useTrying } from './context.ts';
import classes from './phone.module.css';
import { SAMPLE_CONTACT } from './sample-contact.ts';
import { samplePicture } from './sample-picture.ts';

/** Places to send, so that nobody needs a real one. */
const PLACES = [
  { key: 'hoan-kiem', latitude: 21.0285, longitude: 105.8522 },
  { key: 'da-nang', latitude: 16.0605, longitude: 108.2219 },
  { key: 'ben-thanh', latitude: 10.7722, longitude: 106.6983 },
] as const;

/** What the citizen can do: type, send a picture, send a place. */
export function Composer() {
  const { phone, keep } = useTrying();
  const typing = useChat((state) => state.typing);
  const t = useWords('phone');
  const text = useText();
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState<string | undefined>(undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = typed.trim();
    if (words === '' || typing) return;
    setTyped('');
    void phone.send({ kind: 'text', text: words }, { text: words });
  };

  const sendPicture = async (file: File | null) => {
    if (file === null) return;
    setFailed(undefined);
    const answer = await keep(file, 'picture');
    if (answer.ok) await phone.send({ kind: 'image', media: answer.id }, { media: answer.id });
    else setFailed(text(answer.message));
  };

  const sendFile = async (file: File | null) => {
    if (file === null) return;
    setFailed(undefined);
    const answer = await keep(file, 'file');
    if (answer.ok) await phone.send({ kind: 'file', media: answer.id, name: file.name }, { file: file.name });
    else setFailed(text(answer.message));
  };

  return (
    <>
      {failed === undefined ? null : (
        <p className={classes.failed} role="alert">
          {failed}
        </p>
      )}
      <form className={classes.composer} onSubmit={submit}>
        <Menu position="top-start" shadow="md" closeOnItemClick>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('attach')}>
              <IconPlus size={20} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void sendPicture(file)}>
              {(button) => (
                <Menu.Item {...button} leftSection={<IconPhoto size={16} />} closeMenuOnClick={false}>
                  {t('sendPicture')}
                </Menu.Item>
              )}
            </FileButton>
            <Menu.Item
              leftSection={<IconPhoto size={16} />}
              onClick={() => void samplePicture().then((file) => sendPicture(file))}
            >
              {t('sendSample')}
            </Menu.Item>
            <FileButton accept=".pdf,.doc,.docx" onChange={(file) => void sendFile(file)}>
              {(button) => (
                <Menu.Item {...button} leftSection={<IconFileText size={16} />} closeMenuOnClick={false}>
                  {t('sendFile')}
                </Menu.Item>
              )}
            </FileButton>
            <Menu.Item
              leftSection={<IconAddressBook size={16} />}
              onClick={() =>
                void phone.send(
                  { kind: 'contact', ...SAMPLE_CONTACT },
                  { contact: `${SAMPLE_CONTACT.name}, ${SAMPLE_CONTACT.phone}` },
                )
              }
            >
              {t('sendContact')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconMoodSmile size={16} />}
              onClick={() => void phone.send({ kind: 'sticker' }, { sticker: true })}
            >
              {t('sendSticker')}
            </Menu.Item>
            <Menu.Label>{t('sendPlace')}</Menu.Label>
            {PLACES.map(({ key, latitude, longitude }) => (
              <Menu.Item
                key={key}
                leftSection={<IconMapPin size={16} />}
                onClick={() =>
                  void phone.send({ kind: 'location', latitude, longitude }, { place: t(`place.${key}`) })
                }
              >
                {t(`place.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <input
          className={classes.input}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={t('placeholder')}
          aria-label={t('placeholder')}
          maxLength={2_000}
        />
        <ActionIcon
          type="submit"
          variant="subtle"
          size={36}
          disabled={typed.trim() === '' || typing}
          aria-label={t('send')}
        >
          <IconSend2 size={20} stroke={1.5} />
        </ActionIcon>
      </form>
    </>
  );
}
