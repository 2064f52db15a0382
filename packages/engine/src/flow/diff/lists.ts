import type { JsonValue } from '../../json.ts';
import type { Text } from '../../node-type/manifest.ts';
import type { Flow, Trigger, Variable } from '../schema.ts';
import type { FlowChange } from './change.ts';
import { both } from './excerpt.ts';
import type { Names } from './names.ts';
import { own, same } from './same.ts';
import { VARIABLE_WORDS } from './variable-words.ts';

/** Variables, ways to start, translations and recorded conversations. */
export function listChanges(before: Flow, after: Flow, names: Names): FlowChange[] {
  return [
    ...variableChanges(before, after),
    ...triggerChanges(before, after),
    ...translationChanges(before, after, names),
    ...testChanges(before, after),
  ];
}

interface Pair<T> {
  was?: T;
  now?: T;
}

/** What is in one list only, or different in both; in the order of the newer, removed ones at last. */
function pairs<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Pair<T>[] {
  const old = new Map(before.map((item) => [key(item), item]));
  const kept = new Set(after.map(key));
  const now = after.flatMap((item): Pair<T>[] => {
    const was = old.get(key(item));
    if (was === undefined) return [{ now: item }];
    return same(was, item) ? [] : [{ was, now: item }];
  });
  return [...now, ...before.filter((item) => !kept.has(key(item))).map((was) => ({ was }))];
}

const sides = ({ was, now }: Pair<unknown>) => ({
  ...(was === undefined ? {} : { from: was as JsonValue }),
  ...(now === undefined ? {} : { to: now as JsonValue }),
});

const verb = ({ was, now }: Pair<unknown>): Text => {
  if (was === undefined) return { vi: 'Thêm', en: 'was added' };
  return now === undefined ? { vi: 'Bỏ', en: 'was removed' } : { vi: 'Sửa', en: 'was edited' };
};

function variableChanges(before: Flow, after: Flow): FlowChange[] {
  return pairs(before.variables, after.variables, ({ name }) => name).map((pair): FlowChange => {
    const title = (pair.now ?? pair.was)?.title ?? '';
    const how = verb(pair);
    const parts = pair.was && pair.now ? changedKeys(pair.was, pair.now) : { vi: '', en: '' };
    const text = {
      vi: `${how.vi} thông tin "${title}"${parts.vi}.`,
      en: `Variable "${title}" ${how.en}${parts.en}.`,
    };
    return { kind: 'variable', ...sides(pair), text };
  });
}

function changedKeys(was: Variable, now: Variable): Text {
  const parts = VARIABLE_WORDS.flatMap(({ title, of }) => {
    const [from, to] = [of(was), of(now)];
    if (from.vi === to.vi) return [];
    return [
      {
        vi: `${title.vi} từ “${from.vi}” thành “${to.vi}”`,
        en: `${title.en} from “${from.en}” to “${to.en}”`,
      },
    ];
  });
  return { vi: `: ${parts.map(({ vi }) => vi).join(', ')}`, en: `: ${parts.map(({ en }) => en).join(', ')}` };
}

const WAYS: Readonly<Record<Trigger['kind'], Text>> = {
  keyword: { vi: 'từ khoá', en: 'keywords' },
  button: { vi: 'nút bấm', en: 'button' },
  follow: { vi: 'khi người dân quan tâm', en: 'when a citizen follows' },
  'deep-link': { vi: 'liên kết hoặc mã QR', en: 'link or QR code' },
  received: { vi: 'khi nhận được ảnh, tệp, vị trí', en: 'when a picture, file or place comes' },
  schedule: { vi: 'theo lịch', en: 'by schedule' },
  fallback: { vi: 'khi không hiểu', en: 'when nothing understood' },
  home: { vi: 'mở đầu', en: 'start' },
};

