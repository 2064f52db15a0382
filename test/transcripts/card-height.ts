import { builtInTypes, createRegistry, type Flow, portsOf } from '@danloi/engine';

const registry = createRegistry(builtInTypes);
/** How wide every card is. */
export const CARD_WIDTH = 264;
const HEAD = 48;
const LINE = 20;
const ROW = 28;
const LETTERS_PER_LINE = 30;
/** A bubble on a card is cut after so many lines. */
const MOST_LINES = 6;

/** About how high a step's card is on the canvas: its head, what it says, and a row for each exit. Rather too high than too low. */
export function cardHeight(node: Flow['nodes'][number]): number {
  const manifest = registry.get(node.type)?.manifest;
  const text = typeof node.data.text === 'string' ? node.data.text : '';
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_PER_LINE)), 0);
  const exits = manifest === undefined ? 0 : portsOf(manifest, node.data).length;
  const quiet = (manifest?.card ?? []).filter((part) => 'line' in part).length;
  return HEAD + Math.min(lines, MOST_LINES) * LINE + quiet * LINE + exits * ROW;
}
