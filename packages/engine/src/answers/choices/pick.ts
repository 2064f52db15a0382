import { fold } from '../../text/fold.ts';
import { matchOption } from '../../text/match-option.ts';
import { splitList } from './split-list.ts';

interface Option {
  id: string;
  label: string;
}

/** Buttons that are no answer. */
const OWN = new Set(['done', 'skip']);

/** The options that an answer names, in their order: "1, 3", "1 và 3", "tạm trú, tạm vắng"; undefined unless all are known. */
export function pick(typed: string, offered: readonly Option[]): string[] | undefined {
  const options = offered.filter(({ id }) => !OWN.has(id));
  const parts = splitList(typed);
  const found = parts.map((part) => matchOption(part, options)?.id);
  const all = parts.length > 0 && found.every((id) => id !== undefined);
  if (all && parts.length > 1) return labels(options, found);
  // A label may hold a comma itself.
  const whole = matchOption(typed, options);
  if (whole?.how === 'exact' || whole?.how === 'folded') return labels(options, [whole.id]);
  return all ? labels(options, found) : undefined;
}

function labels(options: readonly Option[], ids: readonly (string | undefined)[]): string[] {
  return options.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}

const ALL = new Set(['tat ca', 'ca', 'het tat ca', 'chon tat ca', 'chon het', 'tat']);

/** "tất cả": every option is meant. */
export function saysAll(typed: string): boolean {
  return ALL.has(fold(typed));
}
