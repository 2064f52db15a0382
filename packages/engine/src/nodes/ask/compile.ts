import { asking, standIn } from '../../answers/asking.ts';
import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { AskData } from './schema.ts';

const TRIES = 3;

/** One question; its answer goes into the variable. All that differs from kind to kind comes from the kind itself. */
export function compile(data: AskData, node: CompileNode): Record<string, StateJson> {
  const { variable, otherwise, retry, retryAgain, deadline } = data;
  const instead = standIn(variable, otherwise, node.variable(variable)?.type);
  return question(node, {
    ...asking(data, node.payloadBase, { next: node.to('next'), skipped: [instead] }),
    text: data.text,
    ...(retry === undefined ? {} : { retry }),
    ...(retryAgain === undefined ? {} : { retryAgain }),
    tries: data.tries ?? TRIES,
    ...(deadline === undefined
      ? {}
      : {
          deadline: {
            minutes: deadline,
            port: 'late',
            // What was gathered until then is kept, where nothing is named to stand in.
            do: otherwise === undefined ? [] : [instead],
          },
        }),
    fallback: 'fallback',
  });
}
