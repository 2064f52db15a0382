import { Worker } from 'node:worker_threads';
import type { Platform } from '../../platform.ts';
import { type FileProblem, fileProblem } from '../problems.ts';
import type { Wanted } from './columns.ts';
import type { FileSummary } from './read-file.ts';
import type { ReadRow } from './row-checker.ts';
import type { FromWorker, Task } from './worker.ts';

const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Reading alone; time spent on storing rows is not counted. */
const LIMIT_MS = 60_000;

/** Reads a file in a thread of its own. Good rows come in order; the next group waits until `take` is done. */
export function readInWorker(
  platform: Pick<Platform, 'after'>,
  bytes: Buffer,
  wanted?: Wanted,
  take: (rows: ReadRow[]) => Promise<void> = async () => {},
): Promise<FileSummary | FileProblem> {
  const task: Task = { bytes, ...(wanted ? { wanted } : {}) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
    stdout: true,
  });
  return new Promise<FileSummary | FileProblem>((resolve, reject) => {
    let stop = () => {};
    const watch = () => {
      stop = platform.after(LIMIT_MS, () => resolve(fileProblem('table.too-slow')));
    };
    watch();
    worker.on('message', (message: FromWorker) => {
      stop();
      if (message.kind === 'done') return resolve(message.result);
      take(message.rows).then(() => {
        watch();
        worker.postMessage('next');
      }, reject);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      stop();
      // Out of its memory: the file is too much, the server is not.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(fileProblem('table.too-slow'));
      else reject(error);
    });
  }).finally(() => worker.terminate());
}
