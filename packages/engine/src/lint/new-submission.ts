import type { FlowEdit } from '../flow/edit.ts';
import type { FlowNode, Variable } from '../flow/schema.ts';
import type { Manifest } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import { renamePlaces } from '../template/parse.ts';
import { stripAccents } from '../text/fold.ts';
import type { LintView } from './view.ts';

/** The list of a submission into which all that was asked can be put, and the key of the variable in each of its items. */
export function listOf(
  manifest: Manifest | undefined,
): { key: string; variable: string; most: number } | undefined {
  if (manifest?.told !== 'submission') return undefined;
  const properties = Object.entries(valueAt(manifest.data, '/properties') ?? {});
  for (const [key, schema] of properties) {
    if (valueAt(schema, '/x-all') === undefined) continue;
    const items = Object.entries(valueAt(schema, '/items/properties') ?? {});
    const variable = items.find(([, one]) => valueAt(one, '/x-role') === 'reads-variable')?.[0];
    const most = valueAt(schema, '/maxItems');
    if (variable !== undefined) return { key, variable, most: typeof most === 'number' ? most : 50 };
  }
  return undefined;
}

/** The example of a submission with these answers, named after the flow, and the variable that keeps its number. */
export function filledIn(
  view: LintView,
  manifest: Manifest,
  example: FlowNode['data'],
  variables: readonly Variable[],
): { data: FlowNode['data']; edits: FlowEdit[] } {
  const data = { ...example };
  const edits: FlowEdit[] = [];
  for (const [key, schema] of Object.entries(valueAt(manifest.data, '/properties') ?? {})) {
    const role = valueAt(schema, '/x-role');
    const before = data[key];
    if (role !== 'writes-variable' || typeof before !== 'string') continue;
    const name = freeName(before, view);
    const title = valueAt(schema, '/x-new/vi');
    edits.push({
      do: 'add-variable',
      variable: { name, title: typeof title === 'string' ? title : name, type: 'text', class: 'basic' },
    });
    for (const [field, value] of Object.entries(data)) {
      if (typeof value === 'string')
        data[field] = renamePlaces(value, (one) => (one === before ? name : one));
    }
    data[key] = name;
  }
  const list = listOf(manifest);
  if (list !== undefined) data[list.key] = variables.map(({ name }) => ({ [list.variable]: name }));
  return { data: { ...data, ...aboutFlow(view, data, variables) }, edits };
}

/** What `submissions.record` takes beside the answers, where the step has it: the kind of form, the letters of its number, who may read. */
function aboutFlow(
  { flow }: LintView,
  data: FlowNode['data'],
  variables: readonly Variable[],
): Record<string, unknown> {
  const name = flow.name.trim().slice(0, 200);
  const letters = stripAccents(name)
    .split(/[^A-Za-z]+/)
    .flatMap((word) => word.slice(0, 1).toUpperCase())
    .join('')
    .slice(0, 3);
  const about: Record<string, unknown> = {
    ...(name === '' ? {} : { form: name }),
    ...(letters.length < 2 ? {} : { prefix: letters }),
    ...(variables.some((one) => one.class === 'secret') ? { confidential: true } : {}),
  };
  return Object.fromEntries(Object.entries(about).filter(([key]) => Object.hasOwn(data, key)));
}

function freeName(wanted: string, { variables }: LintView): string {
  let name = wanted;
  for (let number = 2; variables.has(name); number++) name = `${wanted}_${number}`;
  return name;
}
