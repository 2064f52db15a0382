import { Button } from '@mantine/core';
import { IconArrowRight, IconMessagePlus } from '@tabler/icons-react';
import { connectExit } from '../commands/connect.ts';
import type { Finding } from '../document/finding.ts';
import { edgeFromPort, nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import { useWords } from '../flow-editor/words.ts';
import { FixButton } from './fix-button.tsx';
import classes from './repairs.module.css';

/** An exit that leads nowhere: answered in words, or led to a step that is there already. */
function ExitRepairs({ node, port }: { node: string; port: string }) {
  const editor = useEditor();
  const loose = useDocument(
    ({ flow }) => nodeById(flow, node) !== undefined && edgeFromPort(flow, node, port) === undefined,
  );
  const t = useWords();
  if (!loose || !editor.mayEdit) return null;
  return (
    <>
      <Button
        variant="light"
        size="compact-xs"
        leftSection={<IconMessagePlus size={14} aria-hidden />}
        onClick={() => editor.actions.answerExit(node, port)}
      >
        {t('problems.answer')}
      </Button>
      <Button
        variant="light"
        size="compact-xs"
        leftSection={<IconArrowRight size={14} aria-hidden />}
        onClick={() => connectExit(editor, node, port)}
      >
        {t('problems.connect')}
      </Button>
    </>
  );
}

/** What can be done about a finding at a press; nothing where nothing can. */
export function Repairs({ finding }: { finding: Finding }) {
  const { node, port, fix } = finding;
  const exit = node !== undefined && port !== undefined;
  if (!exit && fix === undefined) return null;
  return (
    <div className={classes.repairs}>
      {exit ? <ExitRepairs node={node} port={port} /> : null}
      {fix === undefined ? null : <FixButton fix={fix} />}
    </div>
  );
}
