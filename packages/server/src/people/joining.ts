import type { PersonDoc, WorkspaceDoc } from '../documents.ts';
import { people, workspaces } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store, Stored, Write } from '../store/store.ts';
import type { Accounts, NewPerson } from './accounts.ts';
import type { Links } from './links.ts';
import { problems } from './problems.ts';

/** How accounts come to be: the first by the link of the start, others by invitation. */
export interface Joining {
  /** True until the first account is made. */
  needsSetup(): Promise<boolean>;
  /** Makes the first workspace and its owner, once, against the one-time link of the start. */
  setUp(token: string, workspaceName: string, person: NewPerson): Promise<Stored<PersonDoc>>;
  accept(token: string, person: NewPerson): Promise<Stored<PersonDoc>>;
}

export function createJoining(deps: {
  store: Store;
  platform: Pick<Platform, 'now' | 'randomId'>;
  secrets: Pick<Secrets, 'newWorkspaceKey'>;
  links: Links;
  accounts: Accounts;
}): Joining {
  const { store, platform, links, accounts } = deps;

  /** A new workspace, or the one that was filled before anyone owned it, under its new name. */
  const workspaceWrite = (id: string, name: string, waiting: Stored<WorkspaceDoc> | undefined): Write => {
    if (waiting !== undefined) {
      const { rev, ...before } = waiting;
      const doc = { ...before, name, values: { ...before.values, ten: name } };
      return { op: 'replace', collection: workspaces, doc, rev };
    }
    const wrappedKey = deps.secrets.newWorkspaceKey();
    // What greetings call the public body: `{{don_vi.ten}}`.
    const values = { ten: name };
    const doc: WorkspaceDoc & { id: string } = { id, name, values, wrappedKey, createdAt: platform.now() };
    return { op: 'insert', collection: workspaces, doc };
  };

  return {
    needsSetup: async () => !(await accounts.any()),

    async setUp(token, workspaceName, person) {
      if (await accounts.any()) throw problems.setUpDone();
      const link = await links.look(token, 'setup');
      await accounts.assertNew(person);
      const waiting = link.workspace === undefined ? undefined : await store.get(workspaces, link.workspace);
      const workspace = waiting?.id ?? platform.randomId();
      const owner = await accounts.document(person, workspace, ['owner']);
      await links.use(token, 'setup');
      const written = await store.batch([
        workspaceWrite(workspace, workspaceName.trim(), waiting),
        { op: 'insert', collection: people, doc: owner },
      ]);
      if (written.some((result) => !result.ok)) throw problems.emailTaken();
      return { ...owner, rev: 1 };
    },

    async accept(token, person) {
      const { workspace, roles } = await links.look(token, 'invitation');
      if (workspace === undefined) throw problems.linkInvalid();
      await accounts.assertNew(person);
      const doc = await accounts.document(person, workspace, roles);
      await links.use(token, 'invitation');
      const written = await store.insert(people, doc);
      if (!written.ok) throw problems.emailTaken();
      return { ...doc, rev: written.rev };
    },
  };
}
