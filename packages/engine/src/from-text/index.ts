/** From the pasted text of a procedure to a draft flow: read, put right, draw. */
export { type Checked, sourceOf } from './answers.ts';
export { type Correction, correct } from './correct.ts';
export { type FlowWishes, flowFromOutline } from './flow.ts';
export { MAX_SOURCE_TEXT, type Outline, type Procedure, type Topic, type TopicKind } from './outline.ts';
export { readOutline } from './read.ts';
