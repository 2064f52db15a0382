import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Finding } from '../document/finding.ts';
import { nodeById } from '../document/selectors.ts';
import { type Editor, useDocument, useEditor, useProblems } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import type { DrawerPane } from '../flow-editor/view-store.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { paneOf } from './pane-of.ts';
import classes from './problems.module.css';
import { Repairs } from './repairs.tsx';

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, hint: IconBulb };

/** Opens a list in the drawer; the keyboard goes along, to the first thing that can be pressed there. */
function openList({ view }: Editor, pane: DrawerPane): void {
  view.openDrawer(pane);
  requestAnimationFrame(() =>
    window.document
      .querySelector<HTMLElement>(`aside[data-pane="${pane}"] [data-body] :is(button, input, [tabindex="0"])`)
      ?.focus(),
  );
}

function Item({ finding, onList }: { finding: Finding; onList(pane: DrawerPane): void }) {
  const { actions } = useEditor();
  const name = useDocument((state) => nodeById(state.flow, finding.node)?.name);
  const text = useText();
  const Icon = ICONS[finding.severity];
  return (
    <li>
      <UnstyledButton
        className={classes.item}
        onClick={() => {
          if (finding.node === undefined) onList(paneOf(finding));
          else actions.goTo(finding.node, finding.field, finding.language);
        }}
      >
        <Icon size={18} stroke={1.6} className={classes.icon} data-severity={finding.severity} aria-hidden />
        <span>
          {name === undefined ? null : <span className={panel.itemTitle}>{name}</span>}
          <span className={classes.message}>{text(finding.message)}</span>
        </span>
      </UnstyledButton>
      <div className={classes.fix}>
        <Repairs finding={finding} />
      </div>
    </li>
  );
}

/** What there is to look at: first what forbids publication, then the rest. A click goes there: `onList` where lists are in no drawer. */
export function ProblemsPane({ onList }: { onList?: (pane: DrawerPane) => void }) {
  const editor = useEditor();
  const toList = onList ?? ((pane: DrawerPane) => openList(editor, pane));
  const findings = useProblems((state) => state.findings);
  const fresh = useProblems((state) => state.fresh);
  const t = useWords();
  const parts = (['error', 'warning', 'hint'] as const)
    .map((severity) => ({ severity, list: findings.filter((finding) => finding.severity === severity) }))
    .filter((part) => part.list.length > 0);
  return (
    <div>
      {fresh ? null : <p className={panel.muted}>{t('problems.notFresh')}</p>}
      {fresh && findings.length === 0 ? (
        <p className={classes.fine}>
          <IconCircleCheck size={18} stroke={1.6} aria-hidden /> {t('problems.none')}
        </p>
      ) : null}
      {parts.map(({ severity, list }) => (
        <section key={severity} aria-label={t(`problems.${severity}`)}>
          <h3 className={classes.title}>
            {t(`problems.${severity}`)} ({list.length})
          </h3>
          <ul className={classes.list}>
            {list.map((finding) => (
              <Item
                key={`${finding.rule} ${finding.node ?? ''} ${finding.port ?? ''} ${finding.field ?? ''} ${finding.message.en}`}
                finding={finding}
                onList={toList}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
