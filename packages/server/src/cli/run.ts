import { createInterface } from 'node:readline/promises';
import type { Flow, OutboundMessage } from '@danloi/engine';
import type { PhoneEvent } from '../flows/preview-event.ts';
import type { Simulated } from '../flows/simulate.ts';
import type { Services } from '../services.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import { readFlowFile } from './flow-file.ts';
import type { Output } from './output.ts';
import { withMemory } from './services.ts';
import { makeWorkspace } from './workspace.ts';

/** A bubble as a terminal shows it: the text, then its buttons as numbers. */
function lines({ text, picture, file, cards = [], buttons = [] }: OutboundMessage): string {
  const all = [...cards.flatMap((card) => card.buttons ?? []), ...buttons];
  const rows = all.map((button, index) => {
    const more =
      button.kind === 'link' ? ` → ${button.url}` : button.kind === 'phone' ? ` ☎ ${button.phone}` : '';
    return `   ${index + 1}. ${button.label}${more}`;
  });
  return [
    ...(picture === undefined ? [] : [`[ảnh: ${picture.alt}]`]),
    ...(text === undefined ? [] : [text]),
    ...(file === undefined ? [] : [`[tệp: ${file.name}]`]),
    ...cards.map(({ title, subtitle }) => (subtitle === undefined ? title : `${title}\n  ${subtitle}`)),
    ...rows,
  ].join('\n');
}

/** A word between slashes is what a phone can do beside typing. */
function eventOf(said: string): PhoneEvent {
  const place = /^\/vi-tri (-?[\d.]+)[, ]+(-?[\d.]+)$/.exec(said);
  if (place !== null) return { kind: 'location', latitude: Number(place[1]), longitude: Number(place[2]) };
  if (said === '/cho') return { kind: 'timer' };
  if (said === '/nhan-dan') return { kind: 'sticker' };
  if (said === '/tep') return { kind: 'file', media: 'tep-thu', name: 'tep-thu.pdf' };
  if (said === '/anh') return { kind: 'image', media: 'anh-thu' };
  return { kind: 'text', text: said };
}

interface Turn {
  said?: string;
  answer: Omit<Simulated, 'session'>;
}

async function talk(services: Services, flow: Flow, say: readonly string[], out: Output): Promise<Turn[]> {
  const workspace = await makeWorkspace(services, 'Đơn vị thử');
  await services.seed(forWorkspace(services.store, workspace), 'cli');
  const turns: Turn[] = [];
  let session: unknown;
  const take = async (event: PhoneEvent, said?: string): Promise<void> => {
    const { session: next, ...answer } = await services.simulate(workspace, flow, session, event);
    session = next;
    turns.push({ ...(said === undefined ? {} : { said }), answer });
    for (const message of answer.messages) out.line(`${lines(message)}\n`);
    for (const note of answer.notes) out.line(`  (${note.vi})`);
  };
  await take({ kind: 'start' });
  for (const said of say) {
    out.line(`> ${said}`);
    await take(eventOf(said), said);
  }
  if (say.length > 0 || out.json) return turns;
  const input = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  input.prompt();
  for await (const said of input) {
    if (said.trim() !== '') await take(eventOf(said.trim()), said);
    input.prompt();
  }
  return turns;
}

/**
 * `danloi run <file>`: chat with a flow on the terminal, among the sample's tables and questions. Nothing is stored.
 * `/anh` sends a picture, `/tep` a file, `/vi-tri 10.77,106.7` a place; `/cho` waits out a deadline.
 */
export async function run(file: string, say: readonly string[], out: Output): Promise<number> {
  const turns = await withMemory(async (services) =>
    talk(services, await readFlowFile(file, services.registry), say, out),
  );
  out.result({ file, turns });
  return 0;
}
