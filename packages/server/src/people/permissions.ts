import type { Role } from '../documents.ts';

/** What a route may ask for. Closed list: a route with any other word does not compile. */
export const PERMISSIONS = [
  'flow.read',
  'flow.edit',
  'flow.publish',
  'table.read',
  'table.edit',
  'knowledge.read',
  'knowledge.edit',
  'submission.read',
  'submission.work',
  'channel.read',
  'channel.manage',
  'people.manage',
  'workspace.manage',
  'media.read',
  'media.edit',
  'status.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['owner', 'author', 'approver', 'duty-officer', 'viewer'] as const satisfies Role[];

/** What an author may read; an approver reads the same and publishes instead of drawing. */
const AUTHOR_READS: readonly Permission[] = [
  'flow.read',
  'table.read',
  'knowledge.read',
  'media.read',
  'channel.read',
  'status.read',
];

/** Only owner and duty officer read submissions: a report is seen by those who work on it. */
const BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  author: [...AUTHOR_READS, 'flow.edit', 'table.edit', 'knowledge.edit', 'media.edit'],
  approver: [...AUTHOR_READS, 'flow.publish'],
  'duty-officer': [
    'submission.read',
    'submission.work',
    'flow.read',
    'knowledge.read',
    'table.read',
    'media.read',
    'status.read',
  ],
  viewer: ['flow.read', 'table.read', 'knowledge.read', 'status.read'],
};

/** All that these roles together may do, in the order of `PERMISSIONS`. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  const held = new Set(roles.flatMap((role) => BY_ROLE[role]));
  return PERMISSIONS.filter((permission) => held.has(permission));
}
