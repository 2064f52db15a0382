import type { Flow } from '../../flow/schema.ts';
import type { Text } from '../../node-type/manifest.ts';
import { type Claim, claimsOf } from '../claims.ts';
import type { Finding, Fix } from '../finding.ts';
import type { LintView } from '../view.ts';
import { withoutWord } from './trigger-words.ts';

/** More words shared with one flow are told as one. */
const MOST_WORDS = 8;

/**
 * Words, buttons and links that another flow claims as well: only one of both starts. A different priority says which, so
 * then nothing is told. Keywords that differ only by their accents (dấu, dầu) are told as well: many citizens type none.
 */
export function claimedTwice(view: LintView): Finding[] {
  const others = view.known?.flows;
  const own = claimsOf(view.flow);
  if (others === undefined || own.length === 0) return [];
  const byKey = new Map(own.map((claim) => [claim.key, claim]));
  const byFolded = new Map(
    own.flatMap((claim) => (claim.folded === undefined ? [] : [[claim.folded, claim] as const])),
  );
  return [...others.values()].flatMap((other) => {
    if (other.id === view.flow.id) return [];
    const same: Claim[] = [];
    const near: [Claim, string][] = [];
    for (const claim of claimsOf(other)) {
      const equal = byKey.get(claim.key);
      if (equal !== undefined) {
        if (equal.priority === claim.priority) same.push(equal);
        continue;
      }
      const alike = claim.folded === undefined ? undefined : byFolded.get(claim.folded);
      if (alike !== undefined && alike.priority === claim.priority) near.push([alike, claim.words]);
    }
    return [...sameFindings(same, other), ...nearFindings(near, other)];
  });
}

function sameFindings(claims: readonly Claim[], other: Flow): Finding[] {
  const words = claims.filter(({ trigger }) => trigger.kind === 'keyword');
  const rest = claims.filter(({ trigger }) => trigger.kind !== 'keyword');
  const told = rest.map(
    (claim): Finding => ({
      rule: 'trigger.claimed',
      severity: 'warning',
      message: restText(claim, other.name),
      fix: {
        label: { vi: 'Bỏ cách bắt đầu này', en: 'Remove this start' },
        edits: [{ do: 'remove-trigger', trigger: claim.trigger.id }],
      },
    }),
  );
  if (words.length === 0) return told;
  const fix = withoutWords(words);
  const message = wordsText(
    words.map((claim) => claim.words),
    other.name,
  );
  return [
    ...told,
    { rule: 'trigger.claimed', severity: 'warning', message, ...(fix === undefined ? {} : { fix }) },
  ];
}

/** One word can be taken away at once; of several the author chooses. */
function withoutWords(claims: readonly Claim[]): Fix | undefined {
  const [only, ...others] = claims;
  if (only?.trigger.kind !== 'keyword' || others.length > 0) return undefined;
  const written = only.trigger.words.find((word) => word.trim() === only.words) ?? only.words;
  return withoutWord(only.trigger, written);
}

function listed(words: readonly string[]): string {
  const shown = [...new Set(words)].slice(0, MOST_WORDS).map((word) => `"${word}"`);
  return `${shown.join(', ')}${new Set(words).size > MOST_WORDS ? ', …' : ''}`;
}

const wordsText = (words: readonly string[], flow: string): Text => ({
  vi: `Kịch bản “${flow}” cũng bắt đầu bằng ${listed(words)}. Chỉ một kịch bản được mở; hãy bỏ bớt một bên hoặc đặt mức ưu tiên.`,
  en: `The flow “${flow}” also starts by ${listed(words)}. Only one of both starts; remove one or set a priority.`,
});

function restText({ trigger, words }: Claim, flow: string): Text {
  switch (trigger.kind) {
    case 'home':
    case 'fallback':
    case 'follow':
      return ONE_EACH[trigger.kind](flow);
    case 'received':
      return {
        vi: `Kịch bản “${flow}” cũng bắt đầu khi nhận được ảnh, tệp hoặc vị trí. Chỉ một kịch bản được mở; hãy bỏ bớt một bên.`,
        en: `The flow “${flow}” also starts when a picture, file or place comes in. Only one of both starts; remove one.`,
      };
    default:
      return wordsText([words], flow);
  }
}

const ONE_EACH = {
  home: (flow: string): Text => ({
    vi: `Kịch bản “${flow}” cũng là kịch bản mở đầu. Mỗi đơn vị chỉ có một; hãy bỏ bớt một bên.`,
    en: `The flow “${flow}” is the home flow as well. An organisation has one; remove it from one of both.`,
  }),
  fallback: (flow: string): Text => ({
    vi: `Kịch bản “${flow}” cũng nhận tin không hiểu. Mỗi đơn vị chỉ cần một; hãy bỏ bớt một bên.`,
    en: `The flow “${flow}” takes what is not understood as well. One is enough; remove it from one of both.`,
  }),
  follow: (flow: string): Text => ({
    vi: `Kịch bản “${flow}” cũng bắt đầu khi có người quan tâm. Chỉ một kịch bản được mở; hãy bỏ bớt một bên.`,
    en: `The flow “${flow}” also starts when somebody follows. Only one of both starts; remove one.`,
  }),
} as const;

function nearFindings(near: readonly [Claim, string][], other: Flow): Finding[] {
  if (near.length === 0) return [];
  const pairs = near.slice(0, MOST_WORDS).map(([claim, words]) => `"${claim.words}" và "${words}"`);
  const english = near.slice(0, MOST_WORDS).map(([claim, words]) => `"${claim.words}" and "${words}"`);
  return [
    {
      rule: 'trigger.near',
      severity: 'hint',
      message: {
        vi: `Gõ không dấu thì ${pairs.join('; ')} (kịch bản “${other.name}”) giống nhau. Trợ lý sẽ hỏi lại người dân.`,
        en: `Without accents ${english.join('; ')} (flow “${other.name}”) are the same. The assistant will ask which is meant.`,
      },
    },
  ];
}
