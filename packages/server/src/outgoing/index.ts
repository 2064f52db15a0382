export { createRequests, type Requests } from './requests.ts';
export { createWorkspaceSecrets, type WorkspaceSecrets } from './secrets.ts';
