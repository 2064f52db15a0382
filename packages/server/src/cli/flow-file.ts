import { readFile } from 'node:fs/promises';
import { type Flow, openFlow, type Registry, readJson } from '@danloi/engine';
import { VerbError } from './output.ts';

/** Reads a flow file, its steps brought to today's versions; says where it is wrong. */
export async function readFlowFile(path: string, registry: Pick<Registry, 'get'>): Promise<Flow> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new VerbError('file.missing', {
      vi: `Không đọc được tệp ${path}.`,
      en: `The file ${path} cannot be read.`,
    });
  });
  const parsed = openFlow(fromJson(text, path), registry);
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

/** A flow file and the other flows that it calls or leads to, by their ids. */
export async function readFlowFiles(
  path: string,
  others: readonly string[],
  registry: Pick<Registry, 'get'>,
): Promise<{ flow: Flow; flows: ReadonlyMap<string, Flow> }> {
  const flow = await readFlowFile(path, registry);
  const beside = await Promise.all(others.map((other) => readFlowFile(other, registry)));
  return { flow, flows: new Map([...beside, flow].map((one) => [one.id, one])) };
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
