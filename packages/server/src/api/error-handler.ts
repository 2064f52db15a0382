import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type CommonCode, commonError } from '../errors.ts';
import { BadCursorError } from '../store/cursor.ts';
import { StoreUnavailableError } from '../store/store.ts';
import { isValidationError, validationProblem } from './validation.ts';

/** Fastify's and its plugins' own codes, as ours. */
const FOREIGN: Readonly<Record<string, CommonCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_REQ_FILE_TOO_LARGE: 'request.too-large',
  FST_PARTS_LIMIT: 'request.too-large',
  FST_FILES_LIMIT: 'request.too-large',
  FST_FIELDS_LIMIT: 'request.too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not-json',
};

/** Every failure of a request as an `AppError`; what is not expected becomes `server.failed`. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof StoreUnavailableError) return commonError('store.unavailable');
  if (error instanceof BadCursorError) return commonError('request.refused');
  if (isValidationError(error)) return validationProblem(error);
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : FOREIGN[code];
  if (known !== undefined) return commonError(known);
  if (error instanceof SyntaxError && statusCode === 400) return commonError('request.not-json');
  if (statusCode === 429) return commonError('request.too-many');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return commonError('request.refused');
  return commonError('server.failed');
}

/** The one error handler: a stable code, words in both languages, and nothing of the inside. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = toAppError(error);
  if (answer.code === 'server.failed') {
    const { name, stack } = error instanceof Error ? error : { name: 'unknown', stack: undefined };
    // The message may quote what was sent, so only the kind of error and our own lines are noted.
    const lines = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
    request.log.error({ kind: name, route: request.routeOptions.url, lines }, 'request failed');
  }
  void reply.status(answer.status).send({
    error: {
      code: answer.code,
      message: answer.text,
      ...(answer.details === undefined ? {} : { details: answer.details }),
    },
  });
}
