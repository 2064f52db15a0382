import { FLOW_FORMAT, type Flow, type NodeType, placesIn, portsOf, type Variable } from '../index.ts';
import { type RoleAt, rolesIn } from '../node-type/roles.ts';

const ID = 'vi-du';
/** The question that fills a variable of this type. */
const KINDS: Partial<Record<Variable['type'], string>> = {
  number: 'number',
  money: 'money',
  date: 'date',
  time: 'time',
  phone: 'phone',
  'yes-no': 'yes-no',
  images: 'images',
  files: 'files',
  location: 'location',
  place: 'place',
  choices: 'choices',
};

/** Names in a formula that are no functions. */
const NAME = /\b[a-z][a-z0-9_]*\b(?!\s*\()/g;
const OPTIONS = {
  options: [
    { id: 'mot', label: 'Mục một' },
    { id: 'hai', label: 'Mục hai' },
  ],
};

/**
 * The example of a node type as a flow that runs by itself: every variable that it reads is asked for before, each exit leads to an end
 * of its own.
 */
export function exampleFlow({ manifest }: NodeType): Flow {
  const { data } = manifest.example;
  const roles = rolesIn(manifest.data, data);
  const variables = variablesOf(roles, data);
  const written = new Set(roles.filter(({ role }) => role === 'writes-variable').map(({ value }) => value));
  const asked = variables.filter(({ name, type }) => !written.has(name) && type !== 'row' && type !== 'list');
  const exits = manifest.canvas === true ? ['dau'] : portsOf(manifest, data).map(({ id }) => id);
  const questions = asked.map(({ name, type }) => ({
    id: `hoi-${name.replaceAll('_', '-')}`,
    type: 'ask',
    data: {
      text: `${name}?`,
      kind: KINDS[type] ?? 'text',
      variable: name,
      ...(type === 'choices' ? OPTIONS : {}),
    },
  }));
  const steps = [
    ...questions,
    { id: ID, type: manifest.type, data: JSON.parse(JSON.stringify(data)) as Record<string, unknown> },
    ...exits.map((port) => ({ id: `het-${port}`, type: 'end', data: {} })),
  ];
  const begin = manifest.canvas === true ? `het-dau` : ID;
  const [first] = questions;
  return {
    format: FLOW_FORMAT,
    id: ID,
    name: manifest.title.vi,
    variables,
    triggers: [{ id: 'bat-dau', kind: 'keyword', words: ['bắt đầu thử'], how: 'exact' }],
    start: first?.id ?? begin,
    nodes: steps.map((step, place) => ({ ...step, name: step.id, position: { x: place * 360, y: 0 } })),
    edges: [
      ...questions.map(({ id }, place) => ({
        id: `tu-${id}`,
        from: id,
        port: 'next',
        to: questions[place + 1]?.id ?? begin,
      })),
      ...(manifest.canvas === true
        ? []
        : exits.map((port) => ({ id: `noi-${port}`, from: ID, port, to: `het-${port}` }))),
    ],
  };
}

/** The variables that an example works with, of the type that its field wants. */
function variablesOf(roles: readonly RoleAt[], data: unknown): Variable[] {
  const found = new Map<string, Variable['type']>();
  for (const { role, value, pointer, siblings, siblingSchemas } of roles) {
    if (typeof value !== 'string') continue;
    if (role === 'expression') for (const [name] of value.matchAll(NAME)) found.set(name, 'text');
    if (!role.endsWith('-variable') || role === 'called-variable') continue;
    const schema = siblingSchemas[pointer.split('/').at(-1) ?? ''] as
      | { 'x-types'?: Variable['type'][] }
      | undefined;
    const types = schema?.['x-types'] ?? [];
    const type = types.find((one) => KINDS[one] !== undefined) ?? types[0] ?? typeBeside(siblings);
    found.set(value.split('.')[0] ?? value, type);
  }
  for (const { name } of placesIn(JSON.stringify(data))) {
    const [variable = ''] = name.split('.');
    if (variable !== 'don_vi' && !found.has(variable))
      found.set(variable, name.includes('.') ? 'row' : 'text');
  }
  return [...found].map(([name, type]) => ({ name, title: name, type, class: 'basic' }));
}

function typeBeside(siblings: Record<string, unknown>): Variable['type'] {
  const { table, how, operator, kind } = siblings;
  if (table !== undefined) return 'row';
  if (how === 'add' || /^[gl]te?$/.test(String(operator))) return 'number';
  return (Object.keys(KINDS) as Variable['type'][]).find((type) => type === kind) ?? 'text';
}
