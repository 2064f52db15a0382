import type { Variable } from '@danloi/engine/flow';
import { renameProblem, renameVariable } from '@danloi/engine/flow/rename';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { schemasOf } from '../flow-editor/where-used.ts';
import { useText, useWords } from '../i18n/words.ts';

/**
 * The short name by which formulas speak of a variable; a new one is new in every text, row and formula at once.
 * One that cannot be had stays on the screen with the reason, until it is mended or left by Escape.
 */
export function VariableName({ variable }: { variable: Variable }) {
  const { document, manifests, mayEdit } = useEditor();
  const t = useWords('variables');
  const text = useText();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const shown = typed ?? variable.name;
  const problem =
    typed === undefined || typed === variable.name
      ? undefined
      : renameProblem(document.getState().flow, variable.name, typed);
  const take = () => {
    if (typed === undefined || typed === variable.name || problem !== undefined) return;
    document.change((flow) => renameVariable(flow, schemasOf(manifests), variable.name, typed));
    setTyped(undefined);
  };
  return (
    <TextInput
      label={t('name')}
      description={t('nameHelp')}
      value={shown}
      error={problem === undefined ? undefined : text(problem)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(undefined);
      }}
      maxLength={40}
      spellCheck={false}
      disabled={!mayEdit}
    />
  );
}
