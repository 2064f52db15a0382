import { kindOf } from '../../answers/index.ts';
import type { Expect } from '../../compile/expect.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { Form, Part } from './parts.ts';
import type { FormData, FormField } from './schema.ts';

/** The form as its actions and guards know it. */
export function formOf(data: FormData, node: CompileNode): Form {
  return { node: node.id, place: node.place, parts: data.fields.map((field) => partOf(field, node)) };
}

function partOf(field: FormField, node: CompileNode): Part {
  const kind = kindOf(field.kind);
  const declared = node.variable(field.variable);
  const rows = (field.onlyIf ?? []).map(({ variable, operator, operand }) => ({
    variable,
    operator,
    ...(operand === undefined ? {} : { value: operand }),
  }));
  const expect = kind.expect(field as never, {
    variable: field.variable,
    payloadBase: node.payloadBase,
  }) as Expect;
  return {
    id: field.id,
    variable: field.variable,
    title: field.title,
    // Whole: it is the citizen's own answer, and who sees stars cannot tell whether it is right.
    shows: kind.shows?.(field.variable) ?? `{{${field.variable}}}`,
    ...(rows.length === 0 ? {} : { rows }),
    ...(kind.restOf === undefined ? {} : { expect }),
    ...(declared?.class === 'secret' ? { secret: true } : {}),
  };
}

/** Only what keeping an answer needs: it stands in every question of the form. */
export function kept({ node, place, parts }: Form): Form {
  const bare = parts.map(
    ({ id, variable, expect, secret }): Part => ({
      id,
      variable,
      title: '',
      shows: '',
      ...(expect === undefined ? {} : { expect }),
      ...(secret === undefined ? {} : { secret }),
    }),
  );
  return { node, place, parts: bare };
}

/** Only what finding a question by its number or name needs. */
export function named({ node, place, parts }: Form): Form {
  const bare = parts.map(
    ({ id, variable, title, rows }): Part => ({
      id,
      variable,
      title,
      shows: '',
      ...(rows === undefined ? {} : { rows }),
    }),
  );
  return { node, place, parts: bare };
}
