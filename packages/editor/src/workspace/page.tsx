import { factFits } from '@danloi/engine/facts';
import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ApprovalSetting } from '../approvals/setting.tsx';
import { ChatDaysSetting } from '../chats/setting.tsx';
import { useFlows } from '../flow-editor/queries.ts';
import { useWords } from '../i18n/words.ts';
import { ME, useMay } from '../session/me.ts';
import { LeftUnsaved } from '../ui/left-unsaved.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import { changeWorkspace, getWorkspace, WORKSPACE, type WorkspaceAnswer } from './api.ts';
import { Hosts, WorkspaceSecrets } from './connections.tsx';
import { DaysOff } from './days-off.tsx';
import { FACTS } from './facts.ts';
import { useTyped } from './typed.ts';

function Facts({ workspace }: { workspace: WorkspaceAnswer }) {
  const t = useWords('workspace');
  const may = useMay();
  const readOnly = !may('workspace.manage');
  const flows = useFlows();
  const typed = useTyped(workspace);
  // What is saved already is no hindrance to changing something else.
  const wrong = (fact: 'dien_thoai' | 'toa_do' | 'link', value: string | undefined) =>
    value === undefined || value === typed.saved.facts[fact] || factFits(fact, value)
      ? null
      : t(`factWrong.${fact}`);
  const form = useForm({
    initialValues: typed.values,
    onValuesChange: typed.keep,
    validateInputOnBlur: true,
    validate: {
      name: (value) => (value.trim() === '' ? t('needed') : null),
      facts: {
        dien_thoai: (value) => wrong('dien_thoai', value),
        toa_do: (value) => wrong('toa_do', value),
        link: (value) => wrong('link', value),
      },
    },
  });
  const save = useAction(changeWorkspace, {
    stale: [WORKSPACE, ME],
    onDone() {
      typed.drop();
      tellDone(t('saved'));
    },
  });
  return (
    <form
      className={`${panel.panel} ${panel.padded}`}
      onSubmit={form.onSubmit(({ name, facts, homeFlow }) =>
        save.mutate({ name: name.trim(), values: { ...workspace.values, ...facts }, homeFlow }),
      )}
      noValidate
    >
      {typed.left ? (
        <LeftUnsaved
          onDrop={() => {
            typed.drop();
            form.setValues(typed.saved);
          }}
        />
      ) : null}
      <Stack gap={16} maw={560}>
        <TextInput label={t('name')} maxLength={200} disabled={readOnly} {...form.getInputProps('name')} />
        {FACTS.map((fact) => {
          const shared = {
            label: t(`fact.${fact}`),
            description: t(`factHelp.${fact}`),
            disabled: readOnly,
            maxLength: 500,
            ...form.getInputProps(`facts.${fact}`),
          };
          return fact === 'gio_lam_viec' || fact === 'dia_chi' ? (
            <Textarea key={fact} autosize minRows={1} {...shared} />
          ) : (
            <TextInput key={fact} {...shared} />
          );
        })}
        <Select
          label={t('homeFlow')}
          description={t('homeFlowHelp')}
          data={flows.map((flow) => ({ value: flow.id, label: flow.name }))}
          placeholder={t('noHomeFlow')}
          disabled={readOnly}
          clearable
          searchable
          {...form.getInputProps('homeFlow')}
        />
        {readOnly ? (
          <p className={panel.muted}>{t('readOnly')}</p>
        ) : (
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

/** What every flow knows of the organisation: written here once. /don-vi */
export default function WorkspacePage() {
  const t = useWords('workspace');
  const workspace = useApi(WORKSPACE, getWorkspace);
  return (
    <PageFrame title={t('title')} help={t('help')}>
      <Loaded query={workspace}>
        {(answer) => (
          <>
            <Facts key={answer.id} workspace={answer} />
            <ApprovalSetting workspace={answer} />
            <ChatDaysSetting workspace={answer} />
            <DaysOff calendar={answer.calendar} />
            <Hosts hosts={answer.httpHosts} />
            <WorkspaceSecrets />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
