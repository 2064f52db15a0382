import { type Flow, placesIn, type Registry, rolesIn } from '@danloi/engine';
import {
  knowledge as entryDocs,
  type FlowDoc,
  flows as flowDocs,
  tables as tableDocs,
  versions,
} from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Flows } from '../flows/index.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { Platform } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Tables } from '../tables/index.ts';
import type { Workspaces } from '../workspace/workspace.ts';
import { readShelf, type Shelf } from './files.ts';
import { flowsNamedBy, withFlowsNamed, withoutFlows } from './without-flows.ts';

/** Before the name of a fact in a text. */
const FACTS = 'don_vi.';

/** A ready-made flow, and what it brings or wants beside its steps. */
export interface TemplateItem {
  id: string;
  name: string;
  /** Questions and answers that come with it. */
  questions: number;
  /** Names of the sample tables that come with it. */
  tables: string[];
  /** Other templates that it leads to; they come where they are wanted. */
  flows: { id: string; name: string }[];
  /** Names of the facts of the organisation that its texts mention. */
  facts: string[];
}

/** What a person who takes a template may fill beside flows. */
export interface MayFill {
  tables: boolean;
  knowledge: boolean;
}

export interface Templates {
  list(): Promise<TemplateItem[]>;
  /** Makes flows of a template and of those `beside` it, with what they need; gives that of the template. */
  take(
    store: WorkspaceStore,
    by: string,
    wanted: { template: string; beside: readonly string[]; may: MayFill },
  ): Promise<Stored<FlowDoc>>;
}

export interface TemplatesDeps {
  platform: Pick<Platform, 'randomId'>;
  registry: Registry;
  flows: Pick<Flows, 'import'>;
  tables: Pick<Tables, 'create'>;
  knowledge: Pick<Knowledge, 'create'>;
  workspaces: Pick<Workspaces, 'get'>;
}

/** Values that the steps of a flow hold in fields of one role, each once. */
function named(flow: Flow, registry: Registry, role: 'topic' | 'table'): string[] {
  const values = flow.nodes.flatMap((node) =>
    rolesIn(registry.get(node.type)?.manifest.data, node.data).flatMap((at) =>
      at.role === role && typeof at.value === 'string' && at.value !== '' ? [at.value] : [],
    ),
  );
  return [...new Set(values)];
}

function factsOfTexts(flow: Flow, registry: Registry): string[] {
  const names = flow.nodes.flatMap((node) =>
    rolesIn(registry.get(node.type)?.manifest.data, node.data).flatMap(({ value }) =>
      typeof value === 'string' ? placesIn(value).map(({ name }) => name) : [],
    ),
  );
  return [...new Set(names.filter((name) => name.startsWith(FACTS)).map((name) => name.slice(FACTS.length)))];
}

function itemOf(flow: Flow, shelf: Shelf, registry: Registry): TemplateItem {
  const topics = new Set(named(flow, registry, 'topic'));
  const tables = new Set(named(flow, registry, 'table'));
  const leads = new Set(flow.nodes.flatMap((node) => flowsNamedBy(node, registry)).map((one) => one.flow));
  return {
    id: flow.id,
    name: flow.name,
    questions: shelf.entries.filter(({ topic }) => topics.has(topic)).length,
    tables: shelf.tables.filter(({ id }) => tables.has(id)).map(({ definition }) => definition.name),
    // Back to the home flow is no company: who takes one flow has a home of their own.
    flows: shelf.flows
      .filter(({ id }) => leads.has(id) && id !== shelf.homeFlow)
      .map(({ id, name }) => ({ id, name })),
    facts: factsOfTexts(flow, registry),
  };
}

/** The ready-made flows of the folder `templates/`: each is taken whole, so that it can be published as it comes. */
export function createTemplates(deps: TemplatesDeps): Templates {
  const { registry, platform } = deps;
  let read: Promise<Shelf> | undefined;
  const shelfOf = (): Promise<Shelf> => {
    read ??= readShelf().catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    return read;
  };

  /** The template's own id where nothing had it yet, so that templates taken one after the other find each other. */
  const freeId = async (store: WorkspaceStore, id: string): Promise<string> => {
    const [flow, version] = await Promise.all([store.get(flowDocs, id), store.get(versions, `${id}.1`)]);
    return flow === undefined && version === undefined ? id : platform.randomId();
  };

  /** Fills in what the flows ask and look up in; what is there already stays as it is. */
  const bring = async (store: WorkspaceStore, flows: readonly Flow[], may: MayFill) => {
    const shelf = await shelfOf();
    const tables = new Set(flows.flatMap((flow) => named(flow, registry, 'table')));
    const topics = new Set(flows.flatMap((flow) => named(flow, registry, 'topic')));
    for (const { id, definition, csv } of may.tables ? shelf.tables : []) {
      if (tables.has(id) && (await store.get(tableDocs, id)) === undefined)
        await deps.tables.create(store, definition, await csv(), id);
    }
    for (const { id, ...entry } of may.knowledge ? shelf.entries : []) {
      if (topics.has(entry.topic) && (await store.get(entryDocs, id)) === undefined)
        await deps.knowledge.create(store, entry, id);
    }
  };

  /** Where a name of a template leads in this workspace; nothing for one that is not there. */
  const leadsIn = async (store: WorkspaceStore, taken: ReadonlyMap<string, string>) => {
    const shelf = await shelfOf();
    const to = new Map(taken);
    for (const { id } of shelf.flows)
      if (!to.has(id) && (await store.get(flowDocs, id)) !== undefined) to.set(id, id);
    const { homeFlow } = await deps.workspaces.get(store.workspace);
    if (homeFlow !== undefined && !to.has(shelf.homeFlow) && (await store.get(flowDocs, homeFlow)))
      to.set(shelf.homeFlow, homeFlow);
    return to;
  };

  return {
    async list() {
      const shelf = await shelfOf();
      return shelf.flows.map((flow) => itemOf(flow, shelf, registry));
    },

    async take(store, by, { template, beside, may }) {
      const shelf = await shelfOf();
      const wanted = new Set([...beside, template]);
      const documents = shelf.flows.filter(({ id }) => wanted.has(id));
      if (documents.length < wanted.size) throw notFound();
      const taken = new Map<string, string>();
      for (const { id } of documents) taken.set(id, await freeId(store, id));
      const to = await leadsIn(store, taken);
      await bring(store, documents, may);
      let made: Stored<FlowDoc> | undefined;
      for (const document of documents) {
        const whole = withoutFlows(document, registry, (flow) => !to.has(flow));
        const flow = withFlowsNamed(whole, registry, to);
        const doc = await deps.flows.import(store, by, flow, taken.get(document.id));
        if (document.id === template) made = doc;
      }
      if (made === undefined) throw notFound();
      return made;
    },
  };
}
