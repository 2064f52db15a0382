import type { Called } from '../node-type/definition.ts';

/** Where the ends of a step's flow lead, when another called it. */
export interface Ends {
  /** Back to the call. */
  end?: string;
  /** To the error exit of a call around it that has a line there. */
  lost?: string;
}

/** The states of a call to which its flow comes back: when it ended, and when something in it went wrong. */
export const BACK = '-back';
export const WRONG = '-error';

/** Of a step named `<call>/<step>`; nothing for the steps of the flow itself. */
export function endsOf(
  node: string,
  calls: ReadonlyMap<string, Called>,
  edges: ReadonlyMap<string, string>,
): Ends {
  const ends: Ends = {};
  for (let at = node.lastIndexOf('/'); at > 0; at = node.lastIndexOf('/', at - 1)) {
    const call = node.slice(0, at);
    if (!calls.has(call)) continue;
    ends.end ??= `${call}/${BACK}`;
    if (edges.has(`${call} error`)) ends.lost ??= `${call}/${WRONG}`;
  }
  return ends;
}
