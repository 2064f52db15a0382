import type { Variable } from '../flow/schema.ts';
import type { Pointer } from '../node-type/manifest.ts';
import { placesIn } from '../template/parse.ts';
import type { Finding } from './finding.ts';

const RANK: Readonly<Record<Variable['class'], number>> = { public: 0, basic: 1, sensitive: 2, secret: 3 };

/** The first place of a template that shows, unmasked, what is more confidential than the variable it goes into. */
export function moreConfidential(
  template: string,
  into: Pick<Variable, 'class'>,
  variables: readonly Variable[],
): Variable | undefined {
  for (const { name, formats } of placesIn(template)) {
    const variable = variables.find((one) => one.name === name.split('.')[0]);
    const isMasked = formats.some((format) => format.startsWith('mask') || format === 'count');
    if (variable !== undefined && !isMasked && isMore(variable, into)) return variable;
  }
  return undefined;
}

/** Is the one more confidential than the other? */
export const isMore = (one: Pick<Variable, 'class'>, other: Pick<Variable, 'class'>): boolean =>
  RANK[one.class] > RANK[other.class];

/** What is confidential would be kept, shown and deleted as if it were not. `into` is named where it is a variable of this flow. */
export function lowered(
  rule: string,
  node: string,
  field: Pointer,
  from: Variable,
  into: Variable,
  own: boolean,
): Finding {
  return {
    rule,
    severity: 'warning',
    node,
    field,
    message: {
      vi: `“${from.title}” có mức bảo mật cao hơn “${into.title}”. Hãy nâng mức của “${into.title}”, hoặc che bớt.`,
      en: `“${from.title}” is more confidential than “${into.title}”. Raise the class of “${into.title}”, or mask it.`,
    },
    ...(own
      ? {
          fix: {
            label: { vi: `Nâng mức bảo mật của “${into.title}”`, en: `Raise the class of “${into.title}”` },
            edits: [{ do: 'set-variable', name: into.name, variable: { ...into, class: from.class } }],
          },
        }
      : {}),
  };
}
