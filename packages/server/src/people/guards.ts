import type { Guards } from '../api/register.ts';
import type { Services } from '../services.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import { permissionsOf } from './permissions.ts';

/** What stands before every route: who asks, and what of the store they may see. */
export function createGuards(
  services: Pick<Services, 'store' | 'cookies' | 'signIns' | 'audit' | 'config'>,
): Guards {
  const { store, cookies, signIns, audit, config } = services;
  return {
    publicUrl: config.publicUrl,
    storeOf: (workspace) => forWorkspace(store, workspace),
    audit: (workspace, person, action, target) => audit.record({ workspace, person, action, target }),
    async authenticate(request) {
      const token = cookies.token(request);
      const person = token === undefined ? undefined : await signIns.find(token);
      if (person === undefined) return undefined;
      const { id, name, email, roles, workspace } = person;
      return { person: { id, name, email }, roles, permissions: permissionsOf(roles), workspace };
    },
  };
}
