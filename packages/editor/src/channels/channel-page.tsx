import { Alert, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { useAction, useApi } from '../ui/use-api.ts';
import {
  BUTTON_FORMS,
  type ButtonForm,
  CHANNELS,
  type ChannelAnswer,
  changeChannel,
  getChannel,
  removeChannel,
} from './api.ts';
import classes from './channels.module.css';
import { CheckList } from './check-list.tsx';
import { Consent } from './consent.tsx';
import { Addresses, Secrets } from './secrets.tsx';

function Buttons({ channel, mayManage }: { channel: ChannelAnswer; mayManage: boolean }) {
  const t = useWords('channels');
  const change = useAction((buttonForm: ButtonForm) => changeChannel(channel.id, { buttonForm }), {
    stale: [CHANNELS],
  });
  return (
    <section aria-label={t('buttons')} className={`${panel.panel} ${panel.padded} ${classes.part}`}>
      <h2 className={panel.title}>{t('buttons')}</h2>
      <p className={panel.muted}>{t('buttonsHelp')}</p>
      <SegmentedControl
        value={change.isPending ? change.variables : channel.buttonForm}
        onChange={(value) => {
          const form = BUTTON_FORMS.find((one) => one === value);
          if (form !== undefined) change.mutate(form);
        }}
        data={BUTTON_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
        disabled={!mayManage}
        aria-label={t('buttons')}
      />
    </section>
  );
}

/** How asking for leave at Zalo went, told once after coming back from there. */
function CameBack() {
  const t = useWords('channels');
  const [search, setSearch] = useSearchParams();
  const how = search.get('cap-quyen');
  if (how === null) return null;
  const ok = how === 'ok';
  return (
    <Alert
      color={ok ? 'green' : 'red'}
      role="status"
      mb={16}
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={() => setSearch({}, { replace: true })}
    >
      {ok ? t('consentGiven') : t('consentNotGiven')}
    </Alert>
  );
}

/** One Zalo account: what is still to do, and what is needed for it. /kenh-zalo/:id */
export default function ChannelPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords('channels');
  const may = useMay();
  const [, go] = useLocation();
  const channel = useApi([...CHANNELS, id], () => getChannel(id), { every: 10_000 });
  const remove = useAction(removeChannel, { stale: [CHANNELS], onDone: () => go('/kenh-zalo') });
  const mayManage = may('channel.manage');
  const name = channel.data?.name;
  return (
    <PageFrame
      title={name ?? t('title')}
      back={{ href: '/kenh-zalo', label: t('title') }}
      actions={
        mayManage && name !== undefined ? (
          <ConfirmButton
            label={t('remove')}
            question={t('removeQuestion', { name })}
            icon={<IconTrash size={18} stroke={1.5} />}
            onConfirm={() => remove.mutate(id)}
          />
        ) : null
      }
    >
      <CameBack />
      <Loaded query={channel}>
        {(one) => (
          <div className={classes.columns}>
            <div className={classes.sticky}>
              <CheckList checks={one.checks} />
            </div>
            <div className={classes.parts}>
              <Secrets channel={one} mayManage={mayManage} />
              <Addresses channel={one} mayManage={mayManage} />
              {mayManage ? <Consent channel={one} /> : null}
              <Buttons channel={one} mayManage={mayManage} />
            </div>
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}
