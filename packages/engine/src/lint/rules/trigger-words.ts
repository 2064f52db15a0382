import type { Trigger } from '../../flow/schema.ts';
import { matchCommand } from '../../text/commands.ts';
import { fold } from '../../text/fold.ts';
import type { Finding, Fix } from '../finding.ts';
import type { LintView } from '../view.ts';

type KeywordTrigger = Extract<Trigger, { kind: 'keyword' }>;

/** Keywords that never get to the flow, or that take in too much. */
export function triggerWords({ flow }: LintView): Finding[] {
  const isHome = flow.triggers.some(({ kind }) => kind === 'home');
  return flow.triggers.flatMap((trigger) =>
    trigger.kind === 'keyword'
      ? trigger.words.flatMap((word): Finding[] => {
          const command = matchCommand(word);
          if (command !== undefined && !(isHome && command === 'home')) return [isCommand(trigger, word)];
          const letters = fold(word).length;
          return trigger.how === 'contains' && letters > 0 && letters < SHORTEST
            ? [tooWide(trigger, word)]
            : [];
        })
      : [],
  );
}

/** Shorter words stand in half of all sentences. */
const SHORTEST = 3;

/** The trigger without a word; without the trigger where it was the only one. */
export function withoutWord(trigger: KeywordTrigger, word: string): Fix {
  const words = trigger.words.filter((one) => one !== word);
  return {
    label: { vi: `Bỏ từ khoá "${word}"`, en: `Remove the keyword "${word}"` },
    edits:
      words.length === 0
        ? [{ do: 'remove-trigger', trigger: trigger.id }]
        : [{ do: 'set-trigger', trigger: { ...trigger, words } }],
  };
}

const isCommand = (trigger: KeywordTrigger, word: string): Finding => ({
  rule: 'trigger.command',
  severity: 'warning',
  message: {
    vi: `"${word}" là lệnh chung, dùng được ở mọi kịch bản, nên không bao giờ mở kịch bản này. Hãy bỏ hoặc đổi từ khác.`,
    en: `"${word}" is a command that works everywhere, so it never starts this flow. Remove it or choose another word.`,
  },
  fix: withoutWord(trigger, word),
});

const tooWide = (trigger: KeywordTrigger, word: string): Finding => ({
  rule: 'trigger.too-wide',
  severity: 'warning',
  message: {
    vi: `Từ khoá "${word}" quá ngắn, có trong rất nhiều câu. Hãy chọn “đúng cả tin nhắn”, hoặc viết dài hơn.`,
    en: `The keyword "${word}" is so short that it stands in many sentences. Take the whole message, or more words.`,
  },
  fix: {
    label: { vi: 'Chỉ khi đúng cả tin nhắn', en: 'Only as the whole message' },
    edits: [{ do: 'set-trigger', trigger: { ...trigger, how: 'exact' } }],
  },
});
