import { createContext, useContext } from 'react';
import type { Finding } from '../document/finding.ts';

export interface FormState {
  /** Prefix of the ids of its inputs. */
  id: string;
  data: Record<string, unknown>;
  findings: readonly Finding[];
  readOnly: boolean;
}

export const FormContext = createContext<FormState>({ id: 'form', data: {}, findings: [], readOnly: false });

/** The form around this field. */
export function useForm(): FormState {
  return useContext(FormContext);
}
