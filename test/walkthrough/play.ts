/** Plays a written conversation against the running server, message by message, as a citizen with a phone. */
import { type Chat, exchanges } from '../transcripts/chat-file.ts';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import type { Bubble } from '../zalo-emulator/journal.ts';
import { makePicture } from '../zalo-emulator/pictures.ts';
import { missingFrom, readAnswer } from './expected.ts';

type Said = ReturnType<typeof exchanges>[number]['said'];

export interface Played {
  /** Bytes of the pictures sent, in order. */
  pictures: Buffer[];
  /** What the file says was done besides talking. */
  work: string[];
}

/** How long one answer may take. */
const ANSWER_WITHIN = 15_000;

/** @throws Error with the transcript when an answer is missing, wrong or one too many. */
export async function play(chat: Chat, citizen: Citizen): Promise<Played> {
  const played: Played = { pictures: [], work: [] };
  const answered = exchanges(chat).filter(({ answers }) => answers.length > 0).length;
  if (answered < exchanges(chat).length * 0.7)
    throw new Error(`“${chat.title}” has hardly any answers to compare.`);
  for (const { said, answers, work } of exchanges(chat)) {
    await say(citizen, said, played);
    for (const answer of answers) await expectAnswer(citizen, answer);
    played.work.push(...work);
  }
  await citizen.hearsNothing(300);
  return played;
}

async function say(citizen: Citizen, said: Said, played: Played): Promise<void> {
  switch (said.kind) {
    case 'text':
      await citizen.says(said.text);
      return;
    case 'tap':
      await citizen.chooses(said.label);
      return;
    case 'images':
      for (const [index, name] of said.names.entries()) {
        const bytes = makePicture(played.pictures.length + name.length * 7);
        played.pictures.push(bytes);
        const caption = index === 0 && said.text !== undefined ? { caption: said.text } : {};
        await citizen.sendsPicture({ bytes, ...caption });
      }
      return;
    case 'location':
      await citizen.sendsLocation(said.latitude, said.longitude);
      return;
    case 'sticker':
      await citizen.sendsSticker();
      return;
    case 'follow':
      await citizen.follows();
  }
}

/** One written answer may come as several bubbles: a list of more than five, a text too long for one. */
async function expectAnswer(citizen: Citizen, printed: string): Promise<void> {
  const answer = readAnswer(printed);
  const bubbles: Bubble[] = [];
  const until = performance.now() + ANSWER_WITHIN;
  let missing: string[] = [printed];
  while (missing.length > 0) {
    const within = Math.max(1, until - performance.now());
    const bubble = await citizen.hears(undefined, { within }).catch((error: Error) => {
      throw new Error(`Not shown: ${missing.join(' / ')}\n${error.message}`);
    });
    bubbles.push(bubble);
    missing = missingFrom(bubbles, answer);
    if (citizen.user.oa.buttons === 'A' && answer.labels.length <= 5) requireEqual(citizen, bubble, printed);
  }
}

/** Where the account takes buttons under a text, the bubble is the written one and nothing else. */
function requireEqual(citizen: Citizen, bubble: Bubble, printed: string): void {
  const answer = readAnswer(printed);
  const missing = missingFrom([bubble], answer);
  const lines = bubble.text.split('\n').filter((line) => line.trim() !== '').length;
  const same = lines === answer.lines.length && bubble.buttons.length === answer.labels.length;
  if (missing.length > 0 || !same)
    throw new Error(`Another answer came than:\n${printed}\n\n${citizen.transcript()}`);
}
