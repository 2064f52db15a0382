import { request } from '../api/client.ts';

/** The organisation: its name, the facts that texts can mention, and the flow that "menu" leads to. */
export interface WorkspaceAnswer {
  id: string;
  name: string;
  values: Record<string, string>;
  homeFlow?: string;
}

export const WORKSPACE = ['workspace'] as const;

export const getWorkspace = () => request<WorkspaceAnswer>('GET', '/api/workspace');
export const changeWorkspace = (change: {
  name: string;
  values: Record<string, string>;
  homeFlow: string | null;
}) => request<WorkspaceAnswer>('PATCH', '/api/workspace', change);
