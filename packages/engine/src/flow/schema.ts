import Type, { type Static } from 'typebox';

/** Version of the flow file format; raised together with an upgrade in `upgrade.ts`. */
export const FLOW_FORMAT = 1;

/** Bounds told to the author before they are met. */
export const FLOW_BOUNDS = {
  nodes: 10_000,
  edges: 100_000,
  variables: 500,
  triggers: 200,
  nameLength: 200,
  idLength: 64,
} as const;

/** Ids of nodes, ports, edges: made by the editor, never shown. No `__proto__`-like words, no separators of state names. */
const Id = Type.String({ pattern: '^[a-z0-9][a-z0-9_-]{0,63}$' });

/** ASCII name of a variable; people see its `title`. */
export const VariableName = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' });

/** How confidential a value is: decides masking, encryption, retention and who may read it. */
export const DataClass = Type.Union([
  Type.Literal('public'),
  Type.Literal('basic'),
  Type.Literal('sensitive'),
  Type.Literal('secret'),
]);
export type DataClass = Static<typeof DataClass>;

export const VariableType = Type.Union([
  Type.Literal('text'),
  Type.Literal('number'),
  Type.Literal('date'),
  Type.Literal('phone'),
  Type.Literal('choice'),
  Type.Literal('images'),
  Type.Literal('location'),
  Type.Literal('row'),
  Type.Literal('yes-no'),
]);
export type VariableType = Static<typeof VariableType>;

export const Variable = Type.Object(
  {
    name: VariableName,
    title: Type.String({ minLength: 1, maxLength: FLOW_BOUNDS.nameLength }),
    type: VariableType,
    class: DataClass,
  },
  { additionalProperties: false },
);
export type Variable = Static<typeof Variable>;

const TriggerWords = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 200 });

/** What starts the flow. */
export const Trigger = Type.Union([
  Type.Object(
    {
      id: Id,
      kind: Type.Literal('keyword'),
      words: TriggerWords,
      /** Phrases that must not start it though a word matches ("bảo hiểm cháy nổ" is no fire). */
      not: Type.Optional(TriggerWords),
      how: Type.Union([Type.Literal('exact'), Type.Literal('starts'), Type.Literal('contains')]),
    },
    { additionalProperties: false },
  ),
  /** The citizen follows the account or opens a first chat. */
  Type.Object({ id: Id, kind: Type.Literal('follow') }, { additionalProperties: false }),
  /** "menu" and everything that nothing else understood at first contact; one flow per workspace. */
  Type.Object({ id: Id, kind: Type.Literal('home') }, { additionalProperties: false }),
]);
export type Trigger = Static<typeof Trigger>;

export const FlowNode = Type.Object(
  {
    id: Id,
    /** Name of a node type in the registry. */
    type: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    /** The author's name for it. */
    name: Type.String({ maxLength: FLOW_BOUNDS.nameLength }),
    /** Checked against the data schema of the node type, by the registry. */
    data: Type.Record(Type.String(), Type.Unknown()),
    position: Type.Object({ x: Type.Number(), y: Type.Number() }, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
export type FlowNode = Static<typeof FlowNode>;

/** A line from an exit (port) of one node to another node. At most one edge leaves a port. */
export const FlowEdge = Type.Object(
  { id: Id, from: Id, port: Type.String({ minLength: 1, maxLength: FLOW_BOUNDS.idLength }), to: Id },
  { additionalProperties: false },
);
export type FlowEdge = Static<typeof FlowEdge>;

/** The document that the editor edits and that a version freezes. */
export const Flow = Type.Object(
  {
    format: Type.Literal(FLOW_FORMAT),
    id: Id,
    name: Type.String({ minLength: 1, maxLength: FLOW_BOUNDS.nameLength }),
    description: Type.Optional(Type.String({ maxLength: 2_000 })),
    variables: Type.Array(Variable, { maxItems: FLOW_BOUNDS.variables }),
    triggers: Type.Array(Trigger, { maxItems: FLOW_BOUNDS.triggers }),
    /** The node where the flow begins; absent while nothing is drawn. */
    start: Type.Optional(Id),
    nodes: Type.Array(FlowNode, { maxItems: FLOW_BOUNDS.nodes }),
    edges: Type.Array(FlowEdge, { maxItems: FLOW_BOUNDS.edges }),
  },
  { additionalProperties: false, $id: 'https://danloi.vn/schema/flow-1.json', title: 'Dẫn Lối flow' },
);
export type Flow = Static<typeof Flow>;
