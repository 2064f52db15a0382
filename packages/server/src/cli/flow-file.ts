import { readFile } from 'node:fs/promises';
import { type Flow, parseFlow, readJson } from '@danloi/engine';
import { VerbError } from './output.ts';

/** Reads a flow file; says where it is wrong. */
export async function readFlowFile(path: string): Promise<Flow> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new VerbError('file.missing', {
      vi: `Không đọc được tệp ${path}.`,
      en: `The file ${path} cannot be read.`,
    });
  });
  const parsed = parseFlow(fromJson(text, path));
  if (parsed.ok) return parsed.flow;
  const lines = parsed.problems
    .slice(0, 20)
    .map(({ pointer, message }) => `\n  ${pointer || '/'}: ${message.vi}`);
  throw new VerbError(
    'flow.invalid',
    {
      vi: `${path} không phải là kịch bản hợp lệ:${lines.join('')}\n`,
      en: `${path} is not a valid flow (places above).`,
    },
    { problems: parsed.problems },
  );
}

function fromJson(text: string, path: string): unknown {
  const read = readJson(text);
  if (read.ok) return read.value;
  const { line, column, at } = read;
  throw new VerbError(
    'file.not-json',
    {
      vi: `${path} không phải JSON: sai ở ${at.vi}.`,
      en: `${path} is not JSON: wrong at ${at.en}.`,
    },
    { line, column },
  );
}
