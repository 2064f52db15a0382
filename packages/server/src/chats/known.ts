/** What a flow knows of a contact, as far as an officer may see it in passing. */
import { isConfidential, type Value } from '@danloi/engine';
import { flows, versions } from '../documents.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Session } from './chats.ts';
import { deskOf } from './desk.ts';

export interface Known {
  flow?: { id: string; name: string };
  /** In the order of the flow; a sensitive or secret one without its value. */
  answers: { title: string; type: string; value?: Value; hidden?: true }[];
  tags: string[];
}

/** The flow in which the chat is, or was when a person took it, and what was answered there. */
export async function readKnown(store: WorkspaceStore, doc: Session): Promise<Known> {
  const desk = deskOf(doc);
  const { context } = doc.state;
  const at = doc.state.flow ?? desk?.flow;
  const vars = doc.state.flow === undefined ? (desk?.vars ?? {}) : context.vars;
  const tags = context.memory?.tags ?? [];
  if (at === undefined) return { answers: [], tags };
  const [flow, version] = await Promise.all([
    store.get(flows, at.id),
    store.get(versions, `${at.id}.${at.version}`),
  ]);
  const answers = (version?.document.variables ?? []).flatMap(({ name, title, type, class: kind }) => {
    const value = Object.hasOwn(vars, name) ? vars[name] : undefined;
    if (value === undefined || value === null || value === '') return [];
    return [{ title, type, ...(isConfidential(kind) ? { hidden: true as const } : { value }) }];
  });
  const name = flow?.name ?? version?.document.name;
  return { ...(name === undefined ? {} : { flow: { id: at.id, name } }), answers, tags };
}
