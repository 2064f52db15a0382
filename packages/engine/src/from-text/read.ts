import { type Chosen, chooseHeadings } from './choose-headings.ts';
import { namesProcedure } from './known-headings.ts';
import { type Line, linesOf } from './lines.ts';
import { sentenceCase } from './names.ts';
import { MAX_TOPICS, type Outline, type Procedure, type Topic } from './outline.ts';

/**
 * Reads the outline of a pasted text: procedures, their headings, and what stands under each. Known headings of procedures
 * ("Thành phần hồ sơ", "Lệ phí") are found with or without a number; other texts are cut at their Roman, number, letter or
 * capital headings. Never throws; no word of the text is lost.
 */
export function readOutline(text: string): Outline {
  const lines = linesOf(text);
  const chosen = chooseHeadings(lines).slice(0, MAX_TOPICS);
  const procedures: Procedure[] = [];
  const current = (): Procedure => {
    const last = procedures.at(-1);
    if (last !== undefined) return last;
    const made = { id: 'p1', mark: '', title: '', topics: [] };
    procedures.push(made);
    return made;
  };
  /** Headings with nothing below them wait for the next one. */
  let above = '';
  const before = textBetween(lines, 0, chosen[0]?.heading.at ?? lines.length);
  const opening = splitTitle(before, chosen);
  if (opening.title !== '') current().title = sentenceCase(opening.title);
  if (opening.text !== '') addTopic(current(), general(opening.text));
  for (const [index, { heading, procedure }] of chosen.entries()) {
    const until = chosen[index + 1]?.heading.at ?? lines.length;
    const body = joined(heading.rest, textBetween(lines, heading.at + 1, until));
    if (procedure) {
      const started = startProcedure(heading, body);
      const [opened] = procedures;
      const isFirst = !chosen.slice(0, index).some((one) => one.procedure);
      if (isFirst && opened?.topics.every(({ kind }) => kind === 'general')) {
        // What stood above the first name of a procedure is told with it.
        started.text = joined(
          opened.title,
          ...opened.topics.map(({ text: words }) => words),
          above,
          started.text,
        );
        procedures.length = 0;
      } else started.text = joined(above, started.text);
      const id = `p${procedures.length + 1}`;
      procedures.push({ id, mark: started.mark, title: sentenceCase(started.title), topics: [] });
      if (started.text !== '') addTopic(current(), general(started.text));
      above = '';
      continue;
    }
    if (body === '' && heading.kind === undefined && index + 1 < chosen.length) {
      above = joined(above, joinedBy(' ', heading.mark, heading.words));
      continue;
    }
    addTopic(current(), {
      kind: heading.kind ?? 'other',
      mark: heading.mark,
      title: sentenceCase(heading.words),
      text: joined(above, body),
    });
    above = '';
  }
  return { procedures: procedures.filter(({ title, topics }) => title !== '' || topics.length > 0) };
}

const general = (text: string) => ({ kind: 'general' as const, mark: '', title: 'Thông tin chung', text });

function addTopic(procedure: Procedure, topic: Omit<Topic, 'id' | 'keep'>): void {
  procedure.topics.push({ id: `${procedure.id}-${procedure.topics.length + 1}`, keep: true, ...topic });
}

interface Started {
  mark: string;
  title: string;
  text: string;
}

/** The name of a procedure: the heading itself, or what stands behind "Tên thủ tục:" or below it. */
function startProcedure({ mark, words, rest }: Chosen['heading'], body: string): Started {
  if (rest === '' && !namesProcedure(words)) return { mark, title: words, text: body };
  const [title = '', ...more] = body.split('\n');
  const label = joinedBy(' ', mark, words);
  if (title.trim() === '' || title.length > LONGEST_TITLE) return { mark, title: words, text: body };
  return { mark: label, title: title.trim(), text: more.join('\n').trim() };
}

const LONGEST_TITLE = 200;

/** The first line of a text is its title where it looks like one and headings follow. */
function splitTitle(text: string, chosen: readonly Chosen[]): { title: string; text: string } {
  const [first = '', ...rest] = text.split('\n');
  const title = first
    .replace(/^#+\s*/, '')
    .replaceAll('**', '')
    .trim();
  const isTitle =
    chosen.length > 0 &&
    title !== '' &&
    title.length <= LONGEST_TITLE &&
    !/[.;,:]$/.test(title) &&
    !/^[-+•]/.test(title);
  return isTitle && !/^[^:]{1,40}:\s/.test(title)
    ? { title, text: rest.join('\n').trim() }
    : { title: '', text };
}

function textBetween(lines: readonly Line[], from: number, until: number): string {
  return lines
    .slice(from, until)
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

const joinedBy = (sign: string, ...parts: string[]): string =>
  parts.filter((part) => part.trim() !== '').join(sign);

const joined = (...parts: string[]): string => joinedBy('\n', ...parts);
