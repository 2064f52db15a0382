import type { WorkspaceDoc } from '../documents.ts';
import { workspaces } from '../documents.ts';
import { AppError, commonError, notFound } from '../errors.ts';
import { has, peopleOf } from '../people/may.ts';
import type { Store, Stored } from '../store/store.ts';

/** Facts kept once and usable in texts as `{{don_vi.ten}}`. */
export const WORKSPACE_VALUES = { most: 100, nameLength: 60, valueLength: 1_000 } as const;

/** The facts that texts are filled in with: none that is empty, and always a name for the public body. */
export function factsOf({ name, values }: Pick<WorkspaceDoc, 'name' | 'values'>): Record<string, string> {
  const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
  return { ten: name, ...Object.fromEntries(given) };
}

export interface WorkspaceChange {
  name?: string;
  /** Replaces all values. */
  values?: Record<string, string>;
  /** Null: no home flow. */
  homeFlow?: string | null;
  /** Hosts that steps of flows may call; replaces all. */
  httpHosts?: string[];
  calendar?: { closed: string[]; working: string[] };
  /** Whether a flow goes live only when another person has approved it. */
  needsApproval?: boolean;
  /** How many days conversations are kept after the citizen's last word. */
  chatDays?: number;
}

export interface Workspaces {
  get(id: string): Promise<Stored<WorkspaceDoc>>;
  change(id: string, to: WorkspaceChange): Promise<Stored<WorkspaceDoc>>;
}

const TRIES = 20;

/** The public body's own record. `changed` is told after each change, since running chats use these values. */
export function createWorkspaces(store: Store, changed: (workspace: string) => Promise<void>): Workspaces {
  const get = async (id: string): Promise<Stored<WorkspaceDoc>> => {
    const workspace = await store.get(workspaces, id);
    if (workspace === undefined) throw notFound();
    return workspace;
  };

  return {
    get,
    async change(id, to) {
      assertValues(to.values ?? {});
      const hosts = to.httpHosts === undefined ? {} : { httpHosts: checkedHosts(to.httpHosts) };
      const calendar = to.calendar === undefined ? {} : { calendar: inOrder(to.calendar) };
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { rev, homeFlow: before, ...rest } = await get(id);
        if (to.needsApproval === true && rest.needsApproval !== true) await assertTwo(store, id);
        const homeFlow = to.homeFlow === undefined ? before : (to.homeFlow ?? undefined);
        const doc = {
          ...rest,
          name: to.name?.trim() ?? rest.name,
          values: to.values ?? rest.values,
          ...hosts,
          ...calendar,
          ...(to.needsApproval === undefined ? {} : { needsApproval: to.needsApproval }),
          ...(to.chatDays === undefined ? {} : { chatDays: to.chatDays }),
          ...(homeFlow === undefined ? {} : { homeFlow }),
        };
        const written = await store.replace(workspaces, doc, rev);
        if (written.ok) {
          await changed(id);
          return { ...doc, rev: written.rev };
        }
      }
      throw commonError('write.conflict');
    },
  };
}

/** Names are what authors type between the braces; they never meet a prototype, since only own keys are read. */
function assertValues(values: Record<string, string>): void {
  const bad = Object.keys(values).find((name) => !/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,3}$/.test(name));
  if (bad === undefined) return;
  throw new AppError(
    'workspace.bad-value-name',
    {
      vi: `Tên “${bad}” chưa dùng được: chỉ dùng chữ thường không dấu, số và dấu gạch dưới, ví dụ don_vi.ten. Chưa lưu thay đổi nào.`,
      en: `The name “${bad}” cannot be used: lower-case letters without accents, digits and underscores only, as in don_vi.ten. Nothing was saved.`,
    },
    422,
    { name: bad },
  );
}

/** Each host once, as addresses write it: no path, no user, no scheme. */
function checkedHosts(hosts: readonly string[]): string[] {
  const named = hosts.map((given) => {
    const text = given.trim().toLowerCase();
    const url = URL.parse(`https://${text}`);
    const bare =
      url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
    if (!bare || text.endsWith('/')) throw badHost(given);
    return url.host;
  });
  return [...new Set(named)].toSorted();
}

const badHost = (host: string): AppError =>
  new AppError(
    'workspace.bad-host',
    {
      vi: `“${host}” không phải tên máy chủ. Chỉ ghi tên, ví dụ dichvucong.example.vn. Chưa lưu thay đổi nào.`,
      en: `“${host}” is not the name of a host. Write the name alone, such as dichvucong.example.vn. Nothing was saved.`,
    },
    422,
    { host },
  );

/** Where one person alone draws and publishes, nothing would ever go live again. */
async function assertTwo(store: Pick<Store, 'find'>, workspace: string): Promise<void> {
  const people = await peopleOf(store, workspace);
  const approvers = people.filter((person) => has(person, 'flow.publish'));
  const twoHands = people.some(
    (drawer) => has(drawer, 'flow.edit') && approvers.some(({ id }) => id !== drawer.id),
  );
  if (!twoHands)
    throw new AppError(
      'workspace.no-approver',
      {
        vi: 'Chưa bật được vì đơn vị chưa có người thứ hai để duyệt. Xuất bản vẫn như trước. Hãy mời thêm một người duyệt ở trang Nhân sự, rồi bật lại.',
        en: 'It was not turned on: nobody else here could approve. Publishing works as before. Invite an approver on the page People, then turn it on again.',
      },
      422,
    );
}

const inOrder = ({ closed, working }: { closed: string[]; working: string[] }) => ({
  closed: [...new Set(closed)].toSorted(),
  working: [...new Set(working)].toSorted(),
});
