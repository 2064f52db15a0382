import type { Trigger } from '@danloi/engine/flow';
import { ActionIcon, Group, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { putTrigger, removeTrigger } from '../document/commands/triggers.ts';
import { useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useWords } from '../flow-editor/words.ts';
import { KeywordFields } from './keyword-fields.tsx';
import { KIND_ICONS } from './kinds.ts';
import { ButtonFields, DeepLinkFields, ReceivedFields } from './link-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';

function Fields({ trigger, fresh }: { trigger: Trigger; fresh: boolean }) {
  const { document } = useEditor();
  const put = (next: Trigger) =>
    document.change((flow) => putTrigger(flow, next), { typing: `trigger ${trigger.id}` });
  switch (trigger.kind) {
    case 'keyword':
      return <KeywordFields trigger={trigger} fresh={fresh} put={put} />;
    case 'button':
      return <ButtonFields trigger={trigger} put={put} />;
    case 'deep-link':
      return <DeepLinkFields trigger={trigger} put={put} />;
    case 'received':
      return <ReceivedFields trigger={trigger} put={put} />;
    case 'schedule':
      return <ScheduleFields trigger={trigger} put={put} />;
    default:
      return null;
  }
}

/** One way to start: what it is in words, and its fields. */
export function TriggerCard({ trigger, fresh }: { trigger: Trigger; fresh: boolean }) {
  const { document, mayEdit } = useEditor();
  const t = useWords();
  const Icon = KIND_ICONS[trigger.kind];
  const name = t(`start.kind.${trigger.kind}`);
  return (
    <li className={panel.card} aria-label={name}>
      <Stack gap={8}>
        <Group gap={8} wrap="nowrap" align="center">
          <Icon size={18} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
          <span className={panel.itemTitle} style={{ flex: 1 }}>
            {name}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('start.remove', { name })}
            disabled={!mayEdit}
            onClick={() => document.change((flow) => removeTrigger(flow, trigger.id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
        <p className={panel.muted} style={{ margin: 0 }}>
          {t(`start.kindHelp.${trigger.kind}`)}
        </p>
        <Fields trigger={trigger} fresh={fresh} />
      </Stack>
    </li>
  );
}
