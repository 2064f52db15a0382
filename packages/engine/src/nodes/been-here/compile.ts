import type { StateJson } from '../../compile/machine-json.ts';
import { go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { BeenHereData } from './schema.ts';

/** One state that is left at once, and remembers that it was passed. */
export function compile(data: BeenHereData, node: CompileNode): Record<string, StateJson> {
  // A name stands for itself in all flows of the workspace; a place is `<flow>/<step>` and holds a slash.
  const place = data.name === undefined ? node.place : data.name.replaceAll('/', ' ');
  const remember = [ownAction('been-here.remember', { place })];
  return {
    [node.id]: {
      always: [
        go(node.to('again'), { if: ownGuard('been-here.was', { place }), do: remember }),
        go(node.to('first'), { do: remember }),
      ],
      meta: { node: node.id },
    },
  };
}
