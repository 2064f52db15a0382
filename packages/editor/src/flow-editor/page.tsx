import { Button, Center, Loader, Stack, Title, Text as Words } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { messageOf, statusOf } from '../api/client.ts';
import { browserCopies } from '../document/browser-copies.ts';
import type { DraftCopies, DraftCopy } from '../document/draft-copies.ts';
import { useMe } from '../session/me.ts';
import { tellDone } from '../ui/use-api.ts';
import { type FlowAnswer, getFlow, getNodeTypes } from './api.ts';
import { EditorContext, type Manifests } from './context.ts';
import { FlowEditor } from './editor.tsx';
import { LeftHere } from './gone.tsx';
import { downloadFlow } from './notices.tsx';
import { openEditor } from './open-editor.ts';
import { draftsLeftHere } from './tab.ts';
import { useText, useWords } from './words.ts';

/** Opens the flow once for as long as the page stays: the document must not be replaced by a later answer. */
function Opened(props: {
  answer: FlowAnswer;
  found: readonly DraftCopy[];
  copies: DraftCopies;
  manifests: Manifests;
  permissions: readonly string[];
}) {
  const { answer, found, copies, manifests, permissions } = props;
  const { person } = useMe();
  const { i18n, t } = useTranslation(['commands', 'flow-editor']);
  const [, go] = useLocation();
  const [said, setSaid] = useState('');
  const words = useRef({ i18n, t });
  words.current = { i18n, t };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came first is what is edited
  const open = useMemo(
    () =>
      openEditor({
        draft: {
          ...{ answer, copies, manifests, person: person.id },
          found: permissions.includes('flow.edit') ? found : [],
          handOut: ({ draft }) => downloadFlow(draft, String(words.current.t('offer.file'))),
        },
        permissions,
        text: (text) => (words.current.i18n.language.startsWith('en') ? text.en : text.vi),
        words: (key, values) => String(words.current.t(key, { ...values })),
        // The same words twice are told twice: a screen reader is silent where nothing has changed.
        announce: (key, values) => {
          const next = String(words.current.t(key, { ...values }));
          setSaid((before) => (before === next ? `${next}\u00a0` : next));
        },
        tell: (key, values) => tellDone(String(words.current.t(key, { ...values }))),
        go,
      }),
    [answer.id],
  );
  useEffect(() => open.start(), [open]);
  useEffect(() => {
    window.document.title = `${answer.name} · Dẫn Lối`;
  }, [answer.name]);
  return (
    <EditorContext.Provider value={open.editor}>
      <FlowEditor restoredAt={open.restoredAt} said={said} />
    </EditorContext.Provider>
  );
}

/** The flow editor: /kich-ban/:id. */
export default function FlowEditorPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords();
  const text = useText();
  const once = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 } as const;
  const { permissions, person } = useMe();
  const copies = useMemo(() => browserCopies(person.id), [person.id]);
  const open = async () => {
    const [answer, found] = await Promise.all([getFlow(id), draftsLeftHere(copies, id)]);
    return { answer, found };
  };
  const flow = useQuery({ queryKey: ['flow-editor', id], queryFn: open, ...once, gcTime: 0 });
  const types = useQuery({ queryKey: ['node-types'], queryFn: getNodeTypes, ...once });
  const manifests = useMemo(
    () => new Map((types.data?.items ?? []).map((manifest) => [manifest.type, manifest])),
    [types.data],
  );
  // What is open stays open, whatever becomes of a later reading.
  const error = flow.data && types.data ? null : (flow.error ?? types.error);
  if (error !== null) {
    const status = statusOf(error);
    const kind = status === 404 ? 'gone' : status === 403 ? 'forbidden' : 'failed';
    return (
      <Center h="100dvh" p="md">
        <Stack align="center" maw={420} gap="sm">
          <Title order={1} size="h3" ta="center">
            {t(`page.${kind}`)}
          </Title>
          <Words c="dimmed" ta="center">
            {kind === 'failed' ? text(messageOf(error)) : t(`page.${kind}Help`)}
          </Words>
          {kind === 'failed' ? (
            <Button
              onClick={() => {
                void flow.refetch();
                void types.refetch();
              }}
            >
              {t('page.retry')}
            </Button>
          ) : null}
          {kind === 'gone' ? <LeftHere flow={id} copies={copies} /> : null}
          <Button variant="default" component={Link} href="/">
            {t('page.home')}
          </Button>
        </Stack>
      </Center>
    );
  }
  if (flow.data === undefined || types.data === undefined) {
    return (
      <Center h="100dvh">
        <Stack align="center" gap="sm">
          <Loader size="sm" />
          <Words c="dimmed">{t('page.loading')}</Words>
        </Stack>
      </Center>
    );
  }
  return <Opened key={id} {...flow.data} copies={copies} manifests={manifests} permissions={permissions} />;
}
