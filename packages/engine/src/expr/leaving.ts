import { EXPRESSION_BOUNDS, type ExpressionProblem, problem } from './problem.ts';

/** What a formula gave, or why it gave nothing. */
export type Worked = { ok: true; value: string | number | boolean } | { ok: false; error: ExpressionProblem };

/** Only text, number and yes-no leave, within their bounds. */
export function leaving(value: unknown, text: string): Worked {
  const fail = (code: string, vi: string, en: string): Worked => ({
    ok: false,
    error: problem(code, vi, en, 0, text.length),
  });
  if (typeof value === 'boolean') return { ok: true, value };
  if (typeof value === 'bigint' || typeof value === 'number') {
    const number = Number(value);
    // Minus zero would read as "-0".
    if (Number.isFinite(number)) return { ok: true, value: number === 0 ? 0 : number };
    return fail(
      'expression.not-finite',
      'Kết quả không phải là một con số (có thể do chia cho 0).',
      'The result is no number (perhaps something was divided by 0).',
    );
  }
  if (typeof value !== 'string') return { ok: false, error: noResult(text) };
  if (value.length <= EXPRESSION_BOUNDS.result) return { ok: true, value };
  return fail(
    'expression.result-long',
    'Kết quả dài quá 10.000 ký tự.',
    'The result is longer than 10,000 characters.',
  );
}

export const noResult = (text: string): ExpressionProblem =>
  problem(
    'expression.result-type',
    'Kết quả phải là chữ, số hoặc có/không. Nếu là danh sách hoặc dòng, hãy lấy một phần của nó.',
    'The result must be text, a number or yes/no. Of a list or row take a part.',
    0,
    text.length,
  );
