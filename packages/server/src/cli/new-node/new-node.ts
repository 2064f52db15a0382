import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtInTypes } from '@danloi/engine';
import { type Output, VerbError } from '../output.ts';
import { insideFiles, outsideFiles } from './files.ts';
import { isName } from './names.ts';

const ENGINE = fileURLToPath(new URL('../../../../engine', import.meta.url));
const run = promisify(execFile);

/**
 * `danloi new-node <name>`: writes the folder of a node type that passes its tests: among the built-in ones, or with `--to` a
 * package of its own in another folder.
 */
export async function newNode(name: string, { to }: { to?: string }, out: Output): Promise<number> {
  if (!isName(name))
    throw new VerbError('node-type.bad-name', {
      vi: `“${name}” không dùng làm tên được: chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ hen-lich.`,
      en: `“${name}” cannot be a name: lower-case letters, digits and hyphens, such as hen-lich.`,
    });
  if (builtInTypes.some(({ manifest }) => manifest.type === name))
    throw new VerbError('node-type.taken', {
      vi: `Đã có loại bước “${name}”. Hãy chọn tên khác.`,
      en: `There is a node type “${name}” already. Choose another name.`,
    });
  const folder = to === undefined ? join(ENGINE, 'src', 'nodes', name) : join(resolve(to), name);
  if (existsSync(folder))
    throw new VerbError('node-type.folder-taken', {
      vi: `Thư mục ${folder} đã có. Chưa có gì bị thay đổi.`,
      en: `The folder ${folder} is there already. Nothing was changed.`,
    });
  const files = to === undefined ? insideFiles(name) : outsideFiles(name, relative(folder, ENGINE));
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  if (to === undefined) await run(process.execPath, [join(ENGINE, 'generate-nodes.ts')]);
  else await linkEngine(folder);
  const next =
    to === undefined
      ? `pnpm vitest run packages/engine/src/nodes/${name} packages/engine/src/nodes/conformance.test.ts`
      : `cd ${folder} && node --test`;
  out.line(`Đã tạo ${folder}`);
  for (const file of Object.keys(files)) out.line(`  ${file}`);
  if (to !== undefined) out.line(`Dùng trong máy chủ · In the server: DANLOI_NODE_TYPES=${folder}`);
  out.result({ folder, files: Object.keys(files), test: next }, `Kiểm thử · Test: ${next}`);
  return 0;
}

/** So that tests and the editor's types find the engine without an installation. */
async function linkEngine(folder: string): Promise<void> {
  const scope = join(folder, 'node_modules', '@danloi');
  await mkdir(scope, { recursive: true });
  await symlink(relative(scope, ENGINE), join(scope, 'engine'), 'junction');
}
