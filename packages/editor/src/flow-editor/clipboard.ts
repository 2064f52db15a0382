import { type FlowNode, VARIABLE_TYPES } from '@danloi/engine/flow';
import type { Clip } from '../document/commands/copies.ts';
import { isRecord } from '../form/field-schema.ts';

/** Steps on the clipboard: JSON with this mark, so that they also travel through a mail or a chat. */
const MARK = 'danloi-steps-1';
/** The kind of content by which another tab of this browser takes them. */
export const CLIP_TYPE = 'application/x-danloi-steps';

/** The steps as JSON. */
export function clipToText(clip: Clip): string {
  return JSON.stringify({ kind: MARK, ...clip });
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** For what takes formatted text, such as a mail: to be read by people, with the steps in an attribute that a paste finds again. */
export function clipToHtml(clip: Clip, readable: string): string {
  const lines = readable.split('\n').map(escaped).join('<br>');
  return `<div data-danloi-steps="${encodeURIComponent(clipToText(clip))}">${lines}</div>`;
}

const ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const fits = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;

const isNode = (node: unknown): node is FlowNode =>
  isRecord(node) &&
  fits(node.id, ID) &&
  fits(node.type, /^[a-z][a-z0-9-]{0,39}$/) &&
  isName(node.name) &&
  (node.version === undefined || (Number.isInteger(node.version) && Number(node.version) >= 1)) &&
  isRecord(node.data) &&
  isRecord(node.position) &&
  Number.isFinite(node.position.x) &&
  Number.isFinite(node.position.y);

const isVariable = (variable: unknown): boolean =>
  isRecord(variable) &&
  fits(variable.name, /^[a-z][a-z0-9_]{0,39}$/) &&
  isName(variable.title) &&
  variable.title !== '' &&
  VARIABLE_TYPES.some((type) => type === variable.type) &&
  fits(variable.class, /^(public|basic|sensitive|secret)$/);

const isEdge = (edge: unknown): boolean =>
  isRecord(edge) &&
  [edge.id, edge.from, edge.to].every((id) => fits(id, ID)) &&
  fits(edge.port, /^.{1,64}$/s);

const isTranslations = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) &&
    Object.entries(value).every(
      ([language, nodes]) =>
        fits(language, /^[a-z]{2,3}$/) &&
        isRecord(nodes) &&
        Object.entries(nodes).every(
          ([node, texts]) =>
            fits(node, ID) &&
            isRecord(texts) &&
            Object.entries(texts).every(
              ([pointer, text]) =>
                fits(pointer, /^\/.{1,500}$/s) && typeof text === 'string' && text.length <= 2_000,
            ),
        ),
    ));

function isClip(value: unknown): value is Clip {
  if (!isRecord(value) || value.kind !== MARK) return false;
  const { nodes, edges, variables, translations } = value;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || !Array.isArray(variables)) return false;
  return (
    nodes.every(isNode) && edges.every(isEdge) && variables.every(isVariable) && isTranslations(translations)
  );
}

/** The steps in a pasted text, or undefined when it is something else. */
export function clipFromText(text: string): Clip | undefined {
  if (!text.includes(MARK)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!isClip(value)) return undefined;
    const { translations } = value;
    return {
      nodes: value.nodes.map(({ id, type, version, name, data, position: { x, y } }) => ({
        ...{ id, type, name, data, position: { x, y } },
        ...(version === undefined ? {} : { version }),
      })),
      edges: value.edges.map(({ id, from, port, to }) => ({ id, from, port, to })),
      variables: value.variables.map(({ name, title, type, class: kept }) => ({
        ...{ name, title, type },
        class: kept,
      })),
      ...(translations === undefined ? {} : { translations }),
    };
  } catch {
    return undefined;
  }
}

/** The steps in what a paste brings: from this browser, from formatted text, or from plain text. */
export function clipFrom(data: { getData(type: string): string }): Clip | undefined {
  const attribute = /data-danloi-steps="([^"]*)"/.exec(data.getData('text/html'))?.[1];
  return (
    clipFromText(data.getData(CLIP_TYPE)) ??
    (attribute === undefined ? undefined : clipFromText(decoded(attribute))) ??
    clipFromText(data.getData('text/plain'))
  );
}

function decoded(attribute: string): string {
  try {
    return decodeURIComponent(attribute);
  } catch {
    return '';
  }
}
