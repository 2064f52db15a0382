import { Button, Group, PasswordInput, TagsInput, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import panel from '../ui/panel.module.css';
import { Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import { changeWorkspace, getSecrets, removeSecret, SECRETS, setSecret, WORKSPACE } from './api.ts';
import classes from './workspace.module.css';

const NAME = /^[a-z][a-z0-9_-]{0,63}$/;

/** The hosts that steps may ask; every other address is refused. */
export function Hosts({ hosts }: { hosts: readonly string[] }) {
  const t = useWords('workspace');
  const may = useMay();
  const mayManage = may('workspace.manage');
  const [typed, setTyped] = useState([...hosts]);
  const save = useAction(() => changeWorkspace({ httpHosts: typed }), {
    stale: [WORKSPACE],
    onDone: (answer) => {
      setTyped(answer.httpHosts);
      tellDone(t('hosts.saved'));
    },
  });
  const same = JSON.stringify(typed) === JSON.stringify(hosts);
  return (
    <section className={panel.section} aria-label={t('hosts.title')}>
      <h2 className={panel.title}>{t('hosts.title')}</h2>
      <p className={panel.muted}>{t('hosts.help')}</p>
      <div className={`${panel.panel} ${panel.padded} ${classes.stack}`}>
        <TagsInput
          label={t('hosts.label')}
          description={t('hosts.example')}
          placeholder={mayManage ? t('hosts.add') : ''}
          value={typed}
          onChange={setTyped}
          acceptValueOnBlur
          maxTags={50}
          disabled={!mayManage}
        />
        {mayManage ? (
          <Group>
            <Button disabled={same} loading={save.isPending} onClick={() => save.mutate(undefined)}>
              {t('save')}
            </Button>
          </Group>
        ) : null}
      </div>
    </section>
  );
}

function NewSecret({ names }: { names: readonly string[] }) {
  const t = useWords('workspace');
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const save = useAction(setSecret, {
    stale: [SECRETS],
    onDone: () => {
      setName('');
      setValue('');
      tellDone(t('secrets.saved'));
    },
  });
  const wrong = name !== '' && !NAME.test(name);
  return (
    <form
      className={classes.secret}
      onSubmit={(event) => {
        event.preventDefault();
        if (NAME.test(name) && value !== '') save.mutate({ name, value });
      }}
    >
      <TextInput
        label={t('secrets.name')}
        description={t('secrets.nameHelp')}
        placeholder="khoa_mot_cua"
        value={name}
        error={wrong ? t('secrets.nameShape') : undefined}
        onChange={(event) => setName(event.currentTarget.value.toLowerCase())}
        maxLength={64}
        autoComplete="off"
      />
      <PasswordInput
        label={t('secrets.value')}
        description={t('secrets.valueHelp')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        maxLength={8_000}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('secrets.show') }}
      />
      <Group>
        <Button type="submit" disabled={!NAME.test(name) || value === ''} loading={save.isPending}>
          {names.includes(name) ? t('secrets.replace') : t('secrets.add')}
        </Button>
      </Group>
    </form>
  );
}

/** Keys of other systems: a name for steps to use, and a fingerprint to tell which value is there. */
export function WorkspaceSecrets() {
  const t = useWords('workspace');
  const may = useMay();
  const mayManage = may('workspace.manage');
  const secrets = useApi(SECRETS, getSecrets);
  const remove = useAction(removeSecret, { stale: [SECRETS] });
  return (
    <section className={panel.section} aria-label={t('secrets.title')}>
      <h2 className={panel.title}>{t('secrets.title')}</h2>
      <p className={panel.muted}>{t('secrets.help')}</p>
      <Loaded query={secrets} rows={2}>
        {({ items }) => (
          <div className={panel.panel}>
            {items.length === 0 ? (
              <p className={`${panel.muted} ${panel.padded}`}>{t('secrets.none')}</p>
            ) : (
              <ul className={panel.list}>
                {items.map(({ name, fingerprint, updatedAt }) => (
                  <li key={name} className={panel.row}>
                    <IconKey size={20} stroke={1.5} aria-hidden />
                    <div className={panel.grow}>
                      <p className={panel.name}>{name}</p>
                      <p className={panel.muted}>
                        {t('secrets.print', { print: fingerprint })} · {formatMoment(updatedAt)}
                      </p>
                    </div>
                    {mayManage ? (
                      <ConfirmButton
                        size="xs"
                        label={t('secrets.remove')}
                        question={t('secrets.removeQuestion', { name })}
                        onConfirm={() => remove.mutate(name)}
                      />
                    ) : null}
                  </li>
                ))}
              </ul>
            )}
            {mayManage ? <NewSecret names={items.map(({ name }) => name)} /> : null}
          </div>
        )}
      </Loaded>
    </section>
  );
}
