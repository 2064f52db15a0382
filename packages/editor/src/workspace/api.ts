import { request } from '../api/client.ts';

/** The organisation: its name, the facts that texts can mention, and the flow that "menu" leads to. */
export interface WorkspaceAnswer {
  id: string;
  name: string;
  values: Record<string, string>;
  homeFlow?: string;
  /** Names of the hosts that steps may call. */
  httpHosts: string[];
  /** ISO days beside those that are the same in all of Vietnam. */
  calendar: { closed: string[]; working: string[] };
  /** A flow goes live only when a second person has approved it. */
  needsApproval: boolean;
  /** How many days what was said in chats is kept. */
  chatDays: number;
}

/** A key of another system: its value goes in and never comes out again. */
export interface SecretAnswer {
  name: string;
  fingerprint: string;
  updatedAt: string;
}

export const WORKSPACE = ['workspace'] as const;

export const getWorkspace = () => request<WorkspaceAnswer>('GET', '/api/workspace');
export const SECRETS = ['secrets'] as const;

export const changeWorkspace = (change: {
  name?: string;
  values?: Record<string, string>;
  homeFlow?: string | null;
  httpHosts?: string[];
  calendar?: WorkspaceAnswer['calendar'];
  needsApproval?: boolean;
  chatDays?: number;
}) => request<WorkspaceAnswer>('PATCH', '/api/workspace', change);
export const getSecrets = () => request<{ items: SecretAnswer[] }>('GET', '/api/workspace/secrets');
export const setSecret = (secret: { name: string; value: string }) =>
  request<void>('POST', '/api/workspace/secrets', secret);
export const removeSecret = (name: string) =>
  request<void>('DELETE', `/api/workspace/secrets/${encodeURIComponent(name)}`);
