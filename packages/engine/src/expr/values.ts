import type { VariableType } from '../flow/schema.ts';
import type { JsonValue } from '../json.ts';

/** The type that a formula sees for each type of variable; cells of rows are unknown until it runs. */
export const CEL_TYPES: Readonly<Record<VariableType, string>> = {
  text: 'string',
  number: 'double',
  money: 'double',
  date: 'string',
  time: 'string',
  phone: 'string',
  choice: 'string',
  choices: 'list<string>',
  images: 'list<dyn>',
  files: 'list<dyn>',
  location: 'map<string, dyn>',
  place: 'map<string, dyn>',
  row: 'map<string, dyn>',
  list: 'list<dyn>',
  'yes-no': 'bool',
};

/** Cells copied for one formula, and how deep. */
const MOST_CELLS = 20_000;
const DEEPEST = 6;

/**
 * A variable's value for a formula: plain data only, objects as maps without anything inherited. What is empty is the
 * empty text, list or row; an empty number or yes-no is null, and using it ends the formula with "not there yet".
 */
export function valueFor(value: JsonValue | undefined, type: VariableType): unknown {
  const cel = CEL_TYPES[type];
  if (cel === 'string') return textOf(value);
  if (cel === 'double') return numberOf(value);
  if (cel === 'bool') return typeof value === 'boolean' ? value : null;
  const budget = { left: MOST_CELLS };
  if (cel.startsWith('list')) return Array.isArray(value) ? copied(value, 0, budget) : [];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? copied(value, 0, budget)
    : new Map();
}

function textOf(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function numberOf(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : null;
}

function copied(value: JsonValue, depth: number, budget: { left: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '';
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      if (item === null || budget.left-- <= 0) return [];
      return [copied(item, depth + 1, budget)];
    });
  }
  const map = new Map<string, unknown>();
  for (const key of Object.keys(value)) {
    const cell = value[key];
    // An empty cell is an absent one.
    if (cell === null || cell === undefined || budget.left-- <= 0) continue;
    map.set(key, copied(cell, depth + 1, budget));
  }
  return map;
}
