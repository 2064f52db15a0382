import { Menu } from '@mantine/core';
import { IconArchive, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { dropKeptCopy, readKeptCopies, storageOf } from '../document/local-copy.ts';
import { formatMoment } from '../i18n/format.ts';
import { useMe } from '../session/me.ts';
import { useEditor } from './context.ts';
import { useWords } from './words.ts';

/** Drafts that were put aside on this machine: each can be taken up again, which is one undo away, or thrown away. */
export function KeptMenu() {
  const { flowId, document, mayEdit } = useEditor();
  const t = useWords();
  const storage = storageOf(useMe().person.id, localStorage);
  const [kept, setKept] = useState(() => readKeptCopies(storage, flowId));
  if (!mayEdit || kept.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('kept.title')}</Menu.Label>
      {kept.map((copy) => (
        <Menu.Item
          key={copy.at}
          leftSection={<IconArchive size={16} stroke={1.5} />}
          onClick={() => document.change(() => copy.draft)}
        >
          {t(`kept.${copy.whose}`, { when: formatMoment(copy.at) })}
        </Menu.Item>
      ))}
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={16} stroke={1.5} />}
        closeMenuOnClick={false}
        onClick={() => {
          for (const copy of kept) dropKeptCopy(storage, flowId, copy.at);
          setKept([]);
        }}
      >
        {t('kept.drop')}
      </Menu.Item>
    </>
  );
}
