import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';
import type { Finding } from '../document/finding.ts';
import type { Covered, TestResult } from '../tests/api.ts';

/** One difference between the live version and the draft, in words. */
export interface Change {
  kind:
    | ('added' | 'removed' | 'changed' | 'renamed' | 'moved' | 'moved-edge')
    | ('trigger' | 'variable' | 'start' | 'translation' | 'test');
  node?: string;
  text: Text;
}

export interface Inside {
  total: number;
  movable: number;
  steps: { node: string; name: string; count: number; movable: number }[];
}

export interface ChangesAnswer {
  /** Number of the live version; absent when the flow was never published. */
  since?: number;
  changes: Change[];
  findings: Finding[];
  /** The conversations kept in the draft, each as it goes now. */
  tests: TestResult[];
  /** How much of the draft conversations can pass; absent where it cannot run, or is too large. */
  coverage?: Pick<Covered, 'coverage' | 'nodes' | 'ports'>;
  rev: number;
  /** Who is in the flow now, on which steps, and who could go on in the draft. */
  inside: Inside;
  /** Connected accounts: without one nobody can write to a live flow. */
  accounts: number;
}

const path = (id: string): string => `/api/flows/${encodeURIComponent(id)}`;

export const getChanges = (id: string) => request<ChangesAnswer>('GET', `${path(id)}/changes`);

/** `override`: why it is published although tests fail. */
export const publish = (input: { id: string; rev: number; note: string; override: string }) =>
  request<{ version: number }>('POST', `${path(input.id)}/publish`, {
    rev: input.rev,
    ...(input.note === '' ? {} : { note: input.note }),
    ...(input.override === '' ? {} : { override: input.override }),
  });
