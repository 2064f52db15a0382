import { wordsOf } from '../../compile/reading.ts';
import { type Args, saidIn, scopeOf } from '../../compile/scope.ts';
import { render } from '../../template/render.ts';
import { matchOption } from '../../text/match-option.ts';
import { dropPolite } from '../../text/polite.ts';
import { keyOf, type Token, tokens } from '../../text/split.ts';
import { isPayload } from '../../turn/payload.ts';
import { asked, isAnswered, type Part } from './parts.ts';

const LEADS = ['sua', 'chinh sua', 'chinh', 'doi', 'nhap lai', 'khai lai', 'edit', 'correct'].map((words) =>
  words.split(' '),
);
/** Between the wish and what is to be corrected. */
const BETWEEN = new Set(['lai', 'cau', 'so', 'muc', 'phan', 'thong', 'tin', 'giup', 'cho', 'dung']);
/** Longer texts tell something. */
const MOST_WORDS = 12;

/** What a citizen wants corrected: some answer, one of them, or nothing of the kind. */
export type Wish = { kind: 'none' } | { kind: 'some' } | { kind: 'one'; id: string };

/**
 * "sửa", "sửa câu 2", "sửa số điện thoại": a wish to correct what was answered before. `strict`: in answer to an open question, where
 * words that only begin so are an answer.
 */
export function wishIn(
  args: Args,
  parts: readonly Pick<Part, 'id' | 'title' | 'variable' | 'rows'>[],
  strict: boolean,
): Wish {
  const said = saidIn(args.event);
  const typed = said === undefined ? undefined : wordsOf(said);
  if (typed === undefined || isPayload(typed)) return { kind: 'none' };
  const words = dropPolite(tokens(typed));
  const lead =
    words.length > MOST_WORDS
      ? undefined
      : LEADS.find((one) => one.every((key, at) => words[at]?.key === key));
  if (lead === undefined) return { kind: 'none' };
  const rest = words.slice(lead.length);
  const bare = rest.filter(({ key }) => !BETWEEN.has(key));
  if (bare.length === 0) return { kind: 'some' };
  const shown = asked(args, parts);
  const number = numbered(rest, bare);
  if (number !== undefined) {
    const part = shown[number - 1];
    return part === undefined || !isAnswered(args, part) ? { kind: 'some' } : { kind: 'one', id: part.id };
  }
  const options = shown
    .filter((part) => isAnswered(args, part))
    .map(({ id, title }) => ({ id, label: render(title, scopeOf(args)) }));
  const text = (list: readonly Token[]) => list.map((word) => word.text).join(' ');
  const found = matchOption(text(rest), options) ?? matchOption(text(bare), options);
  const sure =
    found?.how === 'exact' ||
    (found?.how === 'folded' && keyOf(tokens(labelOf(options, found.id))) === keyOf(rest));
  return found === undefined || (strict && !sure) ? { kind: 'none' } : { kind: 'one', id: found.id };
}

const labelOf = (options: readonly { id: string; label: string }[], id: string) =>
  options.find((option) => option.id === id)?.label ?? '';

/** "câu 2", "2". */
function numbered(rest: readonly Token[], bare: readonly Token[]): number | undefined {
  const [only, ...others] = bare;
  const isNumber = only !== undefined && others.length === 0 && /^\d{1,2}$/.test(only.key);
  return isNumber && rest.length <= 3 ? Number(only.key) : undefined;
}
