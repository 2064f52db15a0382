import {
  type ApprovalDoc,
  type Asked,
  approvals,
  type FlowDoc,
  flows as flowDocs,
  type PersonDoc,
  type ReviewComment,
} from '../documents.ts';
import { AppError, commonError, notFound } from '../errors.ts';
import { has, peopleOf } from '../people/may.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Flows } from './flows.ts';
import { allOf } from './known.ts';
import { flowProblems } from './problems.ts';

type OpenDoc = Stored<ApprovalDoc> & { state: 'asked' | 'returned' };

/** A request as it stands against the draft of today. */
export interface Approval extends OpenDoc {
  /** The flow's. */
  name: string;
  /** The draft is still the one that was asked for. */
  current: boolean;
  /** Who may not approve it: who drew it, or asked. */
  authors: readonly string[];
}

/** A draft goes live because a second person looked at it. */
export interface Approvals {
  /** What waits, or was returned; undefined once it is live or withdrawn. */
  get(store: WorkspaceStore, flow: string): Promise<Approval | undefined>;
  /** All that wait or were returned, the oldest first. */
  list(store: WorkspaceStore): Promise<Approval[]>;
  /** Who could approve the draft of today if this person asked: whoever may publish, and neither drew it nor asks. */
  approvers(store: WorkspaceStore, by: string, flow: string): Promise<Stored<PersonDoc>[]>;
  /** Gives the draft of revision `rev` to an approver; comments on an earlier one go on with it. Refused where there is none. */
  ask(store: WorkspaceStore, by: string, flow: string, rev: number, note?: string): Promise<void>;
  withdraw(store: WorkspaceStore, flow: string): Promise<void>;
  /** Back to the author, with the reason. */
  giveBack(store: WorkspaceStore, by: string, flow: string, reason: string): Promise<void>;
  /** Who asked for just this revision; throws where it does not wait, has changed, or is this person's own work. */
  mayApprove(store: WorkspaceStore, by: string, flow: string, rev: number): Promise<Asked>;
  /** Notes that it was approved. */
  approved(store: WorkspaceStore, by: string, flow: string): Promise<void>;
  comment(
    store: WorkspaceStore,
    by: string,
    flow: string,
    said: { node?: string; text: string },
  ): Promise<void>;
  /** A comment that was dealt with, or not after all. */
  settle(store: WorkspaceStore, flow: string, comment: string, done: boolean): Promise<void>;
}

const isOpen = (doc: Stored<ApprovalDoc> | undefined): doc is OpenDoc =>
  doc?.state === 'asked' || doc?.state === 'returned';

const TRIES = 20;
const MOST_COMMENTS = 200;

