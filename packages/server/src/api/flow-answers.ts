import { addDays, type Finding, type Fix, type Flow, placesIn } from '@danloi/engine';
import { valueAt } from '@danloi/engine/node-type/pointer';
import Type from 'typebox';
import { type FlowDoc, people, type VersionDoc, versions } from '../documents.ts';
import type { FlowServices } from '../flows/index.ts';
import type { Around } from '../flows/known.ts';
import type { Services } from '../services.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { Closed, isoTime, OneOf, TextSchema } from './http.ts';

/** A large draft; ten thousand nodes with long texts stay below. */
export const DRAFT_LIMIT = 16 * 1_024 * 1_024;

export const FlowName = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
export const Rev = Type.Integer({ minimum: 1 });
/** Checked by the engine's own parser, which says where it is wrong. */
export const Draft = Type.Unsafe<unknown>(
  Type.Unknown({ description: 'https://danloi.vn/schema/flow-2.json' }),
);
export const Findings = Type.Array(
  Closed({
    rule: Type.String(),
    severity: OneOf(['error', 'warning', 'hint']),
    message: TextSchema,
    node: Type.Optional(Type.String()),
    port: Type.Optional(Type.String()),
    field: Type.Optional(Type.String()),
    language: Type.Optional(Type.String()),
    day: Type.Optional(Type.String()),
    /** A repair that the editor can offer: the words of its button, and the edits. */
    fix: Type.Optional(
      Closed({ label: TextSchema, edits: Type.Array(Type.Unsafe<Fix['edits'][number]>(Type.Unknown())) }),
    ),
  }),
);
const Live = Closed({
  version: Type.Integer(),
  publishedAt: Type.String(),
  publishedBy: Type.Optional(Type.String()),
});
export const FlowAnswer = Closed({
  id: Type.String(),
  name: Type.String(),
  rev: Type.Integer(),
  draft: Draft,
  live: Type.Optional(Live),
  updatedAt: Type.String(),
});
export const FlowItem = Closed({
  id: Type.String(),
  name: Type.String(),
  description: Type.Optional(Type.String()),
  live: Type.Optional(Live),
  sameAsLive: Type.Boolean(),
  updatedAt: Type.String(),
  updatedBy: Type.Optional(Type.String()),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  steps: Type.Integer(),
  /** Names of the facts of the organisation that the texts name and that nobody has written yet. */
  lacks: Type.Array(Type.String()),
  /** Fees and facts in it that are over or will be within a week, and the first of these days. */
  ending: Type.Optional(Closed({ count: Type.Integer(), day: Type.String(), over: Type.Boolean() })),
  /** How often the live flow was begun on each of the last seven days, the oldest first. */
  week: Type.Optional(Type.Array(Type.Integer())),
});

/** Facts that end within so many days are told on the first page. */
const AHEAD_DAYS = 7;

/** What of these findings is over or soon will be. */
function endingOf(findings: readonly Finding[], today: string) {
  const until = addDays(today, AHEAD_DAYS);
  const days = findings.flatMap(({ day }) => (day !== undefined && day <= until ? [day] : [])).toSorted();
  const [day] = days;
  return day === undefined ? {} : { ending: { count: days.length, day, over: day < today } };
}

/** Before the name of a fact in a text. */
const FACTS = 'don_vi.';

export type FlowRouteDeps = FlowServices & Pick<Services, 'store' | 'registry' | 'platform'>;

/** Names of people, for "who did it"; a person of another workspace has none here. */
export function nameOf(deps: Pick<Services, 'store'>) {
  return async (store: WorkspaceStore, id: string | undefined): Promise<string | undefined> => {
    const person = id === undefined ? undefined : await deps.store.get(people, id);
    return person?.workspace === store.workspace ? person.name : undefined;
  };
}

/** Name of a downloaded file: what people call the flow, without what file systems refuse. */
export const fileName = (flow: Flow, ending: string): string =>
  `${
    flow.name
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 80) || 'kich-ban'
  }.${ending}`;

/** The facts that findings tell of as not written, read again where they stand. */
function lacksOf({ nodes }: Flow, findings: readonly Finding[], { known }: Around): string[] {
  const lacking = findings.filter(({ rule }) => rule === 'value.unknown');
  if (lacking.length === 0) return [];
  const data = new Map(nodes.map((node) => [node.id, node.data]));
  const names = lacking.flatMap(({ node = '', field = '/' }) => {
    const text = valueAt(data.get(node), field);
    return typeof text === 'string' ? placesIn(text).map(({ name }) => name) : [];
  });
  const facts = names.filter((name) => name.startsWith(FACTS)).map((name) => name.slice(FACTS.length));
  return [...new Set(facts)].filter((fact) => known.values?.has(fact) !== true);
}

/** Flows as the API shows them. */
export function createFlowAnswers(deps: FlowRouteDeps) {
  const name = nameOf(deps);
  const liveOf = async (store: WorkspaceStore, flow: Stored<FlowDoc>) => {
    if (flow.live === undefined) return {};
    const version: Stored<VersionDoc> | undefined = await store.get(versions, `${flow.id}.${flow.live}`);
    if (version === undefined) return {};
    const publishedBy = await name(store, version.publishedBy);
    return {
      live: {
        version: version.number,
        publishedAt: isoTime(version.publishedAt),
        ...(publishedBy === undefined ? {} : { publishedBy }),
      },
    };
  };
  return {
    flow: async (store: WorkspaceStore, flow: Stored<FlowDoc>) => ({
      id: flow.id,
      name: flow.name,
      rev: flow.draftRev,
      draft: flow.draft as unknown,
      ...(await liveOf(store, flow)),
      updatedAt: isoTime(flow.updatedAt),
    }),
    item: async (store: WorkspaceStore, flow: Stored<FlowDoc>, around: Around) => {
      const findings = await deps.flows.lint(store, flow.draft, around);
      const count = (kind: Finding['severity']) =>
        findings.filter(({ severity }) => severity === kind).length;
      const updatedBy = await name(store, flow.updatedBy);
      const { description } = flow.draft;
      return {
        id: flow.id,
        name: flow.name,
        ...(description === undefined ? {} : { description }),
        ...(await liveOf(store, flow)),
        sameAsLive: flow.sameAsLive,
        updatedAt: isoTime(flow.updatedAt),
        ...(updatedBy === undefined ? {} : { updatedBy }),
        errors: count('error'),
        warnings: count('warning'),
        steps: flow.draft.nodes.length,
        lacks: lacksOf(flow.draft, findings, around),
        ...endingOf(findings, around.known.today ?? ''),
      };
    },
  };
}
