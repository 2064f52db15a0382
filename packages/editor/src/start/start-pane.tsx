import { Button, Menu, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { putTrigger } from '../document/commands/triggers.ts';
import { newId } from '../document/ids.ts';
import { foldAccents } from '../document/variable-name.ts';
import { useDocument, useEditor, useProblems } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useText, useWords } from '../flow-editor/words.ts';
import { Repairs } from '../problems/repairs.tsx';
import { KIND_ICONS, type Kind, kindsToAdd, newTrigger } from './kinds.ts';
import classes from './start.module.css';
import { TriggerCard } from './trigger-card.tsx';

/** What is to be looked at about the ways to start: two flows that claim the same words, a flow that nothing starts. */
function Clashes() {
  const all = useProblems((state) => state.findings);
  const text = useText();
  const findings = all.filter(({ rule }) => rule.startsWith('trigger.') || rule === 'flow.no-home');
  return findings.map((finding) => (
    <div
      key={`${finding.rule} ${finding.message.en}`}
      className={classes.clash}
      data-severity={finding.severity}
    >
      {text(finding.message)}
      <Repairs finding={finding} />
    </div>
  ));
}

/** What starts the flow, each way in plain words. */
export function StartPane() {
  const { document, mayEdit } = useEditor();
  const flow = useDocument((state) => state.flow);
  const t = useWords();
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  const add = (kind: Kind) => {
    const id = newId();
    setFresh(id);
    document.change((now) => putTrigger(now, newTrigger(kind, id, now, foldAccents)));
  };
  return (
    <Stack gap={12}>
      <p className={panel.muted} style={{ margin: 0 }}>
        {t('start.help')}
      </p>
      <Clashes />
      <ul className={classes.list}>
        {flow.triggers.map((trigger) => (
          <TriggerCard key={trigger.id} trigger={trigger} fresh={trigger.id === fresh} />
        ))}
      </ul>
      <Menu position="bottom-start" withinPortal shadow="md" width={300}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={16} />} disabled={!mayEdit}>
            {t('start.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kindsToAdd(flow).map((kind) => {
            const Icon = KIND_ICONS[kind];
            return (
              <Menu.Item
                key={kind}
                leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
                onClick={() => add(kind)}
              >
                {t(`start.kind.${kind}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </Stack>
  );
}
