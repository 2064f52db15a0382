export {
  askKnowledge,
  type KnowledgeAnswer,
  type KnowledgeReason,
} from './ask.ts';
export { type KnowledgeEntry, type KnowledgeIndex, prepareKnowledge } from './prepare.ts';
