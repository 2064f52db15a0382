import { request } from '../api/client.ts';

/** Roles from the widest to the narrowest. */
export const ROLES = ['owner', 'author', 'approver', 'duty-officer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export interface PersonItem {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  status: 'active' | 'suspended';
}

export interface InvitationItem {
  id: string;
  name?: string;
  roles: Role[];
  expiresAt: string;
}

export interface PeopleAnswer {
  items: PersonItem[];
  invitations: InvitationItem[];
}

export const PEOPLE = ['people'] as const;

export const getPeople = () => request<PeopleAnswer>('GET', '/api/people');
export const invite = (input: { roles: Role[]; name?: string }) =>
  request<{ id: string; link: string }>('POST', '/api/people/invitations', input);
export const makePasswordLink = (id: string) =>
  request<{ link: string }>('POST', `/api/people/${encodeURIComponent(id)}/password-link`);
export const withdraw = (id: string) =>
  request<void>('DELETE', `/api/people/invitations/${encodeURIComponent(id)}`);
export const changePerson = (input: { id: string; roles?: Role[]; status?: PersonItem['status'] }) => {
  const { id, ...change } = input;
  return request<unknown>('PATCH', `/api/people/${encodeURIComponent(id)}`, change);
};
