import { Alert, Switch } from '@mantine/core';
import { Link } from 'wouter';
import { messageOf } from '../api/client.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import panel from '../ui/panel.module.css';
import { tellDone, useAction } from '../ui/use-api.ts';
import { changeWorkspace, WORKSPACE, type WorkspaceAnswer } from '../workspace/api.ts';
import classes from './approvals.module.css';

/** Whether a flow goes live only when a second person has approved it. */
export function ApprovalSetting({ workspace }: { workspace: WorkspaceAnswer }) {
  const t = useWords('approvals');
  const text = useText();
  const may = useMay();
  const save = useAction((needsApproval: boolean) => changeWorkspace({ needsApproval }), {
    stale: [WORKSPACE, ['approval']],
    onDone: ({ needsApproval }) => tellDone(t(needsApproval ? 'setting.on' : 'setting.off')),
    // Told beside the switch, with the way to mend it.
    onError: () => undefined,
  });
  return (
    <section className={panel.section} aria-label={t('setting.title')}>
      <h2 className={panel.title}>{t('setting.title')}</h2>
      <div className={`${panel.panel} ${panel.padded}`}>
        <Switch
          label={t('setting.label')}
          description={t('setting.help')}
          checked={save.isPending ? save.variables : workspace.needsApproval}
          disabled={!may('workspace.manage')}
          onChange={(event) => save.mutate(event.currentTarget.checked)}
        />
        {save.error === null ? null : (
          <Alert color="yellow" role="alert" mt={12}>
            {text(messageOf(save.error))}{' '}
            {may('people.manage') ? (
              <Link href="/nhan-su" className={classes.way}>
                {t('setting.toPeople')}
              </Link>
            ) : null}
          </Alert>
        )}
      </div>
    </section>
  );
}
