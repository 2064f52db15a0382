/** The editor brings the styles of every part of Mantine that it draws, and of no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const editor = fileURLToPath(new URL('../packages/editor/', import.meta.url));
const mantine = join(editor, 'node_modules/@mantine');
const core = join(mantine, 'core');
const styles = join(core, 'styles');

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

function filesIn(folder: string, ends: RegExp): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && ends.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Names that a file takes from Mantine. */
const namesIn = (code: string): string[] =>
  [...code.matchAll(/import \{([^}]*)\} from ['"]@mantine\/core['"]/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
  );

/** The classes of all parts that these names draw, with those that they draw in turn. */
function classesOf(names: Iterable<string>): Set<string> {
  const files = new Map<string, string>();
  for (const [, list = '', file = ''] of read(core, 'esm/index.mjs').matchAll(
    /import (?:\{([^}]*)\}|\w+) from "(\.[^"]+)"/g,
  )) {
    for (const name of list.split(',')) files.set(name.trim(), join(core, 'esm', file));
  }
  const seen = new Set<string>();
  const classes = new Set<string>();
  const visit = (file: string | undefined): void => {
    if (file === undefined || seen.has(file)) return;
    seen.add(file);
    const code = read(file);
    if (file.endsWith('.module.mjs')) {
      for (const [, name = ''] of code.matchAll(/"(m_\w+)"/g)) classes.add(name);
      return;
    }
    for (const [, next = ''] of code.matchAll(/from "(\.[^"]+)"/g)) visit(join(dirname(file), next));
  };
  for (const name of names) visit(files.get(name));
  return classes;
}

it('brings the styles of the parts that are drawn', () => {
  const sources = filesIn(join(editor, 'src'), /\.tsx?$/);
  const others = ['notifications', 'dates', 'spotlight', 'dropzone'].flatMap((name) =>
    filesIn(join(mantine, name, 'esm'), /\.mjs$/),
  );
  const drawn = classesOf([...sources, ...others].flatMap((file) => namesIn(read(file))));
  expect(drawn.size).toBeGreaterThan(200);
  // What begins small belongs to every page.
  const whole = read(core, 'styles.css');
  const needed = readdirSync(styles)
    .filter((name) => !name.endsWith('.layer.css'))
    .filter((name) => {
      const classes = [...read(styles, name).matchAll(/\.(m_\w+)/g)].map(([, found = '']) => found);
      return /^[a-z]/.test(name) || classes.some((one) => drawn.has(one));
    })
    .sort((a, b) => whole.indexOf(read(styles, a).trim()) - whole.indexOf(read(styles, b).trim()));
  const brought = [
    ...read(editor, 'src/theme/mantine.css').matchAll(/@import "@mantine\/core\/styles\/([^"]+)"/g),
  ].map(([, name = '']) => basename(name));
  expect(brought).toEqual(needed);
});
