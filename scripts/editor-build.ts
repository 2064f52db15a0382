import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const editor = join(root, 'packages/editor');
const stamp = join(editor, 'dist/.sources');

/** What people get, also where tests build it: React made for developing is half as heavy again, and several times slower. */
const FOR = 'production';

/** Hash of everything that the built editor is made of. */
function sources(): string {
  const hash = createHash('sha256').update(FOR);
  const files = globSync(
    [
      'packages/editor/{src,public}/**/*',
      'packages/editor/{index.html,vite.config.ts,package.json}',
      'packages/engine/src/{flow,node-type,text,from-text}/**/*.ts',
      'templates/*.json',
      'pnpm-lock.yaml',
    ],
    { cwd: root, withFileTypes: true },
  );
  for (const file of files.filter((entry) => entry.isFile()).sort((a, b) => (path(a) < path(b) ? -1 : 1))) {
    hash
      .update(path(file))
      .update('\0')
      .update(readFileSync(path(file)));
  }
  return hash.digest('hex');
}

const path = (entry: { parentPath: string; name: string }): string => join(entry.parentPath, entry.name);

/** Builds the editor unless the build that is there was made from the same sources. Throws when it cannot be built. */
export function ensureEditorBuilt(): void {
  const now = sources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log('Đang dựng trình soạn thảo (một lần)… · Building the editor (once)…');
  const built = spawnSync(process.execPath, [join(editor, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: editor,
    env: { ...process.env, NODE_ENV: FOR },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) {
    throw new Error(
      'Không dựng được trình soạn thảo; lỗi ở ngay trên. · The editor could not be built; see above.',
    );
  }
  writeFileSync(stamp, now);
}
