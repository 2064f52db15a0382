import { useEffect, useRef } from 'react';
import { type FormState, useForm } from './form-context.ts';

/**
 * Tells the form when the cursor has left a field that names a variable, also when the panel closes under it: while
 * someone types, nothing else moves.
 */
export function useSettle(names: boolean, pointer: string): { begin(): void; end(): void } {
  const form = useForm();
  const latest = useRef<FormState>(form);
  const before = useRef<Record<string, unknown> | undefined>(undefined);
  latest.current = form;
  const end = () => {
    const was = before.current;
    before.current = undefined;
    if (was !== undefined && was !== latest.current.now()) latest.current.settle?.(was, pointer);
  };
  const leave = useRef(end);
  leave.current = end;
  useEffect(() => () => leave.current(), []);
  return {
    begin: () => {
      if (names && !latest.current.readOnly) before.current ??= latest.current.now();
    },
    end,
  };
}
