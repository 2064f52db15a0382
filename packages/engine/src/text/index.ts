export { accentFit, hasAccents } from './accents.ts';
export { clean } from './clean.ts';
export { type Command, matchCommand } from './commands.ts';
export { DEFAULT_EMERGENCY_LINES, type EmergencyKind, matchEmergency } from './emergency.ts';
export { fold, stripAccents } from './fold.ts';
export { MAX_MESSAGE_LENGTH, splitText, textLength } from './length.ts';
export {
  findKeyword,
  type Keyword,
  type KeywordIndex,
  type KeywordMatch,
  matchKeyword,
  matchOption,
  menuNumber,
  type OptionMatch,
  prepareKeywords,
} from './match.ts';
export { dropPolite } from './polite.ts';
export { csvSafe, htmlSafe } from './safe.ts';
export { compareVi } from './sort.ts';
export { type Token, tokens } from './split.ts';
export { toOldTone } from './tone.ts';
export { matchYesNo } from './yes-no.ts';
