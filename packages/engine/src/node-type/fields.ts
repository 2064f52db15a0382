import Type, { type TObject, type TProperties, type TSchema } from 'typebox';
import { COMPARISONS } from '../conditions/operators.ts';
import type { VariableType } from '../flow/schema.ts';
import type { FieldHints, Role, Text } from './manifest.ts';

/** What every field says of itself. `title` is its label; `showIf` are sibling values (see `FieldHints`). */
export interface FieldWords {
  title: Text;
  help?: Text;
  advanced?: boolean;
  showIf?: Record<string, unknown>;
}

function hints(words: FieldWords, more: Partial<FieldHints> = {}): FieldHints {
  return {
    'x-title': words.title,
    ...(words.help === undefined ? {} : { 'x-help': words.help }),
    ...(words.advanced === true ? { 'x-advanced': true } : {}),
    ...(words.showIf === undefined ? {} : { 'x-show-if': words.showIf }),
    ...more,
  };
}

/** `HH:mm`. */
const TIME = '^([01][0-9]|2[0-3]):[0-5][0-9]$';

const named = (words: FieldWords, role: Role, limits: Record<string, unknown> = {}) =>
  Type.String({ ...limits, ...hints(words, { 'x-role': role }) });

function variableNamed(words: FieldWords & { types?: readonly VariableType[]; fresh?: Text }, role: Role) {
  const { types, fresh } = words;
  return named(words, role, {
    pattern: '^[a-z][a-z0-9_]{0,39}$',
    ...(types === undefined ? {} : { 'x-types': [...types] }),
    ...(fresh === undefined ? {} : { 'x-new': fresh }),
  });
}

/**
 * The kit that node types make their data schema with. Each gives a TypeBox schema, so it is at once the TypeScript
 * type, the check and the form. Wrap in `optional` what may be absent; `object` refuses unknown keys.
 */
