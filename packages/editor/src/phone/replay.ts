import { nodeById } from '../document/selectors.ts';
import type { PhoneEvent, Said } from './phone-event.ts';
import type { ButtonForm, Line, PhoneState } from './phone-state.ts';
import type { Settings } from './settings.ts';

/** What was done in a chat, so that it can be done again. */
export type Act =
  | { do: 'say'; event: PhoneEvent; said: Said }
  | { do: 'pass' }
  | { do: 'start'; node: string }
  | { do: 'value'; name: string; title: string; value: string }
  | { do: 'set'; change: Partial<Settings> };

/** How a chat began. */
export interface Begun {
  event: PhoneEvent;
  settings: Settings;
}

/** How a chat goes along with a draft that has changed. */
export type Followed =
  /** Held again with the new draft, all of it. */
  | 'whole'
  /** Held again up to an answer that cannot be given any more. */
  | 'part'
  /** It asks another system: not by itself. */
  | 'asks'
  /** The draft cannot be tried just now: the chat is the one before. */
  | 'broken';

/** What of a phone a chat is held on again. */
interface Player {
  getState(): PhoneState;
  set(change: Partial<Settings>): void;
  setForm(form: ButtonForm): void;
  restart(event?: PhoneEvent): Promise<void>;
  send(event: PhoneEvent, said: Said): Promise<void>;
  letPass(): Promise<void>;
  startAt(node: string): Promise<void>;
  setValue(name: string, title: string, value: string): Promise<void>;
}

/** The tap as it is offered now: by what it was, else by its words; undefined where nothing of the kind is offered. */
function tapNow(lines: readonly Line[], payload: string, label: string | undefined): string | undefined {
  const offered = lines.flatMap((line) =>
    line.who === 'bot'
      ? [...(line.message.buttons ?? []), ...(line.message.cards ?? []).flatMap((card) => card.buttons ?? [])]
      : [],
  );
  const payloads = offered.flatMap((button) =>
    'payload' in button ? [{ payload: button.payload, label: button.label }] : [],
  );
  const same = payloads.findLast((one) => one.payload === payload);
  return (same ?? payloads.findLast((one) => one.label === label))?.payload;
}

/** Does this act once more; false where there is nothing to do it to. */
async function doAgain(player: Player, act: Act, flow: Parameters<typeof nodeById>[0]): Promise<boolean> {
  switch (act.do) {
    case 'say': {
      if (act.event.kind !== 'choice') {
        await player.send(act.event, act.said);
        return true;
      }
      const payload = tapNow(player.getState().lines, act.event.payload, act.said.text);
      if (payload === undefined) return false;
      await player.send({ kind: 'choice', payload }, act.said);
      return true;
    }
    case 'pass':
      if (player.getState().due === undefined) return false;
      await player.letPass();
      return true;
    case 'start':
      if (nodeById(flow, act.node) === undefined) return false;
      await player.startAt(act.node);
      return true;
    case 'value':
      await player.setValue(act.name, act.title, act.value);
      return true;
    default:
      player.set(act.change);
      return true;
  }
}

/** Holds a chat once more on a phone on which nothing happened yet. */
export async function playAgain(
  player: Player,
  chat: { begun: Begun; acts: readonly Act[]; form: ButtonForm },
  flow: () => Parameters<typeof nodeById>[0],
): Promise<Exclude<Followed, 'asks'>> {
  player.setForm(chat.form);
  player.set(chat.begun.settings);
  await player.restart(chat.begun.event);
  for (const act of chat.acts) {
    if (player.getState().failed !== undefined) return 'broken';
    if (!(await doAgain(player, act, flow()))) return 'part';
  }
  return player.getState().failed === undefined ? 'whole' : 'broken';
}
