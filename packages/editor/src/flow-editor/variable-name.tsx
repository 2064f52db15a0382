import type { Variable } from '@danloi/engine/flow';
import { renameProblem, renameVariable } from '@danloi/engine/flow/rename';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useEditor } from './context.ts';
import { schemasOf } from './where-used.ts';
import { useText, useWords } from './words.ts';

/** The short name by which formulas speak of a variable; a new one is new in every text, row and formula at once. */
export function VariableName({ variable }: { variable: Variable }) {
  const { document, manifests, mayEdit } = useEditor();
  const t = useWords();
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
      label={t('variable.name')}
      description={t('variable.nameHelp')}
      value={shown}
      error={problem === undefined ? undefined : text(problem)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        take();
        if (problem !== undefined) setTyped(undefined);
      }}
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
