import Type, { type Static, type TSchema } from 'typebox';

/** Version of the flow file format; raised together with an upgrade in `upgrade.ts`. */
export const FLOW_FORMAT = 2;

/** Bounds told to the author before they are met. */
export const FLOW_BOUNDS = {
  nodes: 10_000,
  edges: 100_000,
  /** Lines that leave one step. */
  ports: 500,
  variables: 500,
  triggers: 200,
  nameLength: 200,
  idLength: 64,
  languages: 10,
  /** Frames drawn around steps. */
  frames: 200,
  /** How far from the middle of the drawing anything may lie, to each side. */
  place: 1_000_000,
  /** Conversations kept as tests, and the characters of one. */
  tests: 200,
  testLength: 50_000,
  /** Values of the whole file, keys of one object in it, and how deep they may lie in each other. */
  values: 2_000_000,
  keys: 10_000,
  depth: 40,
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

/** Only few may see such a value: screens show dots in its place. */
export const isConfidential = (kind: DataClass | undefined): boolean =>
  kind === 'sensitive' || kind === 'secret';

/** What a variable holds; `answers/` and `values/` say how each is read and written. */
export const VARIABLE_TYPES = [
  'text',
  'number',
  /** Whole đồng. */
  'money',
  /** ISO `yyyy-mm-dd`. */
  'date',
  /** `HH:mm`. */
  'time',
  'phone',
  /** Label of the option chosen. */
  'choice',
  /** List of labels. */
  'choices',
  'images',
  'files',
  'location',
  /** Commune and province of today: `{ province, commune, text }`. */
  'place',
  /** One row of a table or of an answer of another system. */
  'row',
  /** List of rows or texts. */
  'list',
  'yes-no',
] as const;

export const VariableType = Type.Unsafe<(typeof VARIABLE_TYPES)[number]>({
  type: 'string',
  enum: [...VARIABLE_TYPES],
});
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

/** Of two triggers that fit, the higher one starts its flow; 0 when absent. */
const Priority = Type.Optional(Type.Integer({ minimum: -100, maximum: 100 }));

/** A code in a link or QR code that leads to the account: `xin-giay-tam-tru`. */
export const DeepLinkCode = Type.String({ pattern: '^[a-z0-9][a-z0-9_-]{0,63}$' });

/** When a schedule is due, in Vietnam's time: at a time of some weekdays (1 Monday … 7 Sunday), days of the month, or one day. */
export const Schedule = Type.Object(
  {
    time: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
    weekdays: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7 }),
    ),
    days: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 31 }), { minItems: 1, maxItems: 31 })),
    date: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  },
  { additionalProperties: false },
);
export type Schedule = Static<typeof Schedule>;

const trigger = <K extends string, P extends Record<string, TSchema>>(kind: K, more: P) =>
  Type.Object(
    { id: Id, kind: Type.Literal(kind), priority: Priority, ...more },
    { additionalProperties: false },
  );

/** What starts the flow. */
export const Trigger = Type.Union([
  trigger('keyword', {
    words: TriggerWords,
    /** Phrases that must not start it though a word matches ("bảo hiểm cháy nổ" is no fire). */
    not: Type.Optional(TriggerWords),
    how: Type.Union([Type.Literal('exact'), Type.Literal('starts'), Type.Literal('contains')]),
  }),
  /** A button with this payload, made outside of flows: the account's menu, an article, a broadcast. */
  trigger('button', { payload: Type.String({ minLength: 1, maxLength: 200 }) }),
  /** The citizen follows the account or opens a first chat. */
  trigger('follow', {}),
  /** A link or QR code with this code. */
  trigger('deep-link', { code: DeepLinkCode }),
  /** A picture, file or place that no open question asked for. */
  trigger('received', {
    what: Type.Union([Type.Literal('image'), Type.Literal('file'), Type.Literal('location')]),
  }),
  /** For contacts with this tag (all when absent) who may be written to for free at that time. */
  trigger('schedule', { at: Schedule, tag: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }),
  /** Words that nothing understood, at any place; one flow per workspace. */
  trigger('fallback', {}),
  /** "menu" and everything that nothing else understood at first contact; one flow per workspace. */
  trigger('home', {}),
]);
export type Trigger = Static<typeof Trigger>;

