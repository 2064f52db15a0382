import type { TSchema } from 'typebox';
import Value from 'typebox/value';
import type { NodeType } from './definition.ts';
import type { Text } from './manifest.ts';
import { portsOf } from './ports.ts';

/**
 * Checks a node type where it is defined and freezes its manifest: a name like `ask` or `go-to-flow`, every text in
 * both languages, the example fits the schema, effects are named `<type>.<verb>`, the manifest is plain JSON.
 * @throws Error that names the type and the mistake; it is the developer's, so it shows at start.
 */
export function defineNodeType<S extends TSchema>(type: NodeType<S>): NodeType {
  const { manifest } = type;
  const wrong = (what: string): never => {
    throw new Error(`Node type "${manifest.type}": ${what}`);
  };
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(manifest.type)) wrong('its name must be like `ask` or `go-to-flow`.');
  if (!Number.isInteger(manifest.version) || manifest.version < 1) wrong('its version must be 1 or more.');
  for (const place of textsMissing(manifest, '')) wrong(`the text at ${place} needs words in vi and en.`);
  const [error] = Value.Errors(manifest.data, manifest.example.data);
  if (error) wrong(`its example does not fit its schema at ${error.instancePath || '/'}: ${error.message}.`);
  if (JSON.stringify(JSON.parse(JSON.stringify(manifest))) !== JSON.stringify(manifest)) {
    wrong('its manifest must be plain JSON.');
  }
  if (manifest.guide === 'greeting' && !manifest.card.some((part) => 'bubble' in part))
    wrong('the guide greets by the first bubble of its card, and it has none.');
  if (manifest.guide === 'choices' && !manifest.ports.some((rule) => 'each' in rule))
    wrong('the guide takes its choices from the list that its exits are made of, and it has none.');
  const ports = portsOf(manifest, manifest.example.data).map((port) => port.id);
  const always = manifest.ports.some((rule) => 'each' in rule || rule.showIf === undefined);
  if (always && ports.length === 0) wrong('its example has no exit.');
  for (const effect of type.effects ?? []) {
    if (!effect.name.startsWith(`${manifest.type}.`))
      wrong(`its effect "${effect.name}" must be "${manifest.type}.<verb>".`);
  }
  for (let from = 1; from < manifest.version; from++) {
    if (type.upgrades?.[from] === undefined) wrong(`the upgrade from version ${from} is missing.`);
  }
  deepFreeze(manifest);
  // The data of a node are checked against the schema before they reach `compile` and `lint`.
  return Object.freeze(type) as NodeType;
}

function isText(value: object): value is Text {
  return 'vi' in value || 'en' in value;
}

function textsMissing(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) {
    const full = [value.vi, value.en].every((words) => typeof words === 'string' && words.trim() !== '');
    return full ? [] : [place];
  }
  return Object.entries(value)
    .filter(([key]) => key !== 'example')
    .flatMap(([key, item]) => textsMissing(item, `${place}/${key}`));
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const item of Object.values(value)) deepFreeze(item);
}
