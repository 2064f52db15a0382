import { Anchor, Select } from '@mantine/core';
import { Link } from 'wouter';
import { useSecretNames } from '../../flow-editor/queries.ts';
import { useWords } from '../../flow-editor/words.ts';
import { inputProps, type WidgetProps } from '../widget.ts';

/** The name of a secret of the organisation; its value is never shown here. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const names = useSecretNames();
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : null;
  const data = value === null || names.includes(value) ? [...names] : [...names, value];
  return (
    <div>
      <Select
        {...inputProps(props)}
        data={data}
        value={value}
        placeholder={t(names.length === 0 ? 'secret.none' : 'secret.choose')}
        onChange={(next) => props.onChange(next ?? (props.required ? '' : undefined))}
        searchable
        allowDeselect={false}
        clearable={!props.required}
      />
      <Anchor component={Link} href="/don-vi" size="xs" mt={4} display="inline-block">
        {t('secret.where')}
      </Anchor>
    </div>
  );
}
