import type { Platform } from '../platform.ts';
import type { FileSummary } from './csv/read-file.ts';
import { readInWorker } from './csv/run.ts';
import { badFile } from './errors.ts';
import { isFileProblem } from './problems.ts';

export type { FileSummary } from './csv/read-file.ts';

/** What a file holds; throws an `AppError` when it is no table. */
export async function readFileSummary(
  platform: Pick<Platform, 'after'>,
  bytes: Buffer,
): Promise<FileSummary> {
  const summary = await readInWorker(platform, bytes);
  if (isFileProblem(summary)) throw badFile(summary);
  return summary;
}
