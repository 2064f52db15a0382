import type { Flow } from '../../flow/schema.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import { isMore, lowered, moreConfidential } from '../../lint/lower-class.ts';
import type { Pointer } from '../../node-type/manifest.ts';
import type { CallFlowData } from './schema.ts';

/** What is given to or taken from the called flow and is none of its variables, or does not fit where it goes; where that flow is known. */
export function lint(data: CallFlowData, node: { id: string }, { flow, known }: FlowView): Finding[] {
  const target = known?.flows?.get(data.flow);
  if (target === undefined) return [];
  const variableOf = (of: Flow, name: string) => of.variables.find((variable) => variable.name === name);
  const gone = (name: string, pointer: Pointer): Finding[] =>
    variableOf(target, name) !== undefined
      ? []
      : [
          {
            rule: 'call.variable',
            severity: 'error',
            node: node.id,
            field: pointer,
            message: {
              vi: `Kịch bản “${target.name}” không có thông tin “${name}”. Hãy chọn lại.`,
              en: `The flow “${target.name}” has no variable “${name}”. Choose another.`,
            },
          },
        ];
  return [
    ...data.inputs.flatMap(({ called, value }, at): Finding[] => {
      const into = variableOf(target, called);
      const from = into && moreConfidential(value, into, flow.variables);
      if (into && from) return [lowered('call.class', node.id, `/inputs/${at}/value`, from, into, false)];
      return gone(called, `/inputs/${at}/called`);
    }),
    ...data.results.flatMap(({ called, variable }, at): Finding[] => {
      const from = variableOf(target, called);
      const to = variableOf(flow, variable);
      if (from === undefined) return gone(called, `/results/${at}/called`);
      if (to === undefined) return [];
      if (to.type === from.type) {
        return isMore(from, to)
          ? [lowered('call.class', node.id, `/results/${at}/variable`, from, to, true)]
          : [];
      }
      return [
        {
          rule: 'call.type',
          severity: 'error',
          node: node.id,
          field: `/results/${at}/variable`,
          message: {
            vi: `“${to.title}” không cùng loại với “${from.title}”. Hãy chọn thông tin cùng loại.`,
            en: `“${to.title}” is of another kind than “${from.title}”. Choose one of the same kind.`,
          },
        },
      ];
    }),
  ];
}
