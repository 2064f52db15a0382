import { parse } from 'csv-parse';
import type { RowProblem } from '../problems.ts';
import { detectLayout, type Layout } from './delimiter.ts';
import type { Decoding } from './encoding.ts';

/** One row of the file; `row` counts as a spreadsheet does. */
export interface CsvRecord {
  row: number;
  cells: string[];
}

const CHUNK = 65_536;
/** A row larger than this is a quote that never ends. */
const MAX_RECORD = 1_000_000;

/** The text in pieces, without its mark, composed characters only. */
function* decode(bytes: Buffer, { encoding, skip }: Decoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (let at = skip; at < bytes.length; at += CHUNK) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  }
  yield decoder.decode();
}

/** What separates the cells of a file. */
export function layoutOf(bytes: Buffer, decoding: Decoding): Layout {
  const [head = ''] = decode(bytes.subarray(0, decoding.skip + CHUNK), decoding);
  return detectLayout(head);
}

/** A quote that is opened and never closed, or a row without end: nothing behind it can be trusted. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow';
  readonly problem: RowProblem;
  constructor(row: number) {
    super('broken row');
    this.problem = {
      row,
      message: {
        vi: 'Từ hàng này có dấu nháy kép (") mở mà không đóng, nên các hàng sau chưa đọc được.',
        en: 'From this row on a quotation mark (") is opened and never closed, so later rows could not be read.',
      },
    };
  }
}

/** Reads the rows one after the other; never holds more than those of one piece of text. Throws a `BrokenRow`. */
export async function* records(bytes: Buffer, decoding: Decoding, layout: Layout): AsyncGenerator<CsvRecord> {
  // A line `sep=;` is the first row of the sheet.
  const before = layout.skip > 0 ? 1 : 0;
  let row = before;
  let read: CsvRecord[] = [];
  const parser = parse({
    delimiter: layout.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
    // Taken here and not from the stream, which forgets on an error what it had read before.
    on_record: (cells: string[], info) => {
      row = before + info.records + info.empty_lines;
      read.push({ row, cells });
      return null;
    },
  });
  const broken = new Promise<Error>((resolve) => parser.once('error', resolve));
  const ended = new Promise<void>((resolve) => parser.once('end', resolve));
  parser.resume();
  const step = async (write: () => Promise<void>) => {
    const error = await Promise.race([broken, write()]);
    const group = read;
    read = [];
    return { group, error };
  };
  let skip = layout.skip;
  for (const text of decode(bytes, decoding)) {
    const rest = skip > 0 ? text.slice(skip) : text;
    skip -= text.length - rest.length;
    const { group, error } = await step(() => new Promise((resolve) => parser.write(rest, () => resolve())));
    yield* group;
    if (error) throw new BrokenRow(row + 1);
  }
  const { group, error } = await step(() => {
    parser.end();
    return ended;
  });
  yield* group;
  if (error) throw new BrokenRow(row + 1);
}
