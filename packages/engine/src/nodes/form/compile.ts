import type { StateJson } from '../../compile/machine-json.ts';
import { go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { formOf } from './describe.ts';
import { asked } from './questions.ts';
import type { FormData } from './schema.ts';
import { STATE } from './states.ts';
import { choosing, looking, resuming } from './summary.ts';

/**
 * A form: `<id>` begins or resumes it, `<id>/tiep` goes to the first question that is open, `<id>/1`, `<id>/2` … ask, `<id>/tom-tat`
 * shows everything, `<id>/sua` asks what is to be corrected.
 */
export function compile(data: FormData, node: CompileNode): Record<string, StateJson> {
  const form = formOf(data, node);
  const meta = { node: node.id };
  const next = node.state(STATE.next);
  const mark = { node: node.id };
  return {
    [node.id]: {
      entry: [ownAction('form.begin', form)],
      always: [go(node.state(STATE.resume), { if: ownGuard('form.left', mark) }), go(next)],
      meta,
    },
    [next]: {
      always: [
        go(node.state(STATE.edit), { if: ownGuard('form.chooses', mark) }),
        ...form.parts.map(({ variable, rows, expect }, at) => {
          const part = { variable, ...(rows ? { rows } : {}), ...(expect ? { expect } : {}) };
          return go(node.state(String(at + 1)), { if: ownGuard('form.asks', { ...mark, at, part }) });
        }),
        go(node.state(STATE.summary)),
      ],
      meta,
    },
    ...Object.assign({}, ...data.fields.map((field, at) => asked(field, at, form, data, node))),
    ...resuming(form, data, node),
    ...looking(form, data, node),
    ...choosing(form, data, node),
  };
}
