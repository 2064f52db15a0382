import Value from 'typebox/value';
import type { FlowNode } from '../../flow/schema.ts';
import { isHidden } from '../../node-type/hidden.ts';
import type { Pointer, Text } from '../../node-type/manifest.ts';
import { valueAt } from '../../node-type/pointer.ts';
import type { Finding } from '../finding.ts';
import { splitFix } from '../split-fix.ts';
import type { LintView } from '../view.ts';

interface SchemaError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: unknown;
}

/** More than this of one step help nobody. */
const MOST_PER_NODE = 10;

/** What is filled in must fit the form of the step: nothing needed is empty, nothing is too long. In the field's own words. */
export function nodeData(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node): Finding[] => {
    const schema = view.typeOf(node)?.manifest.data;
    if (schema === undefined || view.fits(node)) return [];
    const data = view.dataOf(node);
    const errors: SchemaError[] = [...Value.Errors(schema, data)];
    // An unknown key is told once, by its own place.
    const own = errors.filter((error) => error.keyword !== 'additionalProperties');
    return own
      .slice(0, MOST_PER_NODE)
      .flatMap((error) =>
        toFindings(error, schema, node.id, data).map((found) => withFix(view, node, found, error)),
      );
  });
}

/** Too long a text can be split, where the step says several bubbles. */
function withFix(view: LintView, node: FlowNode, found: Finding, { params }: SchemaError): Finding {
  const manifest = view.typeOf(node)?.manifest;
  if (found.rule !== 'text.too-long' || manifest === undefined || found.field === undefined) return found;
  const fix = splitFix(manifest, node, found.field, Number(valueAt(params, '/limit') ?? 0));
  return fix === undefined ? found : { ...found, fix };
}

function toFindings(error: SchemaError, schema: unknown, node: string, data: unknown): Finding[] {
  if (error.keyword === 'required') {
    const missing = valueAt(error.params, '/requiredProperties');
    const names = Array.isArray(missing) ? missing.map(String) : [];
    const asked = names.filter((name) => !isHidden(schema, data, `${error.instancePath}/${name}`));
    return asked.map((name) =>
      finding('text.missing', `${error.instancePath}/${name}`, schema, node, missingWords),
    );
  }
  if (isHidden(schema, data, error.instancePath)) return [];
  const limit = Number(valueAt(error.params, '/limit') ?? 0);
  // Nothing chosen yet is empty, not wrong.
  const empty = valueAt(data, error.instancePath) === '';
  switch (empty && error.keyword === 'pattern' ? 'minLength' : error.keyword) {
    case 'minLength':
      return [finding('text.missing', error.instancePath, schema, node, missingWords)];
    case 'maxLength':
      return [
        finding('text.too-long', error.instancePath, schema, node, (title) => ({
          vi: `${title.vi} dài quá ${limit} ký tự. Hãy viết ngắn lại hoặc tách làm hai bước.`,
          en: `${title.en} is longer than ${limit} characters. Shorten it or split it in two steps.`,
        })),
      ];
    case 'minItems':
      return [
        finding('node.data', error.instancePath, schema, node, (title) => ({
          vi: `${title.vi}: hãy thêm ít nhất ${limit} dòng.`,
          en: `${title.en}: add at least ${limit}.`,
        })),
      ];
    case 'maxItems':
      return [
        finding('node.data', error.instancePath, schema, node, (title) => ({
          vi: `${title.vi}: nhiều nhất ${limit}.`,
          en: `${title.en}: at most ${limit}.`,
        })),
      ];
    default:
      return [
        finding('node.data', error.instancePath, schema, node, (title) => ({
          vi: `${title.vi} chưa đúng. Hãy xem lại chỗ này.`,
          en: `${title.en} does not fit. Please look at it again.`,
        })),
      ];
  }
}

const missingWords = (title: Text): Text => ({
  vi: `${title.vi} chưa có. Hãy điền vào.`,
  en: `${title.en} is empty. Please fill it in.`,
});

function finding(
  rule: string,
  pointer: string,
  schema: unknown,
  node: string,
  words: (title: Text) => Text,
): Finding {
  const field: Pointer = `/${pointer.slice(1)}`;
  const message = words(titleAt(schema, pointer));
  return { rule, severity: 'error', node, message, ...(pointer === '' ? {} : { field }) };
}

/** The label of the field at a pointer into the data; of the nearest around it that has one. */
export function titleAt(schema: unknown, pointer: string): Text {
  let at = schema;
  let title: Text = { vi: 'Nội dung của bước', en: 'The content of the step' };
  for (const part of pointer.split('/').slice(1)) {
    at =
      /^\d+$/.test(part) && valueAt(at, '/items') !== undefined
        ? valueAt(at, '/items')
        : valueAt(at, `/properties/${part}`);
    const own = valueAt(at, '/x-title');
    if (isText(own)) title = own;
  }
  return title;
}

function isText(value: unknown): value is Text {
  return typeof valueAt(value, '/vi') === 'string' && typeof valueAt(value, '/en') === 'string';
}
