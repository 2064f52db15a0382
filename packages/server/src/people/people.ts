import type { PersonDoc, Role, WorkspaceDoc } from '../documents.ts';
import { people, workspaces } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store, Stored, Write } from '../store/store.ts';
import type { Audit } from './audit.ts';
import type { Guessing } from './guessing.ts';
import type { Links } from './links.ts';
import type { Passwords } from './password.ts';
import { assertPassword } from './password-rule.ts';
import { problems } from './problems.ts';
import { type SignIns, tidyRoles } from './sign-ins.ts';

export interface NewPerson {
  name: string;
  email: string;
  password: string;
}

export interface PeopleDeps {
  store: Store;
  platform: Platform;
  secrets: Pick<Secrets, 'newWorkspaceKey'>;
  passwords: Passwords;
  guessing: Guessing;
  links: Links;
  signIns: SignIns;
  audit: Audit;
}

export interface People {
  /** True until the first account is made. */
  needsSetup(): Promise<boolean>;
  /** Makes the first workspace and its owner, once, against the one-time link of the start. */
  setUp(token: string, workspaceName: string, person: NewPerson): Promise<Stored<PersonDoc>>;
  /** The person, when the password is right and the account active. */
  check(input: {
    email: string;
    password: string;
    address: string;
    knowsDevice(person: string): boolean;
  }): Promise<Stored<PersonDoc>>;
  accept(token: string, person: NewPerson): Promise<Stored<PersonDoc>>;
  changePassword(person: string, current: string, next: string, address: string): Promise<void>;
  list(workspace: string): Promise<Stored<PersonDoc>[]>;
  change(
    workspace: string,
    id: string,
    to: { roles?: readonly Role[]; status?: PersonDoc['status'] },
  ): Promise<Stored<PersonDoc>>;
}

const emailKey = (email: string): string => email.trim().toLowerCase();

const isOwner = (person: PersonDoc): boolean => person.status === 'active' && person.roles.includes('owner');

