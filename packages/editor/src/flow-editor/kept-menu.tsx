import { Menu } from '@mantine/core';
import { IconArchive, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { dropKeptCopy, readKeptCopies } from '../document/local-copy.ts';
import { formatMoment } from '../i18n/format.ts';
import { useEditor } from './context.ts';
import { useWords } from './words.ts';

/** Drafts that were put aside on this machine: each can be taken up again, which is one undo away, or thrown away. */
export function KeptMenu() {
  const { flowId, document, mayEdit } = useEditor();
  const t = useWords();
  const [kept, setKept] = useState(() => readKeptCopies(localStorage, flowId));
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
          for (const copy of kept) dropKeptCopy(localStorage, flowId, copy.at);
          setKept([]);
        }}
      >
        {t('kept.drop')}
      </Menu.Item>
    </>
  );
}
