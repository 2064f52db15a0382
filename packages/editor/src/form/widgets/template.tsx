import { Group, Input, Text as Words } from '@mantine/core';
import { useWords } from '../../flow-editor/words.ts';
import { TemplateArea } from '../template-area.tsx';
import type { WidgetProps } from '../widget.ts';

/** What one message may hold on the channel, characters. */
const MESSAGE_LIMIT = 2_000;
/** The counter shows from this share of the limit on. */
const NEAR = 0.7;

const number = new Intl.NumberFormat('vi-VN');

/** Text for citizens with variables inside. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const value = typeof props.value === 'string' ? props.value : '';
  const limit = Math.min(props.schema.maxLength ?? MESSAGE_LIMIT, MESSAGE_LIMIT);
  const near = value.length > limit * NEAR;
  const over = value.length > limit;
  return (
    <Input.Wrapper
      id={props.id}
      label={props.label === '' ? undefined : props.label}
      description={props.help}
      error={props.error}
      withAsterisk={props.required && (props.schema.minLength ?? 0) > 0}
      size="sm"
    >
      <TemplateArea
        id={props.id}
        value={value}
        onChange={(next) => props.onChange(next === '' && !props.required ? undefined : next, true)}
        multiline={props.schema['x-multiline'] === true}
        readOnly={props.readOnly}
        invalid={props.error !== undefined || over}
        label={props.label}
      />
      {near ? (
        <Group justify="space-between" gap={8} mt={4} wrap="nowrap">
          <Words size="xs" style={{ color: over ? 'var(--dl-danger)' : 'var(--dl-muted)' }}>
            {over ? t('template.over') : ''}
          </Words>
          <Words
            size="xs"
            style={{
              color: over ? 'var(--dl-danger)' : 'var(--dl-muted)',
              fontVariantNumeric: 'tabular-nums',
            }}
          >
            {number.format(value.length)} / {number.format(limit)}
          </Words>
        </Group>
      ) : null}
    </Input.Wrapper>
  );
}
