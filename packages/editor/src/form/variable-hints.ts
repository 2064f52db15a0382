import type { Variable, VariableType } from '@danloi/engine/flow';
import type { Manifest, Text, VariableHint } from '@danloi/engine/manifest';
import { asFieldSchema, type FieldSchema } from './field-schema.ts';
import { capital, shortTitle } from './short-title.ts';

/** Types of variables, with what a new one of the type is called until the author names it. */
const TITLES: Record<VariableType, Text> = {
  text: { vi: 'Câu trả lời', en: 'Answer' },
  number: { vi: 'Số', en: 'Number' },
  date: { vi: 'Ngày', en: 'Date' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  choice: { vi: 'Lựa chọn', en: 'Choice' },
  images: { vi: 'Ảnh', en: 'Pictures' },
  location: { vi: 'Vị trí', en: 'Location' },
  row: { vi: 'Dòng tìm thấy', en: 'Row found' },
  'yes-no': { vi: 'Có hay không', en: 'Yes or no' },
  money: { vi: 'Số tiền', en: 'Amount of money' },
  time: { vi: 'Giờ', en: 'Time' },
  choices: { vi: 'Các lựa chọn', en: 'Choices' },
  files: { vi: 'Tệp', en: 'Files' },
  place: { vi: 'Nơi ở', en: 'Province and commune' },
  list: { vi: 'Danh sách', en: 'List' },
};

const isVariableType = (value: unknown): value is VariableType =>
  typeof value === 'string' && Object.hasOwn(TITLES, value);

/** What a new variable is, and what it is called until the author names it. */
export interface TitledHint extends VariableHint {
  title: Text;
}

/** "thông tin liên hệ (Zalo chia sẻ)" names the variable "Thông tin liên hệ". */
function titleOf(schema: FieldSchema, choice: string, hint: VariableHint): Text {
  const label = schema['x-choices']?.[choice];
  if (label === undefined || isVariableType(choice)) return TITLES[hint.type];
  const short = (words: string) => capital(words.replace(/\s*[(:].*$/, ''));
  return { vi: short(label.vi), en: short(label.en) };
}

/**
 * What a variable that a field sets is, told by its neighbours: a row beside a table, else what a neighbouring choice
 * says of itself (the kind of answer, most often), else text.
 */
export function variableHintFor(
  siblings: Record<string, unknown>,
  schemas: Record<string, FieldSchema>,
  own: FieldSchema,
): TitledHint {
  const plain = (type: VariableType) => ({ type, title: own['x-new'] ?? TITLES[type] });
  const [only] = own['x-types'] ?? [];
  if (isVariableType(only)) return plain(only);
  if (Object.values(schemas).some((schema) => schema['x-role'] === 'table')) return plain('row');
  for (const [key, schema] of Object.entries(schemas)) {
    const value = siblings[key];
    const hint = typeof value === 'string' ? schema['x-variables']?.[value] : undefined;
    if (hint !== undefined && typeof value === 'string') {
      return { ...hint, title: titleOf(schema, value, hint) };
    }
    if ((schema.anyOf ?? schema.enum) !== undefined && isVariableType(value)) return plain(value);
  }
  return plain('text');
}

/** The field beside it that asks: its words name the variable. */
export const questionIn = (schemas: Record<string, FieldSchema>): string | undefined =>
  Object.keys(schemas).find((key) => schemas[key]?.['x-names'] === true);

/** What the variable that a field sets is called by itself: after its question, else after its kind. */
export function titleFor(
  siblings: Record<string, unknown>,
  schemas: Record<string, FieldSchema>,
  own: FieldSchema,
  text: (title: Text) => string,
): string {
  const question = questionIn(schemas);
  const asked = question === undefined ? undefined : siblings[question];
  const short = typeof asked === 'string' ? shortTitle(asked) : '';
  return short === '' ? text(variableHintFor(siblings, schemas, own).title) : short;
}

/** A title without the number that tells it from others of its words. */
export const withoutNumber = (title: string): string => title.replace(/ \d+$/, '');

/** Titles that steps of these types give to variables by their choices. */
function titlesIn(schema: FieldSchema, found: Text[]): void {
  if (schema['x-new'] !== undefined) found.push(schema['x-new']);
  for (const [choice, hint] of Object.entries(schema['x-variables'] ?? {})) {
    found.push(titleOf(schema, choice, hint));
  }
  for (const field of Object.values(schema.properties ?? {})) titlesIn(field, found);
  if (schema.items !== undefined) titlesIn(schema.items, found);
}

/** Whether a variable still has the words of its kind, perhaps numbered. */
export function hasWordsOfKind(
  variable: Variable,
  manifests: ReadonlyMap<string, Manifest>,
  text: (title: Text) => string,
): boolean {
  const plain = withoutNumber(variable.title);
  if (plain === text(TITLES[variable.type])) return true;
  const titles: Text[] = [];
  for (const manifest of manifests.values()) titlesIn(asFieldSchema(manifest.data), titles);
  return titles.some((title) => text(title) === plain);
}
