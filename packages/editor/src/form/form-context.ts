import { createContext, useContext } from 'react';
import type { Finding } from '../document/finding.ts';
import type { FieldSchema } from './field-schema.ts';

export interface FormState {
  /** Prefix of the ids of its inputs. */
  id: string;
  /** Of the whole step. */
  schema: FieldSchema;
  /** The step's data as it is now; `FormDataContext` is for what is drawn by it. */
  now(): Record<string, unknown>;
  findings: readonly Finding[];
  readOnly: boolean;
  /** The cursor left a field that names a variable; `before` is the step's data as it was when the cursor came. */
  settle?(before: Record<string, unknown>, pointer: string): void;
}

const NOTHING: Record<string, unknown> = {};

export const FormContext = createContext<FormState>({
  id: 'form',
  schema: {},
  now: () => NOTHING,
  findings: [],
  readOnly: false,
});

/** The form around this field. */
export function useForm(): FormState {
  return useContext(FormContext);
}

/** The step's data, which changes with each key: for fields that are shown or hidden by it. */
export const FormDataContext = createContext<Record<string, unknown>>(NOTHING);