export const field = {
  object: <P extends TProperties>(properties: P): TObject<P> =>
    Type.Object(properties, { additionalProperties: false }),

  optional: <S extends TSchema>(schema: S) => Type.Optional(schema),

  /** Text for citizens with `{{variable}}` inside; counts to `max` (Zalo takes 2,000). `names`: the variable beside it. */
  template: (words: FieldWords & { multiline?: boolean; max?: number; names?: true }) =>
    Type.String({
      minLength: 1,
      maxLength: words.max ?? 2_000,
      ...hints(words, {
        'x-role': 'template',
        ...(words.multiline === true ? { 'x-multiline': true } : {}),
        ...(words.names === true ? { 'x-names': true } : {}),
      }),
    }),

  /** Plain words for staff or for matching; nothing is filled in. */
  text: (
    words: FieldWords & {
      max?: number;
      pattern?: string;
      multiline?: boolean;
      fromRows?: string;
      /** Nothing is missing where nothing stands. */
      mayBeEmpty?: true;
    },
  ) =>
    Type.String({
      minLength: words.mayBeEmpty === true ? 0 : 1,
      maxLength: words.max ?? 200,
      ...(words.pattern === undefined ? {} : { pattern: words.pattern }),
      ...hints(words, {
        ...(words.multiline === true ? { 'x-multiline': true } : {}),
        ...(words.fromRows === undefined ? {} : { 'x-from-rows': words.fromRows }),
      }),
    }),

  number: (words: FieldWords & { min?: number; max?: number }) =>
    Type.Number({
      ...(words.min === undefined ? {} : { minimum: words.min }),
      ...(words.max === undefined ? {} : { maximum: words.max }),
      ...hints(words),
    }),

  integer: (words: FieldWords & { min?: number; max?: number; default?: number }) =>
    Type.Integer({
      ...(words.min === undefined ? {} : { minimum: words.min }),
      ...(words.max === undefined ? {} : { maximum: words.max }),
      ...(words.default === undefined ? {} : { default: words.default }),
      ...hints(words),
    }),

  yesNo: (words: FieldWords & { default?: boolean }) =>
    Type.Boolean({ ...(words.default === undefined ? {} : { default: words.default }), ...hints(words) }),

  /** One of a few fixed values, each with its label. */
  choice: <const K extends string>(
    words: FieldWords & { choices: Record<K, Text>; default?: NoInfer<K>; role?: Role },
  ) =>
    Type.Unsafe<K>({
      type: 'string',
      enum: Object.keys(words.choices),
      ...(words.default === undefined ? {} : { default: words.default }),
      ...hints(words, {
        'x-choices': words.choices,
        ...(words.role === undefined ? {} : { 'x-role': words.role }),
      }),
    }),

  list: <S extends TSchema>(
    items: S,
    words: FieldWords & { add?: Text; all?: Text; waiting?: true; min?: number; max: number },
  ) =>
    Type.Array(items, {
      ...(words.min === undefined ? {} : { minItems: words.min }),
      maxItems: words.max,
      ...hints(words, {
        ...(words.add === undefined ? {} : { 'x-add': words.add }),
        ...(words.all === undefined ? {} : { 'x-all': words.all }),
        ...(words.waiting === true ? { 'x-waiting': true } : {}),
      }),
    }),

  /** Stable id of a list item; also the id of its port, when it has one. */
  itemId: () =>
    Type.String({
      pattern: '^[a-z0-9][a-z0-9_-]{0,63}$',
      ...hints({ title: { vi: 'Mã', en: 'Id' } }, { 'x-role': 'item-id' }),
    }),

  /** `types`: those of the variables that fit here; any where absent. `fresh`: what a new one is called. */
  writesVariable: (words: FieldWords & { types?: readonly VariableType[]; fresh?: Text }) =>
    variableNamed(words, 'writes-variable'),
  readsVariable: (words: FieldWords & { types?: readonly VariableType[] }) =>
    variableNamed(words, 'reads-variable'),
  flow: (words: FieldWords) => named(words, 'flow', { minLength: 1, maxLength: 64 }),
  table: (words: FieldWords) => named(words, 'table', { minLength: 1, maxLength: 64 }),
  column: (words: FieldWords) => named(words, 'column', { minLength: 1, maxLength: 64 }),
  picture: (words: FieldWords) => named(words, 'picture', { minLength: 1, maxLength: 64 }),
  topic: (words: FieldWords) => named(words, 'topic', { maxLength: 200 }),
  /** An https address; may hold `{{don_vi.link}}`. */
  link: (words: FieldWords) => named(words, 'link', { minLength: 1, maxLength: 1_000 }),
  /** A phone number or hotline; may hold `{{don_vi.dien_thoai}}`. */
  phone: (words: FieldWords) => named(words, 'phone', { minLength: 1, maxLength: 100 }),

  /** A formula over the flow's variables, checked by the linter. */
  expression: (words: FieldWords) => named(words, 'expression', { minLength: 1, maxLength: 500 }),
  /** A length of time in minutes. */
  minutes: (words: FieldWords & { min?: number; max?: number; default?: number }) =>
    Type.Integer({
      minimum: words.min ?? 1,
      maximum: words.max ?? 525_600,
      ...(words.default === undefined ? {} : { default: words.default }),
      ...hints(words, { 'x-role': 'minutes' }),
    }),
  /** A time of the day, `HH:mm`. */
  time: (words: FieldWords) => named(words, 'time', { pattern: TIME }),
  /** A day, ISO `yyyy-mm-dd`. */
  date: (words: FieldWords) => named(words, 'date', { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  /** A document in the media store. */
  file: (words: FieldWords) => named(words, 'file', { minLength: 1, maxLength: 64 }),
  tag: (words: FieldWords) => named(words, 'tag', { minLength: 1, maxLength: 60 }),
  calledFlow: (words: FieldWords) => named(words, 'called-flow', { minLength: 1, maxLength: 64 }),
  calledVariable: (words: FieldWords) =>
    named(words, 'called-variable', { pattern: '^[a-z][a-z0-9_]{0,39}$' }),
  secret: (words: FieldWords) => named(words, 'secret', { minLength: 1, maxLength: 64 }),
  /** Opening hours of a week. */
  hours: (words: FieldWords & { max?: number }) =>
    Type.Array(
      Type.Object(
        {
          days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
            minItems: 1,
            maxItems: 7,
            ...hints({ title: { vi: 'Các ngày', en: 'Days' } }),
          }),
          from: Type.String({ pattern: TIME, ...hints({ title: { vi: 'Từ', en: 'From' } }) }),
          to: Type.String({ pattern: TIME, ...hints({ title: { vi: 'Đến', en: 'To' } }) }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: words.max ?? 14, ...hints(words, { 'x-role': 'hours' }) },
    ),

  /** The comparison of a condition row; the form hides what does not fit the variable's type. */
  operator: (words: FieldWords) => field.choice({ ...words, choices: COMPARISONS, role: 'operator' }),
  /** The value of a condition row or a set row: a template. */
  operand: (words: FieldWords & { max?: number }) => named(words, 'operand', { maxLength: words.max ?? 500 }),
} as const;