function triggerChanges(before: Flow, after: Flow): FlowChange[] {
  return pairs(before.triggers, after.triggers, ({ id }) => id).map((pair): FlowChange => {
    const trigger = pair.now ?? pair.was;
    const way = trigger === undefined ? { vi: '', en: '' } : WAYS[trigger.kind];
    const how = verb(pair);
    const words = keywordWords(pair);
    const text = {
      vi: `${how.vi} cách bắt đầu: ${way.vi}${words.vi}.`,
      en: `The way to start “${way.en}” ${how.en}${words.en}.`,
    };
    return { kind: 'trigger', ...sides(pair), text };
  });
}

/** Which keywords came and went; at most five each. */
function keywordWords({ was, now }: Pair<Trigger>): Text {
  const wordsOf = (trigger: Trigger | undefined) => (trigger?.kind === 'keyword' ? trigger.words : []);
  const [old, fresh] = [new Set(wordsOf(was)), new Set(wordsOf(now))];
  const list = (words: string[]) => {
    const shown = words
      .slice(0, 5)
      .map((word) => `"${word}"`)
      .join(', ');
    return words.length > 5 ? `${shown}, …` : shown;
  };
  const came = list([...fresh].filter((word) => !old.has(word)));
  const went = list([...old].filter((word) => !fresh.has(word)));
  // All of them came or went with the trigger itself.
  if (was === undefined || now === undefined) return both(came + went === '' ? '' : ` ${came}${went}`);
  return {
    vi: `${came === '' ? '' : `; thêm ${came}`}${went === '' ? '' : `; bỏ ${went}`}`,
    en: `${came === '' ? '' : `; new: ${came}`}${went === '' ? '' : `; gone: ${went}`}`,
  };
}

/** How many texts of each language changed, step by step. */
function translationChanges(before: Flow, after: Flow, names: Names): FlowChange[] {
  const languages = new Set([
    ...Object.keys(before.translations ?? {}),
    ...Object.keys(after.translations ?? {}),
  ]);
  return [...languages].flatMap((language) => {
    const old = own(before.translations ?? {}, language) as Record<string, unknown> | undefined;
    const now = own(after.translations ?? {}, language) as Record<string, unknown> | undefined;
    const nodes = new Set([...Object.keys(now ?? {}), ...Object.keys(old ?? {})]);
    return [...nodes].flatMap((node): FlowChange[] => {
      const pair = { was: own(old ?? {}, node), now: own(now ?? {}, node) };
      if (same(pair.was, pair.now)) return [];
      const name = names.node(node);
      const how = verb(pair);
      const text = {
        vi: `${how.vi} bản dịch (${language}) của bước ${name.vi}.`,
        en: `The translation (${language}) of step ${name.en} ${how.en}.`,
      };
      return [{ kind: 'translation', node, ...sides(pair), text }];
    });
  });
}

function testChanges(before: Flow, after: Flow): FlowChange[] {
  return pairs(before.tests ?? [], after.tests ?? [], ({ id }) => id).map((pair): FlowChange => {
    const name = (pair.now ?? pair.was)?.name ?? '';
    const how = verb(pair);
    const text = {
      vi: `${how.vi} cuộc trò chuyện mẫu "${name}".`,
      en: `The recorded conversation "${name}" ${how.en}.`,
    };
    return { kind: 'test', ...sides(pair), text };
  });
}

/** Frames are drawn for authors only: whatever happens to them counts as moved. */
export function frameChanges(before: Flow, after: Flow): FlowChange[] {
  return pairs(before.frames ?? [], after.frames ?? [], ({ id }) => id).map((pair): FlowChange => {
    const title = (pair.now ?? pair.was)?.title.trim() ?? '';
    const how = verb(pair);
    const text =
      title === ''
        ? {
            vi: `${how.vi} một khung chưa đặt tên trên bản vẽ.`,
            en: `A frame without a name on the drawing ${how.en}.`,
          }
        : {
            vi: `${how.vi} khung "${title}" trên bản vẽ.`,
            en: `The frame "${title}" on the drawing ${how.en}.`,
          };
    return { kind: 'moved', ...sides(pair), text };
  });
}
