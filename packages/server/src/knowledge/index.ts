export { createKnowledge, type Knowledge, type KnowledgeInput } from './knowledge.ts';
