import type { ExpressionFunction } from '@danloi/engine/expr/functions';
import { ActionIcon, Popover, ScrollArea, Skeleton, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconMathFunction } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { foldAccents } from '../document/variable-name.ts';
import { useText, useWords } from '../i18n/words.ts';
import classes from './function-list.module.css';

/** Signs between two values, in the order in which they are needed. */
const SIGNS = ['==', '!=', '>=', '<=', '&&', '||'] as const;

/** Functions come with their working code, which only formulas need. */
function useFunctions(): readonly ExpressionFunction[] | undefined {
  const [functions, setFunctions] = useState<readonly ExpressionFunction[] | undefined>(undefined);
  useEffect(() => {
    void import('@danloi/engine/expr/functions').then((all) => setFunctions(all.EXPRESSION_FUNCTIONS));
  }, []);
  return functions;
}

function Functions(props: { onFunction(name: string): void; onSign(sign: string): void }) {
  const functions = useFunctions();
  const t = useWords('formula');
  const text = useText();
  const [typed, setTyped] = useState('');
  const fits = (one: ExpressionFunction) =>
    foldAccents(`${one.name} ${one.name.replaceAll('_', ' ')} ${text(one.help)}`).includes(
      foldAccents(typed.trim()),
    );
  const found = functions?.filter(fits);
  return (
    <Stack gap={8}>
      <fieldset className={classes.signs} aria-label={t('signs')}>
        {SIGNS.map((sign) => (
          <UnstyledButton key={sign} className={classes.sign} onClick={() => props.onSign(sign)}>
            <code>{sign}</code> {t(`sign.${sign}`)}
          </UnstyledButton>
        ))}
      </fieldset>
      <TextInput
        aria-label={t('find')}
        placeholder={t('find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
        size="xs"
      />
      <ScrollArea.Autosize mah={240} offsetScrollbars>
        {found === undefined ? <Skeleton height={120} /> : null}
        {found?.length === 0 ? <p className={classes.help}>{t('nothing', { typed })}</p> : null}
        {found?.map((one) => (
          <UnstyledButton
            key={one.name}
            className={classes.function}
            onClick={() => props.onFunction(one.name)}
          >
            <code className={classes.name}>
              {one.name}({one.arguments.map(({ name }) => text(name)).join(', ')})
            </code>
            <span className={classes.help}>{text(one.help)}</span>
            {one.examples.slice(0, 1).map((example) => (
              <code key={example.text} className={classes.example}>
                {example.text} →{' '}
                {typeof example.gives === 'boolean' ? t(`gives.${example.gives}`) : example.gives}
              </code>
            ))}
          </UnstyledButton>
        ))}
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** The button of a formula that opens what can stand in it: signs and functions, each with an example, put in by a click. */
export function FunctionList(props: { onFunction(name: string): void; onSign(sign: string): void }) {
  const t = useWords('formula');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={330}
      position="bottom-end"
      withinPortal
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t('functions')}
          title={t('functions')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconMathFunction size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('functions')}>
        <Functions
          onFunction={(name) => {
            setOpen(false);
            props.onFunction(name);
          }}
          onSign={(sign) => {
            setOpen(false);
            props.onSign(sign);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
