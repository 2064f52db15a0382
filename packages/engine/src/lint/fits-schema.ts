import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';

const validators = new WeakMap<object, Validator>();

/** Do data fit a schema? Checks are made once per schema; a step of an unknown type fits nothing that could be said of it. */
export function fitsSchema(schema: TSchema | undefined, data: unknown): boolean {
  if (schema === undefined) return true;
  let validator = validators.get(schema);
  if (validator === undefined) {
    validator = Compile(schema);
    validators.set(schema, validator);
  }
  return validator.Check(data);
}
