import type { MachineJson, StateJson, TransitionJson } from '../compile/machine-json.ts';

/** What a variable, or a column of one (`diem.toan`), is compared with. */
export type Literal = string | number;

/** On which variables the ways of a machine depend, and what they are compared with. */
export interface Deciding {
  names: ReadonlySet<string>;
  /** By variable or column (`diem.toan`): what it, or one made of it, is compared with soon after this state, the nearest first. */
  near(state: string, variables: ReadonlySet<string>, most?: number): ReadonlyMap<string, readonly Literal[]>;
}

type Literals = Map<string, Set<Literal>>;

/** More values of one variable make the search long and find little. */
const MOST_LITERALS = 12;
/** States that are looked through for them. */
const MOST_STATES = 150;
/** Words of guards that say how, not with what. */
const HOW = new Set([
  'operator',
  'op',
  'kind',
  'type',
  'match',
  'option',
  'how',
  'node',
  'state',
  'expect',
  'base',
]);
/** A whole word: the "n" of "tân" names nothing. */
const NAME = /(?<![\p{L}\p{M}\p{N}_])[a-z][a-z0-9_]*(?![\p{L}\p{M}\p{N}_])(?:\.[\p{L}\p{N}_]+)*/gu;

/** Reads it off the guards, whatever node type wrote them; a variable that is made of another depends on that one too. */
export function decidingIn({ states }: MachineJson, variables: readonly { name: string }[]): Deciding {
  const known = new Set(variables.map(({ name }) => name));
  const compared = new Map<string, Literals>();
  for (const [name, state] of Object.entries(states)) {
    const literals: Literals = new Map();
    for (const { guard } of transitionsOf(state))
      if (guard?.params !== undefined) readGuard(guard.params, known, literals);
    if (literals.size > 0) compared.set(name, literals);
  }
  const made = Object.values(states).flatMap((state) => madeOf(state, known));
  const names = new Set([...compared.values()].flatMap((literals) => [...literals.keys()].map(base)));
  for (let round = 0; round < 3; round++) {
    for (const { to, from } of made) if (names.has(to)) for (const name of from) names.add(base(name));
  }
  const cache = new Map<string, ReadonlyMap<string, readonly Literal[]>>();
  return {
    names,
    near(state, written, most = MOST_LITERALS) {
      const key = `${state} ${most} ${[...written].join(' ')}`;
      const found =
        cache.get(key) ?? nearest(states, compared, { from: state, sources: withMade(written, made), most });
      cache.set(key, found);
      return found;
    },
  };
}

const base = (name: string) => name.split('.')[0] ?? name;

/** These variables, and those that are made of them: what is compared with one counts for the other. */
function withMade(
  written: ReadonlySet<string>,
  made: readonly { to: string; from: string[] }[],
): Map<string, string> {
  const sources = new Map([...written].map((name) => [name, name]));
  for (let round = 0; round < 3; round++) {
    for (const { to, from } of made) {
      const source = from
        .map((name) => (sources.get(base(name)) === base(name) ? name : sources.get(base(name))))
        .find((name) => name !== undefined);
      if (source !== undefined && !sources.has(to)) sources.set(to, source);
    }
  }
  return sources;
}

/** Breadth first along the machine, until enough is found. */
function nearest(
  states: MachineJson['states'],
  compared: ReadonlyMap<string, Literals>,
  { from, sources, most }: { from: string; sources: ReadonlyMap<string, string>; most: number },
): Map<string, Literal[]> {
  const found = new Map<string, Literal[]>();
  const seen = new Set([from]);
  for (const name of seen) {
    for (const [variable, literals] of compared.get(name) ?? []) {
      const source = sources.get(base(variable));
      if (source === undefined) continue;
      // A column that another variable was made of counts by its own name.
      const key = base(variable) === source ? variable : source;
      found.set(key, [...new Set([...(found.get(key) ?? []), ...literals])].slice(0, most));
    }
    const state = states[name];
    const enough = found.size > 0 && [...found.values()].every((list) => list.length >= most);
    if (enough || state === undefined || seen.size > MOST_STATES) break;
    for (const { target } of transitionsOf(state)) if (target !== undefined) seen.add(target);
  }
  return found;
}

export function transitionsOf(state: StateJson): TransitionJson[] {
  return [...(state.always ?? []), ...Object.values(state.on ?? {}).flat()];
}

/** The variables that a text names. */
export function namesIn(text: string, known: ReadonlySet<string>): string[] {
  return (text.match(NAME) ?? []).filter((name) => known.has(name.split('.')[0] ?? ''));
}

/** Each object of the params is one comparison: its names go with its own literals. */
function readGuard(params: unknown, known: ReadonlySet<string>, found: Literals): void {
  if (typeof params !== 'object' || params === null) return;
  const names: string[] = [];
  const literals: Literal[] = [];
  for (const [key, value] of Object.entries(params)) {
    if (HOW.has(key)) continue;
    // A list of plain values beside a name: "is one of".
    if (Array.isArray(value))
      literals.push(...value.filter((item) => typeof item === 'string' || typeof item === 'number'));
    if (typeof value === 'object') readGuard(value, known, found);
    else if (typeof value === 'number') literals.push(value);
    else if (typeof value === 'string') {
      const inside = namesIn(value, known);
      names.push(...inside);
      if (!inside.includes(value)) literals.push(...literalsIn(value, inside.length > 0));
    }
  }
  for (const name of names) found.set(name, new Set([...(found.get(name) ?? []), ...literals]));
}

/** The values that stand in words: the words themselves, their parts, numbers and days; of a formula only what is quoted or counted. */
function literalsIn(text: string, isFormula: boolean): Literal[] {
  const days = text.match(/\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}/g) ?? [];
  const rest = days.reduce((left, day) => left.replace(day, ' '), text);
  // "1.234" of an author is a thousand and more, that of a formula is not.
  const counted = isFormula ? rest : rest.replaceAll(/(?<=\d)\.(?=\d{3}(?!\d))/g, '');
  const numbers = (counted.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const quoted = [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  const words = isFormula ? [] : [text.trim(), ...text.split(/[,;\n]| đến /).map((part) => part.trim())];
  return [...new Set<Literal>([...days, ...numbers, ...quoted, ...words])].filter(
    (literal) => literal !== '',
  );
}

/** Which variables an action writes, and which it makes them of. */
function madeOf(state: StateJson, known: ReadonlySet<string>): { to: string; from: string[] }[] {
  const actions = [...(state.entry ?? []), ...transitionsOf(state).flatMap(({ actions = [] }) => actions)];
  return actions.flatMap(({ params }) => {
    const to = params?.to ?? params?.name ?? params?.variable;
    if (typeof to !== 'string' || !known.has(to)) return [];
    const from = namesIn(JSON.stringify(params), known).filter((name) => name !== to);
    return from.length === 0 ? [] : [{ to, from }];
  });
}
