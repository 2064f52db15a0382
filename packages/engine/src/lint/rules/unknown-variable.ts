import type { Variable } from '../../flow/schema.ts';
import { valueAt } from '../../node-type/pointer.ts';
import type { RoleAt } from '../../node-type/roles.ts';
import { renamePlaces } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import type { Finding, Fix } from '../finding.ts';
import { nearest, setField } from '../fix.ts';
import { isTemplateLike } from '../template-like.ts';
import type { FieldAt, LintView } from '../view.ts';

/** Names in texts and fields that the flow does not declare. */
export function unknownVariable(view: LintView): Finding[] {
  const told = new Set<string>();
  const tell = ({ node, at }: FieldAt, whole: string): Finding[] => {
    const name = whole.split('.')[0] ?? '';
    if (name === '' || view.variables.has(name) || whole.startsWith(WORKSPACE_PREFIX)) return [];
    const key = `${node.id} ${at.pointer} ${name}`;
    if (told.has(key) || view.hides(node, at.pointer)) return [];
    told.add(key);
    return [
      {
        rule: 'variable.unknown',
        severity: 'error',
        node: node.id,
        field: at.pointer,
        message: {
          vi: `Kịch bản chưa có thông tin “${name}”. Hãy chọn lại hoặc tạo thông tin này.`,
          en: `The flow has no variable “${name}”. Choose another or create it.`,
        },
        ...fixOf(view, node.id, at, name),
      },
    ];
  };
  const named = [...view.fields('reads-variable'), ...view.fields('writes-variable')];
  return [
    ...view.filled.flatMap((text) => text.places.flatMap(({ name }) => tell(text, name))),
    ...named.flatMap((field) => (typeof field.at.value === 'string' ? tell(field, field.at.value) : [])),
  ];
}

/** The name that was meant, where one is near; else a new variable. */
function fixOf(view: LintView, node: string, at: RoleAt, name: string): { fix?: Fix } {
  const near = nearest(name, view.variables.keys());
  if (near !== undefined && typeof at.value === 'string') {
    const value = isTemplateLike(at)
      ? renamePlaces(at.value, (whole) =>
          whole.split('.')[0] === name ? `${near}${whole.slice(name.length)}` : whole,
        )
      : near;
    const title = view.variables.get(near)?.title ?? near;
    return { fix: setField(node, at.pointer, value, `Dùng “${title}”`, `Use “${title}”`) };
  }
  const variable = newVariable(at, name);
  if (variable === undefined) return {};
  return {
    fix: {
      label: { vi: `Tạo thông tin “${name}”`, en: `Create the variable “${name}”` },
      edits: [{ do: 'add-variable', variable }],
    },
  };
}

const NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Of the type and class that the field beside it asks for, if it does. */
function newVariable(at: RoleAt, name: string): Variable | undefined {
  if (!NAME.test(name)) return undefined;
  const key = Object.keys(at.siblingSchemas).find((one) => valueAt(at.siblingSchemas[one], '/x-variables'));
  const kind = key === undefined ? undefined : valueAt(at.siblings, `/${key}`);
  const hint =
    typeof kind === 'string' ? valueAt(at.siblingSchemas[key ?? ''], `/x-variables/${kind}`) : undefined;
  const type = (valueAt(hint, '/type') ?? 'text') as Variable['type'];
  const dataClass = (valueAt(hint, '/class') ?? 'basic') as Variable['class'];
  return { name, title: name.replaceAll('_', ' '), type, class: dataClass };
}
