import type { StateJson } from '../../compile/machine-json.ts';
import { go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { OpeningHoursData } from './schema.ts';

/** One state that is left at once. A holiday without a line of its own is a closed day. */
export function compile(data: OpeningHoursData, node: CompileNode): Record<string, StateJson> {
  const { hours, holidays, next } = data;
  const week = { hours, holidays };
  const holiday = holidays && node.wired('holiday') ? node.to('holiday') : node.to('closed');
  return {
    [node.id]: {
      ...(next === undefined ? {} : { entry: [ownAction('opening-hours.next', { ...week, to: next })] }),
      always: [
        go(node.to('open'), { if: ownGuard('opening-hours.is', { ...week, state: 'open' }) }),
        go(holiday, { if: ownGuard('opening-hours.is', { ...week, state: 'holiday' }) }),
        go(node.to('closed')),
      ],
      meta: { node: node.id },
    },
  };
}
