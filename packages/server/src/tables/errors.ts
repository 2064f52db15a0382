import { AppError } from '../errors.ts';
import { type FileProblem, fileProblem, type RowProblem } from './problems.ts';

/** 422 with the file's problems. */
export function badFile({ code, text, problems }: FileProblem): AppError {
  return new AppError(code, text, 422, { problems, problemCount: problems.length });
}

/** 422 with the first problems and how many there are. */
export function badRows(problems: readonly RowProblem[], problemCount: number): AppError {
  const { code, text } = fileProblem('table.bad-rows');
  return new AppError(code, text, 422, { problems, problemCount });
}

export const badDefinition = (vi: string, en: string) =>
  new AppError(
    'table.bad-definition',
    { vi: `${vi} Chưa có gì được nhập.`, en: `${en} Nothing was imported.` },
    422,
  );

export const nothingToUndo = () =>
  new AppError(
    'table.nothing-to-undo',
    {
      vi: 'Bảng chưa có lần nhập nào trước đó để quay lại.',
      en: 'The table has no earlier import to go back to.',
    },
    409,
  );
