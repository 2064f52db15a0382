import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { ActionIcon, Button, Collapse, Menu, Stack, TextInput } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconCopy,
  IconDots,
  IconFlag,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import { ArrangeTools } from '../canvas/arrange-tools.tsx';
import { startCommand } from '../commands/steps.ts';
import { renameNode } from '../document/commands/nodes.ts';
import type { Finding } from '../document/finding.ts';
import { nodeById } from '../document/selectors.ts';
import { LanguageTabs } from '../languages/language-tabs.tsx';
import { GroupIcon } from '../palette/icons.tsx';
import { StartHere } from '../phone/start-here.tsx';
import { Repairs } from '../problems/repairs.tsx';
import { useDocument, useEditor, useProblems, useView } from './context.ts';
import { Exits } from './exits.tsx';
import { NodeForm } from './node-form.tsx';
import classes from './panels.module.css';
import { useBackToCard, useReachField } from './use-reach-field.ts';
import { useText, useWords } from './words.ts';

const NO_FINDINGS = [] as const;

/** What the step is for, folded, with a short chat and its example to put in. */
const Help = memo(function Help({ node, manifest }: { node: string; manifest: Manifest }) {
  const { actions, document, mayEdit } = useEditor();
  const t = useWords();
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        px={0}
        leftSection={open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('inspector.when')}
      </Button>
      <Collapse expanded={open}>
        <p className={classes.muted} style={{ margin: '6px 0 0' }}>
          {text(manifest.help)}
        </p>
        <pre className={classes.chat}>{manifest.example.chat}</pre>
        <Button
          mt={8}
          size="xs"
          variant="default"
          disabled={!mayEdit}
          onClick={() => {
            const now = nodeById(document.getState().flow, node);
            if (now !== undefined) actions.fillExample(now);
          }}
        >
          {t('inspector.useExample')}
        </Button>
      </Collapse>
    </div>
  );
});

const NodeMenu = memo(function NodeMenu({ node, drawnOnly }: { node: string; drawnOnly: boolean }) {
  const editor = useEditor();
  const { actions, mayEdit } = editor;
  const start = useDocument((state) => state.flow.start === node);
  const t = useWords();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('inspector.more')}
          disabled={!mayEdit}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFlag size={16} />}
          disabled={start || drawnOnly}
          onClick={() => startCommand.run(editor)}
        >
          {t('inspector.makeStart')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => actions.duplicateSelected()}>
          {t('inspector.duplicate')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => actions.removeNode(node)}>
          {t('inspector.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});

/** What is to be looked at in the step as a whole. */
function General({ findings }: { findings: readonly Finding[] }) {
  const text = useText();
  const tone = { error: 'danger', warning: 'warn', hint: 'muted' };
  return findings
    .filter((finding) => finding.field === undefined)
    .map((finding) => (
      <div key={`${finding.rule} ${finding.port ?? ''} ${finding.message.en}`}>
        <p className={classes.muted} style={{ margin: 0, color: `var(--dl-${tone[finding.severity]})` }}>
          {text(finding.message)}
        </p>
        <Repairs finding={finding} />
      </div>
    ));
}

function NodePane({ node }: { node: FlowNode }) {
  const { document, manifests, mayEdit } = useEditor();
  const findings = useProblems((state) => state.byNode.get(node.id)) ?? NO_FINDINGS;
  const t = useWords();
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const manifest = manifests.get(node.type);

  useReachField(node.id, box);
  const backToCard = useBackToCard(node.id);

  return (
    <>
      <div className={classes.head}>
        <div className={classes.title}>
          {manifest === undefined ? null : (
            <span className={classes.type} data-group={manifest.group}>
              <GroupIcon name={manifest.icon} group={manifest.group} size={16} />
              {text(manifest.title)}
            </span>
          )}
        </div>
        {manifest?.canvas === true ? null : <StartHere node={node.id} />}
        <NodeMenu node={node.id} drawnOnly={manifest?.canvas === true} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('panel.close')}
          onClick={() => document.select([])}
        >
          <IconX size={18} />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape from the fields inside */}
      <div ref={box} className={classes.scroll} onKeyDown={backToCard}>
        <Stack gap={14}>
          <TextInput
            label={t('inspector.name')}
            value={node.name}
            onChange={(event) => {
              const name = event.currentTarget.value;
              document.change((flow) => renameNode(flow, node.id, name), { typing: `${node.id} name` });
            }}
            maxLength={200}
            disabled={!mayEdit}
          />
          <General findings={findings} />
          {manifest === undefined ? (
            <p className={classes.muted}>{t('card.unknownType')}</p>
          ) : (
            <>
              <LanguageTabs node={node} manifest={manifest} />
              <NodeForm node={node} manifest={manifest} findings={findings} />
              <Help node={node.id} manifest={manifest} />
            </>
          )}
        </Stack>
        {manifest === undefined || manifest.canvas === true ? null : (
          <Exits node={node} manifest={manifest} />
        )}
      </div>
    </>
  );
}

/** The panel of the chosen step, 340 px; with several chosen it says what can be done with them. */
export function Inspector() {
  const { actions, mayEdit } = useEditor();
  const selection = useDocument((state) => state.selection);
  const node = useDocument((state) =>
    nodeById(state.flow, state.selection.length === 1 ? state.selection[0] : undefined),
  );
  const language = useView((state) => state.language);
  const two = useDocument(
    ({ flow }) => language !== undefined && flow.languages?.includes(language) === true,
  );
  const t = useWords();
  if (selection.length === 0) return null;
  return (
    <aside
      className={classes.inspector}
      data-languages={(two && node !== undefined) || undefined}
      aria-label={t('inspector.label')}
      data-panel="step"
      data-keys="own"
    >
      {node === undefined ? (
        <div className={classes.scroll}>
          <p className={classes.sectionTitle}>{t('inspector.several', { count: selection.length })}</p>
          <Stack gap={8}>
            <ArrangeTools />
            <Button
              variant="default"
              leftSection={<IconCopy size={16} />}
              disabled={!mayEdit}
              onClick={() => actions.duplicateSelected()}
            >
              {t('inspector.duplicate')}
            </Button>
            <Button
              variant="default"
              color="red"
              leftSection={<IconTrash size={16} />}
              disabled={!mayEdit}
              onClick={() => actions.removeSelected()}
            >
              {t('inspector.remove')}
            </Button>
          </Stack>
        </div>
      ) : (
        <NodePane key={node.id} node={node} />
      )}
    </aside>
  );
}