/** Where on the drawing something lies; files of before this bound are brought within it (`within-places.ts`). */
const Coordinate = Type.Number({ minimum: -FLOW_BOUNDS.place, maximum: FLOW_BOUNDS.place });
const Position = Type.Object({ x: Coordinate, y: Coordinate }, { additionalProperties: false });

export const FlowNode = Type.Object(
  {
    id: Id,
    /** Name of a node type in the registry. */
    type: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    /** Version of `data` by its type's manifest; the first when absent. */
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
    /** The author's name for it. */
    name: Type.String({ maxLength: FLOW_BOUNDS.nameLength }),
    /** Checked against the data schema of the node type, by the registry. */
    data: Type.Record(Type.String(), Type.Unknown()),
    position: Position,
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

/** Tints of what is drawn for authors: frames and notes. */
export const TINTS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;

/** A frame with a title around steps of one subject: drawn, never run. What lies in it belongs to it. */
export const FlowFrame = Type.Object(
  {
    id: Id,
    title: Type.String({ maxLength: FLOW_BOUNDS.nameLength }),
    tint: Type.Optional(Type.Unsafe<(typeof TINTS)[number]>({ type: 'string', enum: [...TINTS] })),
    position: Position,
    size: Type.Object(
      {
        width: Type.Number({ minimum: 40, maximum: 100_000 }),
        height: Type.Number({ minimum: 40, maximum: 100_000 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type FlowFrame = Static<typeof FlowFrame>;

/** Code of a language, as in BCP 47: `en`, `km`, `tay`. */
export const LanguageCode = Type.String({ pattern: '^[a-z]{2,3}$' });

/** Texts of one language: by node id, then by pointer into its data, list items by their id (`/options/o1/label`). */
export const Translation = Type.Record(
  Id,
  Type.Record(Type.String({ pattern: '^/.{1,500}$' }), Type.String({ maxLength: 2_000 }), {
    additionalProperties: false,
  }),
  { additionalProperties: false },
);

/** What each translation was made from, as marks of the Vietnamese text (`markOf`): another text makes it stale. */
export const TranslatedFrom = Type.Record(
  Id,
  Type.Record(Type.String({ pattern: '^/.{1,500}$' }), Type.String({ pattern: '^[0-9a-z]{1,16}$' }), {
    additionalProperties: false,
  }),
  { additionalProperties: false },
);

/** What an effect gave when a conversation was recorded; given again when it runs as a test. */
export const RecordedResult = Type.Object(
  {
    /** Of a called flow: `<step that calls>/<step>`. */
    node: Type.String({ pattern: '^[a-z0-9][a-z0-9_/-]{0,299}$' }),
    output: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    /** The effect failed in this way. */
    code: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type RecordedResult = Static<typeof RecordedResult>;

/** A conversation kept with the flow: run before publication. `chat` reads as `Dân: …` and `Bot: …` lines. */
export const FlowTest = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: FLOW_BOUNDS.nameLength }),
    chat: Type.String({ maxLength: FLOW_BOUNDS.testLength }),
    /** When it takes place, ISO date and time; a fixed day when absent. */
    at: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })),
    results: Type.Optional(Type.Array(RecordedResult, { maxItems: 200 })),
  },
  { additionalProperties: false },
);
export type FlowTest = Static<typeof FlowTest>;

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
    frames: Type.Optional(Type.Array(FlowFrame, { maxItems: FLOW_BOUNDS.frames })),
    /** Languages beside Vietnamese that texts are written in. */
    languages: Type.Optional(
      Type.Array(LanguageCode, { maxItems: FLOW_BOUNDS.languages, uniqueItems: true }),
    ),
    translations: Type.Optional(Type.Record(LanguageCode, Translation, { additionalProperties: false })),
    translatedFrom: Type.Optional(Type.Record(LanguageCode, TranslatedFrom, { additionalProperties: false })),
    tests: Type.Optional(Type.Array(FlowTest, { maxItems: FLOW_BOUNDS.tests })),
  },
  { additionalProperties: false, $id: 'https://danloi.vn/schema/flow-2.json', title: 'Dẫn Lối flow' },
);
export type Flow = Static<typeof Flow>;
