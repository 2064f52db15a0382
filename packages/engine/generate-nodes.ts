/**
 * Writes `src/nodes/index.ts` from the folders beside it: a node type is known by being a folder with an `index.ts`.
 * By hand after adding one: `node packages/engine/generate-nodes.ts`. A test fails while the file is stale.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NODES = join(import.meta.dirname, 'src', 'nodes');

/** Words of the language cannot name an export. */
const RESERVED =
  /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

/** Name of the export of a node type's folder: `go-to-flow` → `goToFlow`, `switch` → `switchNode`. */
function camel(folder: string): string {
  const name = folder.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return RESERVED.test(name) ? `${name}Node` : name;
}

/** The text of `nodes/index.ts` for the folders that are there, in the order of the alphabet. */
export function nodesIndex(): string {
  const folders = readdirSync(NODES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(NODES, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
  return [
    '// Written by packages/engine/generate-nodes.ts from the folders here; do not edit.',
    "import type { NodeType } from '../node-type/definition.ts';",
    ...folders.map((folder) => `import { ${camel(folder)} } from './${folder}/index.ts';`),
    '',
    '/** Every node type that comes with Dẫn Lối, one folder each. */',
    'export const builtInTypes: readonly NodeType[] = [',
    ...folders.map((folder) => `  ${camel(folder)},`),
    '];',
    '',
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(NODES, 'index.ts'), nodesIndex());
}
