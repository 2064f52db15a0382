import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import type { LabelOf, NameOf } from './template-text.ts';

/** Something that a text can mention. */
export interface Insertable {
  /** As stored in braces: `ho_ten`, `diem.toan`, `don_vi.ten`. */
  name: string;
  label: string;
  /** Where it comes from: asked in this flow, a column of a table row, the organisation. */
  from: 'flow' | 'row' | 'workspace';
}

export interface TableColumns {
  id: string;
  columns: readonly { name: string; title: string }[];
}

/** Values of the organisation that every flow knows. */
const WORKSPACE_VALUES = ['ten', 'dien_thoai', 'dia_chi', 'toa_do', 'gio_lam_viec', 'link'] as const;
export type WorkspaceValue = (typeof WORKSPACE_VALUES)[number];

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

const rowFields = new WeakMap<Manifest, { tables: string[]; names: string[] }>();

/** The fields of a node type that name a table, and those that name the variable its rows go into; worked out once for each. */
function rowFieldsOf(manifest: Manifest): { tables: string[]; names: string[] } {
  const known = rowFields.get(manifest);
  if (known !== undefined) return known;
  const properties: unknown = Reflect.get(manifest.data, 'properties');
  const withRole = (role: string): string[] =>
    Object.entries(isSchema(properties) ? properties : {})
      .filter(([, schema]) => isSchema(schema) && schema['x-role'] === role)
      .map(([key]) => key);
  const fields = { tables: withRole('table'), names: withRole('writes-variable') };
  rowFields.set(manifest, fields);
  return fields;
}

/** Tables whose rows a node puts into which variables: fields with the roles `table` and `writes-variable` side by side. */
function tablesOfRows(flow: Flow, manifests: ReadonlyMap<string, Manifest>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const node of flow.nodes) {
    const manifest = manifests.get(node.type);
    if (manifest === undefined) continue;
    const { tables, names } = rowFieldsOf(manifest);
    if (tables.length === 0 || names.length === 0) continue;
    const valuesOf = (keys: readonly string[]): string[] =>
      keys
        .map((key) => node.data[key])
        .filter((value): value is string => typeof value === 'string' && value !== '');
    for (const table of valuesOf(tables)) {
      for (const name of valuesOf(names)) {
        found.set(name, (found.get(name) ?? new Set()).add(table));
      }
    }
  }
  return found;
}

/** All that a text of this flow can mention, in the order of a menu. */
export function insertablesOf(
  flow: Flow,
  manifests: ReadonlyMap<string, Manifest>,
  tables: readonly TableColumns[],
  workspaceLabel: (value: WorkspaceValue) => string,
): Insertable[] {
  const rows = tablesOfRows(flow, manifests);
  const list: Insertable[] = [];
  for (const variable of flow.variables) {
    if (variable.type !== 'row') {
      list.push({ name: variable.name, label: variable.title, from: 'flow' });
      continue;
    }
    for (const id of rows.get(variable.name) ?? []) {
      for (const column of tables.find((table) => table.id === id)?.columns ?? []) {
        const label = `${variable.title}: ${column.title}`;
        list.push({ name: `${variable.name}.${column.name}`, label, from: 'row' });
      }
    }
  }
  for (const value of WORKSPACE_VALUES) {
    list.push({ name: `don_vi.${value}`, label: workspaceLabel(value), from: 'workspace' });
  }
  return uniqueLabels(list);
}

/** Two things with one label would be told apart by nobody: later ones get their stored name behind it. */
function uniqueLabels(list: Insertable[]): Insertable[] {
  const seen = new Set<string>();
  return list.map((item) => {
    const plain = item.label.replace(/[{}|\n]/g, ' ').trim();
    const label = plain === '' || seen.has(plain) ? `${plain} (${item.name})`.trim() : plain;
    seen.add(label);
    return { ...item, label };
  });
}

/** Both directions between stored names and labels. */
export function labelMaps(list: readonly Insertable[]): { labelOf: LabelOf; nameOf: NameOf } {
  const labels = new Map(list.map((item) => [item.name, item.label]));
  const names = new Map(list.map((item) => [item.label, item.name]));
  return { labelOf: (name) => labels.get(name), nameOf: (label) => names.get(label) };
}
