import { todayOf } from '../compile/machine-event.ts';
import type { Waits } from '../compile/machine-json.ts';
import { readAnswer, wordsOf } from '../compile/reading.ts';
import type { Text } from '../node-type/manifest.ts';
import { hasAccents } from '../text/accents.ts';
import { clean } from '../text/clean.ts';
import { type Command, matchCommand } from '../text/commands.ts';
import { matchEmergency } from '../text/emergency.ts';
import { type Language, matchLanguage } from '../text/languages.ts';
import { beginWith, refer } from './begin-with.ts';
import { goHome, isCommand, perform } from './commands.ts';
import { isOver, meet, readClock } from './deadline.ts';
import {
  choiceIn,
  type Draft,
  type Here,
  hereOf,
  keepUnheard,
  note,
  personHas,
  say,
  send,
  sendWithWays,
} from './draft.ts';
import type { InboundEvent } from './event.ts';
import { codeOf, speak } from './language.ts';
import { isPayload, readPayload } from './payload.ts';
import { accept, attempt, begin, help, move } from './run.ts';
import { talkBack, talkBeside, talkIn } from './small-talk.ts';
import { startByButton, startByKeyword, startByReceived, startFallback, startOffered } from './start.ts';
import { emergencyMessage, pleaseWait, WORDS } from './words.ts';
import { homeOf } from './world.ts';

/** The same emergency line is not shown again within this time. */
const ALERT_MS = 10 * 60_000;
/** Messages in a row that nothing understood, after which the way to a person is shown. */
const MANY_MISSES = 3;

/** Takes what a citizen said or sent: whose is it? In this order, the first that it belongs to. */
export function hear(draft: Draft) {
  const words = wordsOf(draft.event);
  if (isSilent(draft, words)) return;
  const here = hereOf(draft);
  if (words !== undefined && isPayload(words)) return tap(draft, here, words);
  const alerted = words !== undefined && alert(draft, words);
  if (here && isOfferedLabel(draft, here) && answer(draft, here)) return;
  if (words !== undefined && startByButton(draft, words)) return;
  const language = words === undefined ? undefined : languageIn(draft, words, here?.state.meta?.waits);
  if (language !== undefined) return speak(draft, language);
  const command = words === undefined ? undefined : commandIn(words, here?.state.meta?.waits);
  if (command !== undefined) return perform(draft, command);
  if (here && answer(draft, here)) return;
  if (here && isOver(draft, here)) return meet(draft, here);
  if (chooseSuggested(draft)) return;
  if (words !== undefined && startByKeyword(draft, here, words)) return;
  if (startByReceived(draft, here)) return;
  if (here) return missed(draft, here);
  if (alerted) return sendWithWays(draft, WORDS.afterAlert);
  welcome(draft);
}

/** A person has the chat: the bot says nothing, until the citizen asks for the menu or a day has passed. */
function isSilent(draft: Draft, words: string | undefined): boolean {
  if (draft.session.handOver === undefined) return false;
  const tapped = words === undefined ? undefined : readPayload(words);
  const asksBack = words !== undefined && (matchCommand(words) === 'home' || tapped?.option === 'home');
  if (!asksBack && personHas(draft)) {
    note(draft, 'Cán bộ đang trả lời, trợ lý giữ im lặng.', 'A person has this chat; the bot is silent.');
    return true;
  }
  delete draft.session.handOver;
  return false;
}

/** The payload of a button: of the question that is open, of a suggestion, of a command, or of an old message. */
function tap(draft: Draft, here: Here | undefined, payload: string) {
  if (here && answer(draft, here)) return;
  if (chooseSuggested(draft)) return;
  const parts = readPayload(payload);
  if (parts?.node === 'cmd' && isCommand(parts.option)) return perform(draft, parts.option);
  note(draft, 'Nút của tin nhắn cũ.', 'A button of an old message.');
  say(draft, WORDS.oldButton);
  if (here && here.state.on?.again !== undefined)
    return move(draft, here, { type: 'again', frame: draft.frame });
  if (here) return;
  const flow = parts?.flow;
  if (flow !== undefined && draft.world.live(flow) !== undefined) return begin(draft, flow);
  goHome(draft);
}

/** The number to call comes first, whatever else the words mean. */
function alert(draft: Draft, words: string): boolean {
  const found = matchEmergency(words);
  if (found === undefined) return false;
  const { alerted } = draft.session;
  // In a report the words come again and again; outside of one the number is all that there is to say.
  const isTold = alerted?.kind === found.kind && draft.now - alerted.at < ALERT_MS;
  if (isTold && draft.session.flow !== undefined) return true;
  draft.session.alerted = { kind: found.kind, at: draft.now };
  note(draft, `Khẩn cấp: có từ "${found.words}".`, `Emergency: the words "${found.words}".`);
  send(draft, emergencyMessage(found.kind, draft.world.values, draft.session.context.language));
  return true;
}

