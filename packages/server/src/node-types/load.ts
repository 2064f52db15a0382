import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as engine from '@danloi/engine';
import { builtInTypes, createRegistry, defineNodeType, type NodeType, type Registry } from '@danloi/engine';

/** A node type that the configuration names cannot be used: the message says which and why. */
export class NodeTypeError extends Error {
  override readonly name = 'NodeTypeError';
}

const ENTRIES = ['index.ts', 'index.js', 'index.mjs'];

/** The module of a folder or of a package: what its default export is made of. */
function entryOf(place: string): string {
  if (!place.startsWith('/')) {
    const from = createRequire(join(process.cwd(), 'package.json'));
    return pathToFileURL(from.resolve(place)).href;
  }
  if (statSync(place).isFile()) return pathToFileURL(place).href;
  const files = readdirSync(place);
  const entry = ENTRIES.find((name) => files.includes(name));
  if (entry === undefined) throw new NodeTypeError(`it has none of ${ENTRIES.join(', ')}`);
  return pathToFileURL(join(place, entry)).href;
}

/**
 * The default export is a node type, a list of them, or a function that gets the engine and gives either; with the
 * function a folder anywhere on the machine needs no packages of its own.
 */
async function typesOf(place: string): Promise<NodeType[]> {
  // biome-ignore lint/plugin: the one place that loads what the operator's configuration names
  const { default: exported } = (await import(entryOf(place))) as { default?: unknown };
  const given: unknown = typeof exported === 'function' ? exported(engine) : exported;
  const list: unknown[] = Array.isArray(given) ? given : [given];
  for (const type of list) {
    if (typeof type !== 'object' || type === null || !('manifest' in type) || !('compile' in type))
      throw new NodeTypeError('its default export is not a node type');
  }
  return (list as NodeType[]).map((type) => defineNodeType(type));
}

/** The built-in node types and those of the given folders and packages, as one registry. */
export async function loadNodeTypes(places: readonly string[]): Promise<Registry> {
  const outside: NodeType[] = [];
  for (const place of places) {
    try {
      outside.push(...(await typesOf(place)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new NodeTypeError(
        `Không nạp được loại bước ở ${place}. · The node type at ${place} cannot be loaded: ${why}`,
        { cause: error },
      );
    }
  }
  return createRegistry([...builtInTypes, ...outside]);
}
