/** A conversation as a person reads it. */
import type { User } from './identities.ts';
import type { Journal } from './journal.ts';

export function transcriptOf(journal: Journal, user: User): string {
  const lines = journal.entries.flatMap((entry) => {
    if (entry.kind === 'event' && entry.user === user.id && !/^oa_|_message$/.test(entry.name))
      return [`${entry.n} > ${entry.text ?? `(${entry.name})`}`];
    if (entry.kind === 'bubble' && entry.user === user.id)
      return [`${entry.n} < ${entry.text}`, ...entry.buttons.map((button) => `     [${button.title}]`)];
    return [];
  });
  return [`Conversation of ${user.name} (${user.id}):`, ...lines].join('\n');
}

/** Titles are cut by some forms: equal, or one is the other's cut beginning. */
export function sameWords(shown: string, asked: string): boolean {
  const a = shown.normalize('NFC').trim();
  const b = asked.normalize('NFC').trim();
  return a === b || (a.endsWith('…') && b.startsWith(a.slice(0, -1)));
}

/** The number before a label in a numbered text, newest message first. */
export function foundNumber(texts: readonly string[], label: string): string | undefined {
  for (const text of texts.toReversed()) {
    for (const line of text.split('\n')) {
      const numbered = /^\s*(\d{1,2})[.)]\s+(.*)$/.exec(line);
      if (numbered?.[2] !== undefined && sameWords(numbered[2], label)) return numbered[1];
    }
  }
  return undefined;
}
