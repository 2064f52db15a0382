import type { Frame } from '../compile/machine-event.ts';
import { textOf } from '../conditions/evaluate.ts';
import { type Flow, isConfidential } from '../flow/schema.ts';
import type { JsonValue } from '../json.ts';
import { lookUp, render, type Scope } from '../template/render.ts';
import type { Left } from '../turn/result.ts';

/** What an explanation may look at. */
export interface WhyFacts {
  flow: Pick<Flow, 'variables' | 'nodes'>;
  left: Left;
  /** The moment of the turn, ms since 1970. */
  now: number;
  world: Pick<Frame, 'values' | 'calendar'>;
}

const HIDDEN = '••••';
const LONGEST = 80;

/** The variable that a name belongs to: `diem.toan` to `diem`. */
const ownerOf = (name: string): string => name.split('.', 1)[0] ?? name;

const variableOf = ({ flow }: WhyFacts, name: string) =>
  flow.variables.find((variable) => variable.name === ownerOf(name));

const isHidden = (facts: WhyFacts, name: string): boolean => isConfidential(variableOf(facts, name)?.class);

/** What the step really compared with. */
export const scopeOf = ({ left, world }: WhyFacts): Scope => ({ vars: left.seen.vars, values: world.values });

/** The same for the eye: a screen of a try-out is often shared, so what only few may see stands there as dots. */
function shownScope(facts: WhyFacts): Scope {
  const vars = Object.entries(facts.left.seen.vars).map(([name, value]): [string, JsonValue] => [
    name,
    isHidden(facts, name) && value !== null ? HIDDEN : value,
  ]);
  return { vars: Object.fromEntries(vars), values: facts.world.values };
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A variable's title as the author wrote it; `diem.toan` is "Điểm (toan)". */
export function titleOf(facts: WhyFacts, name: string): string {
  const title = variableOf(facts, name)?.title ?? name;
  const owner = ownerOf(name);
  return owner === name ? title : `${title} (${name.slice(owner.length + 1)})`;
}

/** The value of a variable as it reads in a message; empty where there is none. */
export function shownValue(facts: WhyFacts, name: string): string {
  const value = lookUp(name, scopeOf(facts));
  if (value === undefined || value === null) return '';
  if (isHidden(facts, name)) return HIDDEN;
  return short(textOf(value));
}

/** An author's template as it reads now. */
export const filled = (facts: WhyFacts, template: string): string =>
  short(render(template, shownScope(facts)));
