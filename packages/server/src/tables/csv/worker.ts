/**
 * The thread that reads one file: what a hostile or huge file costs, it costs here, within this thread's limits.
 * Rows go out in groups; the next group is read when the last was stored.
 */
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { FileProblem } from '../problems.ts';
import type { Wanted } from './columns.ts';
import { type FileSummary, readFile } from './read-file.ts';
import type { ReadRow } from './row-checker.ts';

export interface Task {
  bytes: Uint8Array;
  wanted?: Wanted;
}

export type FromWorker =
  | { kind: 'rows'; rows: ReadRow[] }
  | { kind: 'done'; result: FileSummary | FileProblem };

async function work(port: MessagePort, { bytes, wanted }: Task): Promise<void> {
  const tell = (message: FromWorker) => port.postMessage(message);
  const take = async (rows: ReadRow[]) => {
    // A preview wants no rows.
    if (!wanted) return;
    tell({ kind: 'rows', rows });
    await once(port, 'message');
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  tell({ kind: 'done', result: await readFile(buffer, wanted, take) });
}

if (parentPort) await work(parentPort, workerData as Task);