/** An offered label wins over a command of the same words: the author's "Gặp cán bộ" is the author's. */
function isOfferedLabel(draft: Draft, here: Here): boolean {
  if (draft.session.context.offered.length === 0 || here.state.meta?.waits === 'effect') return false;
  const reading = choiceIn(draft);
  return reading.kind === 'option' && reading.whole;
}

/** "Huy" alone, in answer to an open question, is more likely a name than a wish to stop. */
function commandIn(words: string, waits: Waits | undefined): Command | undefined {
  const command = matchCommand(words);
  const isName =
    waits === 'text' && command === 'cancel' && /^\p{Lu}\p{Ll}+$/u.test(clean(words)) && !hasAccents(words);
  return isName ? undefined : command;
}

/** A language asked for. In answer to an open question its name is more likely the answer, unless we have it. */
function languageIn(draft: Draft, words: string, waits: Waits | undefined): Language | undefined {
  const asked = matchLanguage(words);
  if (asked === undefined || waits !== 'text') return asked?.language;
  return asked.own && codeOf(draft, asked.language) !== undefined ? asked.language : undefined;
}

/** Gives the words to the open question, if it understands them. */
function answer(draft: Draft, here: Here): boolean {
  const moved = attempt(draft, here, { type: 'answer', said: draft.event, frame: draft.frame });
  if (moved === undefined) return false;
  draft.session.misses = 0;
  delete draft.session.suggested;
  accept(draft, here, moved);
  return true;
}

/** Menu, person or a flow, after they were suggested: by number, label or tap. */
function chooseSuggested(draft: Draft): boolean {
  const offered = draft.session.suggested ?? [];
  if (offered.length === 0) return false;
  const reading = readAnswer({ kind: 'choice' }, draft.event, { offered }, todayOf(draft.frame));
  if (reading.kind !== 'option') return false;
  if (startOffered(draft, reading.id)) return true;
  if (!isCommand(reading.id)) return false;
  perform(draft, reading.id);
  return true;
}

/** The open question did not understand: it says so itself; after many in a row the way to a person is shown. */
function missed(draft: Draft, here: Here) {
  if (here.state.meta?.waits === 'effect') return say(draft, WORDS.waiting);
  if (here.state.meta?.waits === 'timer') return sendWithWays(draft, waitWords(draft));
  const talk = talkIn(draft.event);
  const refers = here.state.meta?.refers === true;
  if (talk !== undefined && (talk !== 'gibberish' || refers)) return talkBeside(draft, here, talk);
  if (here.state.meta?.refers === true) {
    if (hasSomething(draft.event)) return refer(draft, here);
    return move(draft, here, { type: 'again', frame: draft.frame });
  }
  // What is typed at a choice is a wish; an answer that does not fit a question may be about a person.
  if (here.state.meta?.waits === 'choice' && talk === undefined) {
    keepUnheard(draft, here.machine.flow.id, here.state.meta.node);
  }
  draft.session.misses += 1;
  const before = draft.effects.length;
  move(draft, here, { type: 'miss', said: draft.event, frame: draft.frame });
  const helped = draft.session.suggested !== undefined;
  if (draft.session.misses % MANY_MISSES === 0 && draft.session.flow !== undefined && !helped) help(draft);
  else if (draft.effects.length === before) help(draft);
}

/** In no flow, and nothing understood: the first time the menu, then the flow made for that, or kind words and a person. */
function welcome(draft: Draft) {
  const talk = talkIn(draft.event);
  if (talk === 'thanks' || talk === 'insult') return talkBack(draft, talk);
  draft.session.misses += 1;
  const home = homeOf(draft.world);
  const hasHome = home !== undefined && draft.world.live(home) !== undefined;
  const isFirst = draft.session.misses === 1;
  if (talk === undefined) keepUnheard(draft);
  if (talk === 'greeting') return goHome(draft);
  if (talk !== undefined) {
    if (!isFirst || !hasHome) return talkBack(draft, talk);
    if (talk === 'gibberish') say(draft, WORDS.unreadable);
    return goHome(draft);
  }
  if (isFirst && hasHome) return hasSomething(draft.event) ? beginWith(draft, home) : goHome(draft);
  if (startFallback(draft)) return;
  if (isFirst) goHome(draft);
  else sendWithWays(draft, WORDS.lost);
}

/** Words, a picture or a long number: more than a sticker, a row of dots or a place in a list that is not there. */
function hasSomething(event: InboundEvent): boolean {
  return event.kind === 'media' || /\p{L}\p{M}*\p{L}|\d{3}/u.test(wordsOf(event) ?? '');
}

/** The flow waits for its time: when that is. */
function waitWords({ session, now }: Draft): Text {
  const { timer } = session.context;
  return timer === undefined ? WORDS.waiting : pleaseWait(readClock(timer.due, now));
}
