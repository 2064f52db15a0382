import type { StateJson } from '../../compile/machine-json.ts';
import { act, go, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { record } from './effect.ts';
import type { SubmissionData } from './schema.ts';
import { FAILED } from './texts.ts';

/** One state that files the form, waits for its number, and gives a receipt where the author wrote one. */
export function compile(data: SubmissionData, node: CompileNode): Record<string, StateJson> {
  const { form, prefix, confidential, urgent, caseNumber } = data;
  const fields = data.fields.map(({ variable, title }) => {
    const declared = node.variable(variable);
    return {
      name: variable,
      title: title ?? declared?.title ?? variable,
      type: declared?.type ?? 'text',
      class: declared?.class ?? 'sensitive',
      value: { $var: variable },
    };
  });
  return {
    [node.id]: {
      entry: [act.call(record, { form, prefix, confidential, urgent, fields })],
      on: {
        result: [
          go(node.to('done'), {
            if: when.result(),
            do: [
              act.keep(caseNumber, '/caseNumber'),
              ...(data.receipt === undefined ? [] : [act.say({ text: data.receipt })]),
            ],
          }),
          node.wired('error') ? go(node.to('error')) : go(node.end, { do: [act.lost(FAILED)] }),
        ],
      },
      meta: { node: node.id, waits: 'effect' },
    },
  };
}
