export {
  AHEAD_BY,
  ANSWER_AT,
  askKnowledge,
  type KnowledgeAnswer,
  type KnowledgeReason,
  SUGGEST_AT,
} from './ask.ts';
export { type KnowledgeEntry, type KnowledgeIndex, prepareKnowledge } from './prepare.ts';
