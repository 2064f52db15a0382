import { rolesIn } from '@danloi/engine/node-type/roles';
import { Select } from '@mantine/core';
import { use } from 'react';
import { useFlowVariables } from '../../flow-editor/queries.ts';
import { useWords } from '../../flow-editor/words.ts';
import type { FieldSchema } from '../field-schema.ts';
import { FormDataContext, useForm } from '../form-context.ts';
import { inputProps, siblingWithRole, type WidgetProps } from '../widget.ts';

/** The flow that is called is named beside the field or, for a row of a list, elsewhere in the step. */
function calledFlow(props: WidgetProps, step: { schema: FieldSchema; data: unknown }): string | undefined {
  const named =
    siblingWithRole(props, 'called-flow') ??
    rolesIn(step.schema, step.data).find(({ role }) => role === 'called-flow')?.value;
  return typeof named === 'string' && named !== '' ? named : undefined;
}

/** One of the things that the called flow knows. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const { schema } = useForm();
  const data = use(FormDataContext);
  const flow = calledFlow(props, { schema, data });
  const variables = useFlowVariables(flow);
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const choices = variables.map((variable) => ({ value: variable.name, label: variable.title }));
  const known = value === null || choices.some((item) => item.value === value);
  return (
    <Select
      {...inputProps(props)}
      data={
        known ? choices : [...choices, { value: value ?? '', label: t('variable.gone', { name: value }) }]
      }
      value={value}
      placeholder={t(flow === undefined ? 'flow.chooseFirst' : 'variable.choose')}
      onChange={(next) => props.onChange(next ?? (props.required ? '' : undefined))}
      searchable
      allowDeselect={false}
      clearable={!props.required}
      disabled={props.readOnly || flow === undefined}
      nothingFoundMessage={t('variable.none')}
    />
  );
}
