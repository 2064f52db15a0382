import { ActionIcon, Button, FileButton, Textarea } from '@mantine/core';
import { IconBook2, IconPhoto, IconSend2, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { isRecord } from '../form/field-schema.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { useKept } from '../ui/kept.ts';
import { useAction } from '../ui/use-api.ts';
import { addPicture, CHATS, pictureUrl, sendAnswer } from './api.ts';
import classes from './chats.module.css';
import { ReadyAnswers } from './ready-answers.tsx';

/** What was typed and not sent, and the key under which it was tried. */
interface Unsent {
  text: string;
  key: string;
}

const isUnsent = (value: unknown): value is Unsent =>
  isRecord(value) && typeof value.text === 'string' && typeof value.key === 'string';

/** Marks of state secrets: such content may not go over the internet. */
const SECRET_MARK = /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?!\p{L})/u;

/** Writing an answer: words, a picture, or a ready answer to correct. */
export function Composer({ chat }: { chat: string }) {
  const t = useWords('chats');
  const may = useMay();
  const { left, keep } = useKept(`tro-chuyen.${chat}`, isUnsent);
  const [text, setText] = useState(left?.text ?? '');
  const [picture, setPicture] = useState<string>();
  const [ready, setReady] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  // The same until it is sent: pressing again after a lost network sends nothing twice, also when one has left in between.
  const key = useRef(left?.key ?? crypto.randomUUID());
  const write = (words: string) => {
    keep(words === '' ? undefined : { text: words, key: key.current });
    setText(words);
  };
  const send = useAction(sendAnswer, {
    stale: [CHATS],
    onDone: () => {
      key.current = crypto.randomUUID();
      write('');
      setPicture(undefined);
      box.current?.focus();
    },
  });
  const add = useAction(addPicture, { onDone: ({ id }) => setPicture(id) });
  const words = text.trim();
  const isSecret = SECRET_MARK.test(text);
  const canSend = (words !== '' || picture !== undefined) && !send.isPending && !isSecret;
  const sendNow = () => {
    if (!canSend) return;
    send.mutate({
      ...{ chat, key: key.current },
      ...(words === '' ? {} : { text: words }),
      ...(picture === undefined ? {} : { picture }),
    });
  };
  return (
    <div className={classes.composer}>
      {ready ? (
        <ReadyAnswers
          onClose={() => setReady(false)}
          onChoose={(answer) => {
            write(words === '' ? answer : `${text}\n${answer}`);
            setReady(false);
            box.current?.focus();
          }}
        />
      ) : null}
      {picture === undefined ? null : (
        <div className={classes.chosen}>
          <img src={pictureUrl(picture)} alt={t('chosenPicture')} />
          <ActionIcon variant="default" aria-label={t('dropPicture')} onClick={() => setPicture(undefined)}>
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </div>
      )}
      <Textarea
        ref={box}
        aria-label={t('answer')}
        placeholder={t('answerHint')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          sendNow();
        }}
        error={isSecret ? t('secretMark') : undefined}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck
        lang="vi"
      />
      <div className={classes.composerFoot}>
        <FileButton
          accept="image/png,image/jpeg"
          onChange={(file) => {
            if (file !== null) add.mutate({ chat, file });
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={add.isPending}
              leftSection={<IconPhoto size={18} stroke={1.5} />}
            >
              {t('addPicture')}
            </Button>
          )}
        </FileButton>
        {may('knowledge.read') ? (
          <Button
            variant="default"
            leftSection={<IconBook2 size={18} stroke={1.5} />}
            aria-expanded={ready}
            onClick={() => setReady(!ready)}
          >
            {t('ready')}
          </Button>
        ) : null}
        <Button
          className={classes.send}
          rightSection={<IconSend2 size={18} stroke={1.5} />}
          disabled={!canSend}
          loading={send.isPending}
          onClick={sendNow}
        >
          {t('send')}
        </Button>
      </div>
    </div>
  );
}
