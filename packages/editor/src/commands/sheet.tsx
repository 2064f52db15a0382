import { Modal, Switch } from '@mantine/core';
import { useStore } from 'zustand';
import { useWords } from '../i18n/words.ts';
import { appCommands } from './app.ts';
import { COMMAND_GROUPS, type Command } from './command.ts';
import classes from './commands.module.css';
import { KeysShown } from './keys-shown.tsx';
import { closeSheet, sheetStore } from './sheet-store.ts';
import { singleKeys } from './single-keys.ts';

/** What of a command stands in the sheet, whatever it acts on. */
type Row = Pick<Command<never>, 'id' | 'group' | 'keys'>;

function Group({ rows, title }: { rows: readonly Row[]; title: string }) {
  const t = useWords('commands');
  return (
    <section className={classes.group} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {rows.map(({ id, keys = [] }) => (
          <div key={id} className={classes.row}>
            <dt>{t(id)}</dt>
            <dd>
              {keys.map((combination, index) => (
                <span key={combination}>
                  {index === 0 ? null : <span className={classes.or}>{t('sheet.or')}</span>}
                  <KeysShown keys={combination} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All shortcuts by group, from the list of commands; they can be tried at once after closing. */
export default function Sheet() {
  const opened = useStore(sheetStore, (state) => state.opened);
  const commands = useStore(sheetStore, (state) => state.commands);
  const single = useStore(singleKeys, (state) => state.on);
  const t = useWords('commands');
  const rows: Row[] = [...appCommands, ...commands].filter(({ keys }) => keys !== undefined);
  return (
    <Modal
      opened={opened}
      onClose={closeSheet}
      title={t('sheet.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('sheet.close') }}
    >
      {commands.length === 0 ? null : <p className={classes.help}>{t('sheet.help')}</p>}
      <div className={classes.groups}>
        {COMMAND_GROUPS.map((group) => {
          const these = rows.filter((row) => row.group === group);
          return these.length === 0 ? null : <Group key={group} title={t(`group.${group}`)} rows={these} />;
        })}
      </div>
      <Switch
        checked={single}
        onChange={(event) => singleKeys.set(event.currentTarget.checked)}
        label={t('sheet.single')}
        description={t('sheet.singleHelp')}
      />
    </Modal>
  );
}
