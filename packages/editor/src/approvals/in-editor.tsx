import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useAutosave, useDocument, useEditor } from '../flow-editor/context.ts';
import panels from '../flow-editor/panels.module.css';
import { useWords } from '../i18n/words.ts';
import { useApi } from '../ui/use-api.ts';
import { approvalKey, getApproval } from './api.ts';

/** How often it is looked whether the approver has answered, ms. */
const EVERY = 60_000;

/** While one draws: the draft is with an approver, or was edited since, or came back and why. */
export function ApprovalNotice() {
  const { flowId, autosave } = useEditor();
  const t = useWords('approvals');
  const [, go] = useLocation();
  const saved = useAutosave((state) => state.save.kind);
  const edited = useDocument((state) => state.history.past.length > 0);
  const { data } = useApi([...approvalKey(flowId), saved === 'saved'], () => getApproval(flowId), {
    every: EVERY,
  });
  const approval = data?.approval;
  if (approval === undefined) return null;
  const open = approval.comments.filter(({ done }) => !done).length;
  const changed = edited || !approval.current;
  const look = async () => {
    if (await autosave.flush()) go(`/kich-ban/${flowId}/xuat-ban`);
  };
  return (
    <div className={panels.notice} role="status">
      <p>
        {approval.state === 'returned'
          ? t('inEditor.returned', {
              name: approval.answeredBy || t('someone'),
              reason: approval.reason ?? '',
            })
          : t(changed ? 'inEditor.changed' : 'inEditor.asked')}
        {open === 0 ? null : ` ${t('inEditor.comments', { count: open })}.`}
      </p>
      <Button size="xs" variant="default" onClick={() => void look()}>
        {t('inEditor.open')}
      </Button>
    </div>
  );
}
