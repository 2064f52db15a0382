export {
  findKeyword,
  type Keyword,
  type KeywordIndex,
  type KeywordMatch,
  matchKeyword,
  prepareKeywords,
} from './match-keyword.ts';
export { matchOption, type OptionMatch } from './match-option.ts';
export { menuNumber } from './menu-number.ts';
