import { useState } from 'react';
import { isRecord } from '../form/field-schema.ts';
import { type Kept, useKept } from '../ui/kept.ts';
import type { WorkspaceAnswer } from './api.ts';
import { FACTS } from './facts.ts';

/** What the form of the organisation holds. */
export interface FormValues {
  name: string;
  homeFlow: string | null;
  facts: Record<string, string>;
}

/** The fields that were typed in, by `name`, `homeFlow` or the name of a fact; the others follow the server. */
type Typed = Record<string, string | null>;

const isTyped = (value: unknown): value is Typed =>
  isRecord(value) && Object.values(value).every((one) => one === null || typeof one === 'string');

/** The form as the server has it. */
export const savedValues = (workspace: WorkspaceAnswer): FormValues => ({
  name: workspace.name,
  homeFlow: workspace.homeFlow ?? null,
  facts: Object.fromEntries(FACTS.map((fact) => [fact, workspace.values[fact] ?? ''])),
});

/** What differs in a form from what is saved; undefined where nothing does. */
export function typedIn(values: FormValues, saved: FormValues): Typed | undefined {
  const flat = ({ facts, name, homeFlow }: FormValues): Typed => ({ ...facts, name, homeFlow });
  const before = flat(saved);
  const typed = Object.entries(flat(values)).filter(([field, value]) => before[field] !== value);
  return typed.length === 0 ? undefined : Object.fromEntries(typed);
}

/** The form with what was typed put over what is saved. */
export function withTyped(saved: FormValues, { name, homeFlow, ...facts }: Typed): FormValues {
  const kept = Object.entries(facts).flatMap(([fact, value]) =>
    fact in saved.facts && typeof value === 'string' ? [[fact, value] as const] : [],
  );
  return {
    name: name ?? saved.name,
    homeFlow: homeFlow === undefined ? saved.homeFlow : homeFlow,
    facts: { ...saved.facts, ...Object.fromEntries(kept) },
  };
}

/** The form of the organisation with what was typed at an earlier visit; kept until it is saved or given up. */
export function useTyped(workspace: WorkspaceAnswer) {
  const { left, keep }: Kept<Typed> = useKept('don-vi', isTyped);
  const saved = savedValues(workspace);
  const [first] = useState(() => withTyped(saved, left ?? {}));
  const [isLeft, setLeft] = useState(() => typedIn(first, saved) !== undefined);
  return {
    values: first,
    saved,
    left: isLeft,
    keep: (values: FormValues) => keep(typedIn(values, saved)),
    drop() {
      keep(undefined);
      setLeft(false);
    },
  };
}
