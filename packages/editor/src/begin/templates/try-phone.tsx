import type { Flow } from '@danloi/engine/flow';
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { messageOf, request } from '../../api/client.ts';
import { mediaUrl, uploadMedia } from '../../flow-editor/api.ts';
import { useWords } from '../../i18n/words.ts';
import { type Trying, TryingContext } from '../../phone/context.ts';
import { createPhoneStore, type PhoneParts, type SimulateAnswer } from '../../phone/phone-store.ts';
import { Screen } from '../../phone/screen.tsx';
import { useMe } from '../../session/me.ts';
import classes from './templates.module.css';

const simulate: PhoneParts['simulate'] = async (input) => {
  try {
    return { ok: true, answer: await request<SimulateAnswer>('POST', '/api/templates/simulate', input) };
  } catch (error) {
    return { ok: false, message: messageOf(error), inDraft: false };
  }
};

/** A chat with a template before it is taken: nothing is kept. */
export function TryPhone({ flow }: { flow: Flow }) {
  const { workspace } = useMe();
  const t = useWords('templates');
  const trying = useMemo(
    (): Trying => ({
      phone: createPhoneStore({ flow: () => flow, simulate, now: Date.now }),
      account: workspace.name,
      mediaUrl,
      keep: uploadMedia,
      stepName: (id) => flow.nodes.find((node) => node.id === id)?.name ?? id,
      showStep: () => undefined,
    }),
    [flow, workspace.name],
  );
  useEffect(() => {
    void trying.phone.restart();
    return () => trying.phone.close();
  }, [trying]);
  return (
    <TryingContext.Provider value={trying}>
      <div className={classes.phone}>
        <div className={classes.phoneHead}>
          <h2 className={classes.part}>{t('try')}</h2>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRefresh size={16} stroke={1.5} />}
            onClick={() => void trying.phone.restart()}
          >
            {t('again')}
          </Button>
        </div>
        <Screen />
      </div>
    </TryingContext.Provider>
  );
}