/** Accounts of people and what may happen to them. */
export function createPeople(deps: PeopleDeps): People {
  const { store, platform, passwords, links } = deps;

  const byEmail = async (email: string): Promise<Stored<PersonDoc> | undefined> =>
    (await store.find(people, { index: 'byEmail', equals: [emailKey(email)], limit: 1 })).items[0];

  const document = async (person: NewPerson, workspace: string, roles: Role[]) => ({
    id: platform.randomId(),
    email: person.email.trim(),
    emailKey: emailKey(person.email),
    name: person.name.trim(),
    passwordHash: await passwords.hash(person.password),
    workspace,
    roles: tidyRoles(roles),
    status: 'active' as const,
    createdAt: platform.now(),
  });

  /** Refuses what would fail later, so that a one-time link is not used up in vain. */
  const assertNew = async (person: NewPerson): Promise<void> => {
    assertPassword(person.password, person.email);
    if ((await byEmail(person.email)) !== undefined) throw problems.emailTaken();
  };

  const ofWorkspace = async (workspace: string, id: string): Promise<Stored<PersonDoc>> => {
    const person = await store.get(people, id);
    if (person?.workspace !== workspace) throw notFound();
    return person;
  };

  const list = async (workspace: string): Promise<Stored<PersonDoc>[]> => {
    const all: Stored<PersonDoc>[] = [];
    for (let after: string | undefined; ; ) {
      const query = { index: 'byWorkspace', equals: [workspace], limit: 1_000 };
      const page = await store.find(people, after === undefined ? query : { ...query, after });
      all.push(...page.items);
      if (page.next === undefined) return all;
      after = page.next;
    }
  };

  const replace = async (person: Stored<PersonDoc>): Promise<Stored<PersonDoc>> => {
    const { rev, ...doc } = person;
    const written = await store.replace(people, doc, rev);
    if (!written.ok) throw commonError('write.conflict');
    return { ...doc, rev: written.rev };
  };

  /** A new workspace, or the one that was filled before anyone owned it, under its new name. */
  const workspaceWrite = (id: string, name: string, waiting: Stored<WorkspaceDoc> | undefined): Write => {
    if (waiting !== undefined) {
      const { rev, ...before } = waiting;
      const doc = { ...before, name, values: { ...before.values, ten: name } };
      return { op: 'replace', collection: workspaces, doc, rev };
    }
    const wrappedKey = deps.secrets.newWorkspaceKey();
    const doc: WorkspaceDoc & { id: string } = {
      id,
      name,
      // What greetings call the public body: `{{don_vi.ten}}`.
      values: { ten: name },
      wrappedKey,
      createdAt: platform.now(),
    };
    return { op: 'insert', collection: workspaces, doc };
  };

  const needsSetup = async (): Promise<boolean> =>
    (await store.find(people, { index: 'byEmail', limit: 1 })).items.length === 0;

  return {
    list,
    needsSetup,

    async setUp(token, workspaceName, person) {
      if (!(await needsSetup())) throw problems.setUpDone();
      const link = await links.look(token, 'setup');
      assertPassword(person.password, person.email);
      const waiting = link.workspace === undefined ? undefined : await store.get(workspaces, link.workspace);
      const workspace = waiting?.id ?? platform.randomId();
      const owner = await document(person, workspace, ['owner']);
      await links.use(token, 'setup');
      const written = await store.batch([
        workspaceWrite(workspace, workspaceName.trim(), waiting),
        { op: 'insert', collection: people, doc: owner },
      ]);
      if (written.some((result) => !result.ok)) throw problems.emailTaken();
      return { ...owner, rev: 1 };
    },

    async check({ email, password, address, knowsDevice }) {
      const person = await byEmail(email);
      const knownDevice = person !== undefined && knowsDevice(person.id);
      const attempt = { emailKey: emailKey(email), address, knownDevice };
      const wait = await deps.guessing.begin(attempt);
      if (wait > 0) throw problems.wait(Math.ceil(wait / 1_000));
      const right = await passwords.matches(password, person?.passwordHash);
      if (!right || person?.status !== 'active') throw problems.wrongPassword();
      await deps.guessing.succeeded(attempt);
      return person;
    },

    async accept(token, person) {
      const { workspace, roles } = await links.look(token, 'invitation');
      if (workspace === undefined) throw problems.linkInvalid();
      await assertNew(person);
      const doc = await document(person, workspace, roles);
      await links.use(token, 'invitation');
      const written = await store.insert(people, doc);
      if (!written.ok) throw problems.emailTaken();
      return { ...doc, rev: written.rev };
    },

    async changePassword(id, current, next, address) {
      const person = await store.get(people, id);
      if (person === undefined) throw notFound();
      const attempt = { emailKey: person.emailKey, address, knownDevice: true };
      const wait = await deps.guessing.begin(attempt);
      if (wait > 0) throw problems.wait(Math.ceil(wait / 1_000));
      if (!(await passwords.matches(current, person.passwordHash))) throw problems.wrongPassword();
      await deps.guessing.succeeded(attempt);
      assertPassword(next, person.email);
      await replace({ ...person, passwordHash: await passwords.hash(next) });
      await deps.signIns.endAll(id);
    },

    async change(workspace, id, to) {
      const before = await ofWorkspace(workspace, id);
      const roles = to.roles === undefined ? before.roles : tidyRoles(to.roles);
      const changed = { ...before, roles, status: to.status ?? before.status };
      const loses = isOwner(before) && !isOwner(changed);
      if (loses && (await list(workspace)).filter(isOwner).length < 2) throw problems.lastOwner();
      const after = await replace(changed);
      // Two owners may have taken each other's role at the same moment: whoever sees none left steps back.
      if (loses && !(await list(workspace)).some(isOwner)) {
        await replace({ ...after, roles: before.roles, status: before.status });
        throw problems.lastOwner();
      }
      await deps.signIns.endAll(id);
      return after;
    },
  };
}
