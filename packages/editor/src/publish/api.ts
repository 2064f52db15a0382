import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';
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
  /** In another version than the live one. */
  older: number;
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

export const getChanges = (id: string) => request<ChangesAnswer>('GET', `${flowPath(id)}/changes`);

export interface Published {
  version?: number;
  plannedFor?: string;
}

/** What a person decides with a publication. */
export interface Choice {
  note: string;
  /** Why it is published though tests fail; empty where they pass. */
  override: string;
  /** What becomes of the chats in older versions. */
  chats: 'finish' | 'move';
  /** When it is to go live; at once when absent. */
  at: string | undefined;
}

const bodyOf = ({ rev, note, override, chats, at }: Choice & { rev: number }) => ({
  ...{ rev, chats },
  ...(note === '' ? {} : { note }),
  ...(override === '' ? {} : { override }),
  ...(at === undefined ? {} : { at }),
});

type Input = Choice & { id: string; rev: number };

export const publish = (input: Input) =>
  request<Published>('POST', `${flowPath(input.id)}/publish`, bodyOf(input));
export const approve = (input: Input) =>
  request<Published>('POST', `${flowPath(input.id)}/approval/approve`, bodyOf(input));
