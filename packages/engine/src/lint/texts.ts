import type { FlowNode } from '../flow/schema.ts';
import type { RoleAt } from '../node-type/roles.ts';
import { type Place, placesIn } from '../template/parse.ts';
import { isTemplateLike } from './template-like.ts';

/** A text of a step in which variables are filled in. */
export interface TextAt {
  node: FlowNode;
  at: RoleAt;
  value: string;
  /** Its beginning, as far as rules about words read: no text that a citizen gets is longer. */
  words: string;
  places: readonly Place[];
}

const LONGEST_READ = 5_000;

const NO_PLACES: readonly Place[] = [];

/** The texts of a step, among its fields. */
export function textsOf(node: FlowNode, roles: readonly RoleAt[]): TextAt[] {
  return roles.flatMap((at): TextAt[] => {
    if (typeof at.value !== 'string' || at.value === '' || !isTemplateLike(at)) return [];
    const places = at.value.includes('{{') ? placesIn(at.value) : NO_PLACES;
    const words = at.value.length > LONGEST_READ ? at.value.slice(0, LONGEST_READ) : at.value;
    return [{ node, at, value: at.value, words, places }];
  });
}
