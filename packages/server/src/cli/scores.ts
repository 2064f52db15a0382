import { writeFile } from 'node:fs/promises';
import { scoresCsv } from '../seed/files.ts';
import type { Output } from './output.ts';

/** `danloi generate-scores`: a CSV of made-up exam scores; the same seed gives the same file. */
export async function generateScores(
  options: { rows: number; seed: number; to?: string },
  out: Output,
): Promise<number> {
  const csv = await scoresCsv(options.rows, options.seed);
  if (options.to === undefined) {
    if (out.json) out.result({ rows: options.rows, seed: options.seed, csv });
    else process.stdout.write(csv);
    return 0;
  }
  await writeFile(options.to, csv);
  out.result(
    { rows: options.rows, seed: options.seed, file: options.to },
    `Đã ghi ${options.rows} dòng vào ${options.to}.`,
  );
  return 0;
}
