import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { AppError } from '../errors.ts';

const STRICT = { removeAdditional: false, useDefaults: false, allErrors: false, strict: true } as const;

/**
 * Validators of requests. A body is taken as it is: no field is converted, dropped or filled in. Everything in an
 * address is text, so there numbers are read from text.
 */
export function createValidatorCompiler(): FastifySchemaCompiler<TSchema> {
  const body = new Ajv({ ...STRICT, coerceTypes: false });
  const address = new Ajv({ ...STRICT, coerceTypes: true });
  for (const ajv of [body, address]) formats.default(ajv, ['date', 'date-time', 'email', 'uri', 'uuid']);
  return ({ schema, httpPart }) => onFirstUse(() => (httpPart === 'body' ? body : address).compile(schema));
}

/** Compiled when the first request needs it: a start compiles none of the schemas. */
function onFirstUse(compile: () => ValidateFunction): ReturnType<FastifySchemaCompiler<TSchema>> {
  let compiled: ValidateFunction | undefined;
  const validate = Object.assign(
    (data: unknown): boolean => {
      compiled ??= compile();
      const valid = compiled(data);
      validate.errors = compiled.errors ?? null;
      return valid;
    },
    { errors: null as ErrorObject[] | null },
  );
  return validate as ReturnType<FastifySchemaCompiler<TSchema>>;
}

/**
 * Throws when an object in the schema would take fields that it does not name. A record of free keys must give
 * the schema of its values, so it is closed in its own way.
 */
export function assertClosed(schema: unknown, place: string): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const [index, item] of schema.entries()) assertClosed(item, `${place}/${index}`);
    return;
  }
  const object = schema as Record<string, unknown>;
  const open = object.type === 'object' && object.additionalProperties !== false;
  if (open && object.patternProperties === undefined)
    throw new TypeError(`schema takes unknown fields at ${place}`);
  for (const [key, value] of Object.entries(object)) {
    if (key !== 'const' && key !== 'enum') assertClosed(value, `${place}/${key}`);
  }
}

interface FastifyValidationError {
  validation: ErrorObject[];
  validationContext?: string;
}

export function isValidationError(error: unknown): error is FastifyValidationError {
  return (
    typeof error === 'object' &&
    error !== null &&
    Array.isArray((error as { validation?: unknown }).validation)
  );
}

/** What is wrong with the value at a place, as the end of a sentence. */
function wrong(error: ErrorObject): { vi: string; en: string } {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return { vi: 'còn thiếu', en: 'is missing' };
    case 'additionalProperties':
      return { vi: 'không phải là trường được nhận', en: 'is not a field that is taken' };
    case 'minLength':
      return params.limit === 1
        ? { vi: 'đang để trống', en: 'is empty' }
        : { vi: `cần ít nhất ${params.limit} ký tự`, en: `needs at least ${params.limit} characters` };
    case 'maxLength':
      return { vi: `dài quá ${params.limit} ký tự`, en: `is longer than ${params.limit} characters` };
    case 'minItems':
      return { vi: `cần ít nhất ${params.limit} mục`, en: `needs at least ${params.limit} items` };
    case 'maxItems':
      return { vi: `có quá ${params.limit} mục`, en: `has more than ${params.limit} items` };
    case 'minimum':
    case 'exclusiveMinimum':
      return { vi: `nhỏ hơn ${params.limit}`, en: `is less than ${params.limit}` };
    case 'maximum':
    case 'exclusiveMaximum':
      return { vi: `lớn hơn ${params.limit}`, en: `is greater than ${params.limit}` };
    case 'type':
      return {
        vi: `chưa đúng kiểu (cần ${params.type})`,
        en: `has the wrong type (${params.type} is needed)`,
      };
    case 'format':
    case 'pattern':
      return { vi: 'chưa đúng dạng', en: 'has the wrong form' };
    default:
      return { vi: 'có giá trị không được nhận', en: 'has a value that is not taken' };
  }
}

/** Turns the validator's first objection into a sentence that names the field. */
export function validationProblem({ validation, validationContext }: FastifyValidationError): AppError {
  const error = validation[0];
  if (error === undefined) throw new TypeError('a validation error without an objection');
  const params = error.params as { missingProperty?: string; additionalProperty?: string };
  const last = params.missingProperty ?? params.additionalProperty;
  const field = `${error.instancePath}${last === undefined ? '' : `/${last}`}` || '/';
  const { vi, en } = wrong(error);
  const name = field === '/' ? { vi: 'Nội dung gửi lên', en: 'What was sent' } : undefined;
  return new AppError(
    'request.invalid',
    {
      vi: `${name?.vi ?? `Trường “${field.slice(1)}”`} ${vi}. Chưa có gì thay đổi.`,
      en: `${name?.en ?? `The field “${field.slice(1)}”`} ${en}. Nothing was changed.`,
    },
    400,
    { field, rule: error.keyword, ...(validationContext === undefined ? {} : { part: validationContext }) },
  );
}
