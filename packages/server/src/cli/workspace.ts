import { people, type WorkspaceDoc, workspaces } from '../documents.ts';
import type { Services } from '../services.ts';
import { VerbError } from './output.ts';

/** A workspace without people yet. */
export async function makeWorkspace(services: Services, name: string): Promise<string> {
  const { platform, secrets, store } = services;
  const id = platform.randomId();
  const doc: WorkspaceDoc & { id: string } = {
    id,
    name,
    values: {},
    wrappedKey: secrets.newWorkspaceKey(),
    createdAt: platform.now(),
  };
  await store.insert(workspaces, doc);
  return id;
}

/** The workspace that a verb works on: the one that is named, or the only one; undefined when there is none yet. */
export async function findWorkspace(
  services: Services,
  named: string | undefined,
): Promise<string | undefined> {
  const { items } = await services.store.find(people, { index: 'byWorkspace', limit: 1_000 });
  const all = [...new Set(items.map(({ workspace }) => workspace))];
  if (named !== undefined) {
    if (all.includes(named)) return named;
    throw new VerbError(
      'workspace.unknown',
      { vi: `Không có đơn vị ${named}.`, en: `There is no workspace ${named}.` },
      { workspaces: all },
    );
  }
  if (all.length <= 1) return all[0];
  throw new VerbError(
    'workspace.which',
    {
      vi: `Có nhiều đơn vị, hãy chọn một bằng --workspace: ${all.join(', ')}.`,
      en: 'There are several workspaces; name one with --workspace.',
    },
    { workspaces: all },
  );
}
