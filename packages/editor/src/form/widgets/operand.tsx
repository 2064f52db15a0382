import { Input } from '@mantine/core';
import { variableByName } from '../../document/selectors.ts';
import { useDocument } from '../../flow-editor/context.ts';
import { useWords } from '../../flow-editor/words.ts';
import { TemplateArea } from '../template-area.tsx';
import { siblingWithRole, type WidgetProps } from '../widget.ts';

const EXAMPLES = new Set(['number', 'money', 'date', 'time', 'phone', 'yes-no']);

/** What to compare with, or what to write: words, or another variable as a chip. */
export function Widget(props: WidgetProps) {
  const t = useWords();
  const reads = siblingWithRole(props, 'reads-variable');
  const operator = siblingWithRole(props, 'operator');
  const name = reads ?? siblingWithRole(props, 'writes-variable');
  const type = useDocument((state) =>
    typeof name === 'string' ? variableByName(state.flow, name)?.type : undefined,
  );
  if (operator === 'is-empty' || operator === 'not-empty') return null;
  const example = type !== undefined && EXAMPLES.has(type) ? t(`operand.${type}`) : undefined;
  const help = [props.help, example].filter(Boolean).join(' ');
  return (
    <Input.Wrapper
      id={props.id}
      label={props.label}
      description={help === '' ? undefined : help}
      error={props.error}
      size="sm"
    >
      <TemplateArea
        id={props.id}
        value={typeof props.value === 'string' || typeof props.value === 'number' ? String(props.value) : ''}
        onChange={(next) => props.onChange(next === '' && !props.required ? undefined : next, true)}
        multiline={false}
        readOnly={props.readOnly}
        invalid={props.error !== undefined}
        label={props.label}
      />
    </Input.Wrapper>
  );
}
