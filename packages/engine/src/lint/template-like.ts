import type { RoleAt } from '../node-type/roles.ts';

/** Is `{{…}}` filled in there? */
export const isTemplateLike = ({ role }: RoleAt): boolean =>
  role === 'template' || role === 'operand' || role === 'link' || role === 'phone';
