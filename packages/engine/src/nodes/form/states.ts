import type { Question } from '../../compile/question.ts';
import type { FormData } from './schema.ts';

const TRIES = 3;

/** Names of the states beside those of the questions, which are numbered. */
export const STATE = { next: 'tiep', resume: 'khai-tiep', summary: 'tom-tat', edit: 'sua' } as const;

/** What every question of the form has in common. */
export function common(data: FormData): Pick<Question, 'tries' | 'fallback' | 'deadline'> {
  return {
    tries: data.tries ?? TRIES,
    fallback: 'fallback',
    ...(data.deadline === undefined ? {} : { deadline: { minutes: data.deadline, port: 'late' } }),
  };
}
