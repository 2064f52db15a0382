import type { Pointer, Role } from './manifest.ts';
import { valueAt } from './pointer.ts';

/** A field of a node's data that has a role, with its value. */
export interface RoleAt {
  role: Role;
  pointer: Pointer;
  value: unknown;
  /** The object that the field is a key of: a column finds its table there. */
  siblings: Record<string, unknown>;
  /** Schemas of those siblings. */
  siblingSchemas: Record<string, unknown>;
}

/**
 * Every field with a role in the data, by the roles of the schema, in the schema's order; lists item by item.
 * One walker for lint, rename and where-used. Absent fields are left out. Never throws, whatever the data.
 */
export function rolesIn(schema: unknown, data: unknown): RoleAt[] {
  const found: RoleAt[] = [];
  walk(schema, data, '', {}, {}, found);
  return found;
}

/** The value of the first sibling with this role. */
export function siblingWithRole(at: RoleAt, role: Role): unknown {
  const key = Object.keys(at.siblingSchemas).find((name) => roleOf(at.siblingSchemas[name]) === role);
  return key === undefined ? undefined : valueAt(at.siblings, `/${key}`);
}

/** A schema as the walker needs it, worked out once. */
interface Plan {
  role?: Role;
  properties?: Record<string, unknown>;
  keys: readonly string[];
  items?: unknown;
}

const plans = new WeakMap<object, Plan>();
const NO_PLAN: Plan = { keys: [] };

function planOf(schema: unknown): Plan {
  if (typeof schema !== 'object' || schema === null) return NO_PLAN;
  const known = plans.get(schema);
  if (known !== undefined) return known;
  const role = roleOf(schema);
  const properties = valueAt(schema, '/properties');
  const items = valueAt(schema, '/items');
  const plan: Plan = {
    ...(role === undefined ? {} : { role }),
    ...(isRecord(properties) ? { properties } : {}),
    keys: isRecord(properties) ? Object.keys(properties) : [],
    ...(items === undefined ? {} : { items }),
  };
  plans.set(schema, plan);
  return plan;
}

function walk(
  schema: unknown,
  data: unknown,
  pointer: string,
  siblings: Record<string, unknown>,
  siblingSchemas: Record<string, unknown>,
  found: RoleAt[],
): void {
  if (data === undefined) return;
  const { role, properties, keys, items } = planOf(schema);
  if (role !== undefined) {
    found.push({ role, pointer: `/${pointer.slice(1)}`, value: data, siblings, siblingSchemas });
  }
  if (properties !== undefined && isRecord(data)) {
    for (const key of keys) {
      if (!Object.hasOwn(data, key)) continue;
      walk(properties[key], data[key], `${pointer}/${key}`, data, properties, found);
    }
  }
  if (items !== undefined && Array.isArray(data)) {
    data.forEach((item, index) => {
      walk(items, item, `${pointer}/${index}`, siblings, siblingSchemas, found);
    });
  }
}

function roleOf(schema: unknown): Role | undefined {
  const role = valueAt(schema, '/x-role');
  return typeof role === 'string' ? (role as Role) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
