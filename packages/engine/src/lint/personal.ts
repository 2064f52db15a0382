import { kindOf, VARIABLES_OF_KINDS } from '../answers/index.ts';
import type { Variable } from '../flow/schema.ts';
import type { NodeType } from '../node-type/definition.ts';
import { valueAt } from '../node-type/pointer.ts';
import type { Port } from '../node-type/ports.ts';
import type { RoleAt } from '../node-type/roles.ts';
import { asksCitizen } from './asks.ts';

/** Identity papers, by the words that people call them. */
const IDENTITY = /căn cước|cccd|cmnd|định danh|hộ chiếu|passport/i;

/** Data of a person that need a reason to be asked for: identity numbers, phones, what is classed as sensitive. */
export function isPersonal(variable: Variable): boolean {
  return variable.class === 'sensitive' || variable.type === 'phone' || IDENTITY.test(variable.title);
}

/** Is the answer to this question personal by its kind, whatever the variable that keeps it? */
export function isPersonalAnswer(at: RoleAt): boolean {
  const key = Object.keys(at.siblingSchemas).find((name) => valueAt(at.siblingSchemas[name], '/x-variables'));
  const kind = key === undefined ? undefined : valueAt(at.siblings, `/${key}`);
  return (
    typeof kind === 'string' && Object.hasOwn(VARIABLES_OF_KINDS, kind) && kindOf(kind).personal === true
  );
}

/** The exits by which a citizen has agreed to a use of personal data: of a step for that, or a button that says so. */
export function consentExits(type: NodeType | undefined, ports: readonly Port[]): string[] {
  const own = type?.facts?.consent;
  if (own !== undefined) return [own];
  return asksCitizen(type)
    ? ports.filter(({ title }) => AGREES.test(title.vi.trim())).map(({ id }) => id)
    : [];
}

const AGREES = /^(tôi |em |mình )?đồng ý( |$|\.|,)/i;
