import Type from 'typebox';
import { PASSWORD_LENGTH } from '../people/password-rule.ts';
import { PERMISSIONS, ROLES } from '../people/permissions.ts';
import { Closed, OneOf } from './http.ts';

/** Shapes that the routes of accounts share. */
export const PersonName = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
export const Password = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH.max });
export const RoleText = OneOf(ROLES);
export const Token = Closed({ token: Type.String({ minLength: 1, maxLength: 100 }) });
export const newPersonFields = {
  name: PersonName,
  email: Type.String({ format: 'email', maxLength: 200 }),
  password: Password,
};
export const Me = Closed({
  person: Closed({ id: Type.String(), name: Type.String(), email: Type.String() }),
  workspace: Closed({ id: Type.String(), name: Type.String() }),
  roles: Type.Array(RoleText),
  permissions: Type.Array(OneOf(PERMISSIONS)),
});