export function createApprovals(deps: {
  store: Pick<Store, 'find'>;
  flows: Pick<Flows, 'get'>;
  platform: Pick<Platform, 'now' | 'randomId'>;
}): Approvals {
  const { flows, platform } = deps;

  const approversOf = async (workspace: string, by: string, { drawnBy = [] }: FlowDoc) =>
    (await peopleOf(deps.store, workspace)).filter(
      (person) => has(person, 'flow.publish') && person.id !== by && !drawnBy.includes(person.id),
    );

  const open = (doc: Stored<ApprovalDoc> | undefined, flow: Stored<FlowDoc>): Approval | undefined => {
    if (!isOpen(doc)) return undefined;
    const current = doc.draftRev === flow.draftRev;
    // Published by itself, or by a server that died before it wrote so.
    if (flow.sameAsLive && current) return undefined;
    const authors = [...new Set([doc.askedBy, ...(flow.drawnBy ?? [])])];
    return { ...doc, name: flow.name, current, authors };
  };

  async function change(
    store: WorkspaceStore,
    id: string,
    to: (doc: Stored<ApprovalDoc> | undefined) => ApprovalDoc,
  ): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await store.get(approvals, id);
      const doc = { ...to(before), id };
      const written = before
        ? await store.replace(approvals, doc, before.rev)
        : await store.insert(approvals, doc);
      if (written.ok) return;
      if (written.reason === 'invalid') throw commonError('request.too-large');
    }
    throw commonError('write.conflict');
  }

  /** Changes a request that waits or was returned. */
  const changeOpen = async (
    store: WorkspaceStore,
    id: string,
    to: (doc: Stored<ApprovalDoc>) => ApprovalDoc,
  ) => {
    // A flow that is not there is said to be so, before anything about its approval.
    await flows.get(store, id);
    return change(store, id, (doc) => {
      if (!isOpen(doc)) throw flowProblems.notAsked();
      return to(doc);
    });
  };

  const get: Approvals['get'] = async (store, id) =>
    open(await store.get(approvals, id), await flows.get(store, id));

  return {
    get,

    approvers: async (store, by, id) => approversOf(store.workspace, by, await flows.get(store, id)),

    async list(store) {
      const all = await allOf(store, approvals, 'byState');
      const found: Approval[] = [];
      for (const doc of all.filter(isOpen)) {
        const flow = await store.get(flowDocs, doc.flow);
        const shown = flow === undefined ? undefined : open(doc, flow);
        if (shown !== undefined) found.push(shown);
      }
      return found.toSorted((a, b) => a.askedAt - b.askedAt);
    },

    async ask(store, by, id, rev, note) {
      const flow = await flows.get(store, id);
      if (flow.draftRev !== rev) throw flowProblems.changed({ rev: flow.draftRev, draft: flow.draft });
      if (flow.sameAsLive) throw flowProblems.nothingNew();
      if ((await approversOf(store.workspace, by, flow)).length === 0) throw flowProblems.noApprover();
      await change(store, id, (before) => ({
        flow: id,
        ...{ draftRev: rev, state: 'asked', askedBy: by, askedAt: platform.now() },
        ...(note === undefined || note === '' ? {} : { note }),
        comments: before === undefined || before.state === 'approved' ? [] : before.comments,
      }));
    },

    withdraw: (store, id) => changeOpen(store, id, (doc) => ({ ...doc, state: 'withdrawn' })),

    async giveBack(store, by, id, reason) {
      await changeOpen(store, id, (doc) => {
        if (doc.state !== 'asked') throw flowProblems.notAsked();
        return { ...doc, state: 'returned', answeredBy: by, answeredAt: platform.now(), reason };
      });
    },

    async mayApprove(store, by, id, rev) {
      const asked = await get(store, id);
      if (asked === undefined || asked.state !== 'asked') throw flowProblems.notAsked();
      if (!asked.current || asked.draftRev !== rev) throw flowProblems.changedSinceAsked();
      if (asked.authors.includes(by)) throw flowProblems.ownWork();
      return {
        ...{ by: asked.askedBy, at: asked.askedAt },
        ...(asked.note === undefined ? {} : { note: asked.note }),
      };
    },

    async approved(store, by, id) {
      const answer = { state: 'approved', answeredBy: by, answeredAt: platform.now() } as const;
      await changeOpen(store, id, (doc) => ({ ...doc, ...answer })).catch((error: unknown) => {
        // Taken back at the last moment: it is live all the same.
        if (!(error instanceof AppError) || error.code !== 'flow.not-asked') throw error;
      });
    },

    async comment(store, by, id, { node, text }) {
      await changeOpen(store, id, (doc) => {
        const made: ReviewComment = {
          ...{ id: platform.randomId(), by, at: platform.now(), text },
          ...(node === undefined ? {} : { node }),
        };
        if (doc.comments.length >= MOST_COMMENTS) throw commonError('request.too-large');
        return { ...doc, comments: [...doc.comments, made] };
      });
    },

    async settle(store, id, comment, done) {
      await changeOpen(store, id, (doc) => {
        if (!doc.comments.some((one) => one.id === comment)) throw notFound();
        return { ...doc, comments: doc.comments.map((one) => (one.id === comment ? { ...one, done } : one)) };
      });
    },
  };
}
