import { Text as Words } from '@mantine/core';
import { useState } from 'react';
import { useText, useWords } from '../flow-editor/words.ts';
import { Repairs } from '../problems/repairs.tsx';
import { check } from './check.ts';
import type { FieldSchema } from './field-schema.ts';
import { useForm } from './form-context.ts';
import { useSettle } from './use-settle.ts';
import type { WidgetProps } from './widget.ts';
import { widgetFor } from './widgets/index.ts';

/** One field: its widget, and what is to be looked at, in words, where it is typed. */
export function Field(props: {
  schema: FieldSchema;
  value: unknown;
  required: boolean;
  pointer: `/${string}`;
  onChange: WidgetProps['onChange'];
  siblings: Record<string, unknown>;
  siblingSchemas: Record<string, FieldSchema>;
  hideLabel?: boolean;
}) {
  const { schema, value, required, pointer } = props;
  const form = useForm();
  const t = useWords();
  const text = useText();
  const [left, setLeft] = useState(false);
  const settle = useSettle(schema['x-names'] === true, pointer);
  const Widget = widgetFor(schema);
  if (Widget === undefined) return null;

  const here = form.findings.filter((finding) => finding.field === pointer);
  const said = (severity: string) =>
    here
      .filter((finding) => finding.severity === severity)
      .map((finding) => text(finding.message))
      .join(' ');
  const trouble = check(schema, value, required);
  // An empty field is no mistake while someone is still on the way to it.
  const mine =
    trouble === undefined || (trouble.key === 'required' && !left)
      ? ''
      : t(`check.${trouble.key}`, { limit: trouble.limit });
  const error = mine === '' ? said('error') : mine;
  const warning = said('warning');
  const hint = said('hint');
  const title = schema['x-title'];
  const label = title === undefined ? '' : text(title);
  const help = schema['x-help'];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notes that the cursor came into or left a field inside
    <div
      onFocus={settle.begin}
      onBlur={() => {
        setLeft(true);
        settle.end();
      }}
      data-field={pointer}
    >
      <Widget
        id={`${form.id}${pointer}`}
        schema={schema}
        value={value}
        onChange={props.onChange}
        label={label}
        help={help === undefined ? undefined : text(help)}
        error={error === '' ? undefined : error}
        warning={warning === '' ? undefined : warning}
        required={required}
        readOnly={form.readOnly}
        pointer={pointer}
        siblings={props.siblings}
        siblingSchemas={props.siblingSchemas}
      />
      {warning === '' ? null : (
        <Words size="xs" mt={4} style={{ color: 'var(--dl-warn)' }}>
          {warning}
        </Words>
      )}
      {hint === '' ? null : (
        <Words size="xs" mt={4} c="dimmed">
          {hint}
        </Words>
      )}
      {here.map((finding) => (
        <Repairs key={`${finding.rule} ${finding.message.en}`} finding={finding} />
      ))}
    </div>
  );
}
