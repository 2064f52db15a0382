import { MAX_MESSAGE_LENGTH, splitText } from '../text/length.ts';
import { formatDate } from '../values/format.ts';
import type { Procedure, Topic } from './outline.ts';

/** Messages of one step: with the question after them no more than anybody reads at once. */
const MOST = 5;

/** What the author says about the text as a whole. */
export interface Checked {
  /** Documents that it rests on, as citizens read them. */
  source?: string | undefined;
  /** ISO day on which somebody held it against the rules in force. */
  checkedOn?: string | undefined;
}

/** Words that the flow must not take for places to be filled in. */
export const plain = (text: string): string => text.replace(/\{(?=\{)/g, '{ ').replace(/\}(?=\})/g, '} ');

/** Where the text gives nothing: an empty line is no "free of charge". */
const NOTHING = 'Chưa có thông tin ở mục này. Anh/Chị vui lòng hỏi cán bộ.';

/** The messages of an answer, in steps of a few: the heading, its text, what it rests on and when it was checked. */
export function answerOf({ title, text, kind }: Topic, { source, checkedOn }: Checked): string[][] {
  const foot = [
    kind === 'legal' || source === undefined || source === '' ? '' : `Căn cứ: ${plain(source)}`,
    checkedOn === undefined ? '' : `Cập nhật ngày ${formatDate(checkedOn)}.`,
  ].filter((line) => line !== '');
  const body = text.trim() === '' ? NOTHING : plain(text);
  const whole = [plain(title), body].filter((part) => part !== '').join('\n');
  const pieces = splitText([whole, ...foot].join('\n'), MAX_MESSAGE_LENGTH);
  const steps: string[][] = [];
  for (let at = 0; at < pieces.length; at += MOST) steps.push(pieces.slice(at, at + MOST));
  return steps;
}

const LONGEST_SOURCE = 400;

/** What a procedure rests on, by its own heading for that; in one line. */
export function sourceOf(procedure: Pick<Procedure, 'topics'>): string {
  const legal = procedure.topics.find(({ kind, keep }) => kind === 'legal' && keep);
  const line = (legal?.text ?? '')
    .split('\n')
    .map((part) =>
      part
        .replace(/^\s*[-+•–]\s*/u, '')
        .replace(/[.;,\s]+$/u, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('; ');
  if (line.length <= LONGEST_SOURCE) return line;
  const cut = line.lastIndexOf(';', LONGEST_SOURCE);
  return cut > 0 ? line.slice(0, cut) : `${line.slice(0, LONGEST_SOURCE).trimEnd()}…`;
}
