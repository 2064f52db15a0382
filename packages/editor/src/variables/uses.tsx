import type { Variable } from '@danloi/engine/flow';
import { UnstyledButton } from '@mantine/core';
import { nodeById } from '../document/selectors.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import classes from '../flow-editor/panels.module.css';
import { usesOf } from '../flow-editor/where-used.ts';
import { useWords } from '../i18n/words.ts';
import { useLanguageName } from '../languages/use-language-name.ts';

/** Every place that speaks of a variable, each a way there. */
export function Uses({ variable, onGo }: { variable: Variable; onGo?: () => void }) {
  const { actions, manifests, view } = useEditor();
  const flow = useDocument((state) => state.flow);
  const languageName = useLanguageName();
  const t = useWords('variables');
  const uses = usesOf(flow, variable.name, manifests);
  if (uses.length === 0) return <span className={classes.muted}>{t('unused')}</span>;
  return (
    <nav aria-label={t('usedIn')}>
      <span className={classes.muted}>{t('usedIn')}</span>
      {uses.map(({ node, field, how, language }) => (
        <UnstyledButton
          key={`${node} ${field ?? ''} ${language ?? ''}`}
          className={classes.item}
          onClick={() => {
            onGo?.();
            view.showLanguage(language);
            actions.goTo(node, field);
          }}
        >
          {nodeById(flow, node)?.name}
          {how === undefined ? null : (
            <span className={classes.muted}>
              {' · '}
              {language === undefined ? t(`how.${how}`) : languageName(language)}
            </span>
          )}
        </UnstyledButton>
      ))}
    </nav>
  );
}
