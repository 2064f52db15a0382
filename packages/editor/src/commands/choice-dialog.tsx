import { createSpotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useEditor, useView } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import { ListDialog } from '../search/list-dialog.tsx';

const [store, spotlight] = createSpotlight();

/** One thing out of a list that can be typed into: exits, steps. What is chosen may ask the next question. */
export default function ChoiceDialog() {
  const { view } = useEditor();
  const choice = useView((state) => state.choice);
  const t = useWords('commands');
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (choice === undefined) spotlight.close();
    else {
      setTyped('');
      spotlight.open();
    }
  }, [choice]);
  const close = () => view.ask(undefined);
  return (
    <ListDialog
      store={store}
      label={choice?.title ?? t('choice.label')}
      question={choice?.title}
      field={{ label: choice?.title ?? t('choice.type'), placeholder: t('choice.type') }}
      typed={typed}
      onTyped={setTyped}
      groups={[{ key: 'choices', items: choice?.find(typed) ?? [] }]}
      nothing={t('choice.nothing', { typed: typed.trim() })}
      onTake={(item) => {
        close();
        item.run();
      }}
      onClose={close}
    />
  );
}
