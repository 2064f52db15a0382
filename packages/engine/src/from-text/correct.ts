import type { Outline, Procedure, Topic } from './outline.ts';

/** What an author puts right in the outline before the flow is made. */
export type Correction =
  | { do: 'rename-procedure'; procedure: string; title: string }
  | { do: 'rename'; topic: string; title: string }
  | { do: 'rewrite'; topic: string; text: string }
  /** Leaves a heading out, or takes it in again. */
  | { do: 'keep'; topic: string; keep: boolean }
  /** Puts a heading with its text under the one above it. */
  | { do: 'merge-up'; topic: string }
  | { do: 'move'; topic: string; by: 1 | -1 };

/** The outline with one thing put right; the same outline where there is nothing to do. */
export function correct(outline: Outline, correction: Correction): Outline {
  const procedures = outline.procedures.map((procedure) => corrected(procedure, correction));
  return procedures.every((procedure, at) => procedure === outline.procedures[at]) ? outline : { procedures };
}

function corrected(procedure: Procedure, correction: Correction): Procedure {
  if (correction.do === 'rename-procedure') {
    return procedure.id === correction.procedure ? { ...procedure, title: correction.title } : procedure;
  }
  const at = procedure.topics.findIndex(({ id }) => id === correction.topic);
  const topic = procedure.topics[at];
  if (topic === undefined) return procedure;
  const topics = topicsAfter(procedure.topics, at, topic, correction);
  return topics === undefined ? procedure : { ...procedure, topics };
}

function topicsAfter(
  topics: readonly Topic[],
  at: number,
  topic: Topic,
  correction: Exclude<Correction, { do: 'rename-procedure' }>,
): Topic[] | undefined {
  switch (correction.do) {
    case 'rename':
      return topics.with(at, { ...topic, title: correction.title });
    case 'rewrite':
      return topics.with(at, { ...topic, text: correction.text });
    case 'keep':
      return topics.with(at, { ...topic, keep: correction.keep });
    case 'merge-up': {
      const above = topics[at - 1];
      if (above === undefined) return undefined;
      const text = [above.text, topic.title, topic.text].filter((part) => part.trim() !== '').join('\n');
      return topics.with(at - 1, { ...above, text }).toSpliced(at, 1);
    }
    case 'move': {
      const other = topics[at + correction.by];
      return other === undefined ? undefined : topics.with(at + correction.by, topic).with(at, other);
    }
  }
}
