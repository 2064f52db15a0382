import { valueAt } from '../../node-type/pointer.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** A variable of a type that the field cannot take; fields say which they can. */
export function variableType(view: LintView): Finding[] {
  return [...view.fields('reads-variable'), ...view.fields('writes-variable')].flatMap(
    ({ node, at }): Finding[] => {
      const variable = typeof at.value === 'string' ? view.variables.get(at.value) : undefined;
      if (variable === undefined) return [];
      const key = at.pointer.slice(at.pointer.lastIndexOf('/') + 1);
      const types = valueAt(at.siblingSchemas[key], '/x-types');
      if (!Array.isArray(types) || types.includes(variable.type) || view.hides(node, at.pointer)) return [];
      return [
        {
          rule: 'variable.type',
          severity: 'error',
          node: node.id,
          field: at.pointer,
          message: {
            vi: `“${variable.title}” không dùng được ở đây vì khác loại. Hãy chọn thông tin khác.`,
            en: `“${variable.title}” cannot be used here, being of another type. Choose another variable.`,
          },
        },
      ];
    },
  );
}
