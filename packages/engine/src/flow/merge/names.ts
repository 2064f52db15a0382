import { renameVariable, type VariableUse, whereUsed } from '../rename.ts';
import type { Flow, Variable } from '../schema.ts';
import type { Titles } from './words.ts';

export interface Flows {
  base: Flow;
  mine: Flow;
  theirs: Flow;
}

/** What one side called otherwise: new names by their old ones. */
type Renames = ReadonlyMap<string, string>;

const namesIn = (flow: Flow): string[] => flow.variables.map(({ name }) => name);
const placeOf = ({ node, field, language }: VariableUse): string => `${node} ${field} ${language ?? ''}`;
const placesOf = (flow: Flow, registry: Titles, name: string): string[] =>
  whereUsed(flow, registry, name).map(placeOf);

/** Lists between the variables that both have: what stands in one such gap went, and what came in its place. */
function gaps(base: Flow, side: Flow): { gone: Variable[]; come: Variable[] }[] {
  const [before, after] = [new Set(namesIn(base)), new Set(namesIn(side))];
  const cut = (variables: readonly Variable[], kept: ReadonlySet<string>) => {
    const parts = new Map<string, Variable[]>([['', []]]);
    let at = '';
    for (const variable of variables) {
      if (kept.has(variable.name)) {
        at = variable.name;
        parts.set(at, []);
      } else parts.get(at)?.push(variable);
    }
    return parts;
  };
  const come = cut(side.variables, before);
  return [...cut(base.variables, after)].map(([at, gone]) => ({ gone, come: come.get(at) ?? [] }));
}

/**
 * The variables that a side only gave another name: renaming leaves a variable in its place among the others, and the new name
 * stands where the old one stood; of one that stood nowhere its title tells.
 */
function renamesOf(base: Flow, side: Flow, registry: Titles): Renames {
  const renames = new Map<string, string>();
  for (const { gone, come } of gaps(base, side)) {
    if (gone.length === 0 || gone.length !== come.length) continue;
    for (const [index, old] of gone.entries()) {
      const now = come[index];
      if (now === undefined) continue;
      const were = placesOf(base, registry, old.name);
      const are = new Set(placesOf(side, registry, now.name));
      const same = were.length === 0 ? old.title === now.title : were.some((place) => are.has(place));
      if (same) renames.set(old.name, now.name);
    }
  }
  return renames;
}

/** A name that none of these has. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const name = `${wanted.slice(0, 36)}_${number}`;
    if (!taken.has(name)) return name;
  }
}

/**
 * The three flows with one name for each variable, whoever renamed it: what the other side wrote with the old name means the same.
 * It never matters which side is which.
 */
export function withOneName({ base, mine, theirs }: Flows, registry: Titles): Flows {
  const renames = { mine: renamesOf(base, mine, registry), theirs: renamesOf(base, theirs, registry) };
  const old = [...new Set([...renames.mine.keys(), ...renames.theirs.keys()])].sort();
  return old.reduce<Flows>(
    (flows, from) => {
      const called = {
        base: from,
        mine: renames.mine.get(from) ?? from,
        theirs: renames.theirs.get(from) ?? from,
      };
      const fresh = [called.mine, called.theirs].filter((name) => name !== from).sort();
      const [wanted = from] = fresh;
      const sides = Object.entries(called) as [keyof Flows, string][];
      // Both may have given one name to different things.
      const isTaken = sides.some(([side, name]) => name !== wanted && namesIn(flows[side]).includes(wanted));
      const everywhere = new Set(Object.values(flows).flatMap(namesIn));
      const name = isTaken ? freeName(wanted, everywhere) : wanted;
      const renamed = sides.map(([side, was]) => [side, renameVariable(flows[side], registry, was, name)]);
      return Object.fromEntries(renamed) as Flows;
    },
    { base, mine, theirs },
  );
}

/** The merged flow with the variables that one side removed while the other began to use them. */
export function withUsedVariables(merged: Flow, { base, mine, theirs }: Flows, registry: Titles): Flow {
  const declared = new Set(namesIn(merged));
  const lost = base.variables.filter(({ name }) => !declared.has(name));
  const wanted = lost.filter(({ name }) =>
    [mine, theirs].some((remover) => {
      if (namesIn(remover).includes(name)) return false;
      const known = new Set(placesOf(remover, registry, name));
      return placesOf(merged, registry, name).some((place) => !known.has(place));
    }),
  );
  return wanted.length === 0 ? merged : { ...merged, variables: [...merged.variables, ...wanted] };
}

/** Does every flow declare the same variables? Then there is nothing to bring together. */
export const sameNames = ({ base, mine, theirs }: Flows): boolean => {
  const names = namesIn(base).join(' ');
  return names === namesIn(mine).join(' ') && names === namesIn(theirs).join(' ');
};
