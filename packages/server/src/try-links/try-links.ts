import { type TryLinkDoc, tryLinks } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import { mayStill } from '../people/may.ts';
import { newToken, tokenId } from '../people/tokens.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { createPace } from './pace.ts';
import { tryProblems } from './problems.ts';

export const TRY_LINK_MS = 24 * 3_600_000;
const MOST_LINKS = 20;
/** Of one link in a minute: several people may hold the same poster. */
const EVENTS_A_MINUTE = 120;
/** Pictures and documents of one link in a minute: one answer may show many, and they leave words their room. */
const FILES_A_MINUTE = 600;
/** Of one address in a minute. */
const WRONG_A_MINUTE = 60;

type Link = Stored<TryLinkDoc>;

export interface TryLinks {
  /** A fresh link to a flow's draft; the token is shown this once. */
  create(workspace: string, flow: string, by: string): Promise<{ token: string; link: Link }>;
  /** Those that still work, the newest first. */
  list(workspace: string, flow: string): Promise<Link[]>;
  revoke(workspace: string, flow: string, id: string): Promise<void>;
  /**
   * What a token opens while its maker may edit, for who asks from this address; throws `try.invalid`, or `request.too-many`. Files
   * have a pace of their own.
   */
  look(token: string, address: string, what?: 'words' | 'file'): Promise<Link>;
}

/** Links by which a draft is tried on a real phone: stored as hashes, with an end, withdrawn at will. */
export function createTryLinks(
  store: Store,
  platform: Pick<Platform, 'now' | 'monotonic' | 'randomBytes'>,
): TryLinks {
  const events = createPace(platform, EVENTS_A_MINUTE);
  const files = createPace(platform, FILES_A_MINUTE);
  const wrong = createPace(platform, WRONG_A_MINUTE);

  const list: TryLinks['list'] = async (workspace, flow) => {
    const query = {
      index: 'byFlow',
      equals: [workspace, flow],
      from: platform.now() + 1,
      order: 'desc',
      limit: 200,
    } as const;
    return (await store.find(tryLinks, query)).items;
  };

  const makerMay = ({ createdBy, workspace }: Link): Promise<boolean> =>
    mayStill(store, { id: createdBy, workspace }, 'flow.edit');

  return {
    list,
    async create(workspace, flow, by) {
      if ((await list(workspace, flow)).length >= MOST_LINKS) throw tryProblems.tooMany();
      const { token, id } = newToken(platform);
      const createdAt = platform.now();
      const doc = { id, workspace, flow, createdBy: by, createdAt, expiresAt: createdAt + TRY_LINK_MS };
      await store.insert(tryLinks, doc);
      return { token, link: { ...doc, rev: 1 } };
    },
    async revoke(workspace, flow, id) {
      const link = await store.get(tryLinks, id);
      const isOwn = link?.workspace === workspace && link.flow === flow;
      if (!isOwn || !(await store.delete(tryLinks, id, link.rev))) throw notFound();
    },
    async look(token, address, what = 'words') {
      const id = tokenId(token);
      const link = id === undefined ? undefined : await store.get(tryLinks, id);
      if (link === undefined || link.expiresAt <= platform.now() || !(await makerMay(link))) {
        throw wrong(address) ? tryProblems.invalid() : commonError('request.too-many');
      }
      const inPace = what === 'file' ? files : events;
      if (!inPace(link.id)) throw commonError('request.too-many');
      return link;
    },
  };
}
