import type { Flow, FlowNode } from '@danloi/engine/flow';
import {
  IconArrowRight,
  IconBraces,
  IconFlag,
  IconPencil,
  IconPlayerPlay,
  IconPlus,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { StillCard } from '../flow-cards/still-card.tsx';
import { StillLabels } from '../flow-cards/still-labels.tsx';
import type { Manifests } from '../flow-editor/context.ts';
import { toShown } from '../form/template-text.ts';
import { useLabels } from '../form/use-labels.ts';
import { useText, useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import type { Change } from './api.ts';
import classes from './publish.module.css';

const ICONS: Record<Change['kind'], TablerIcon> = {
  added: IconPlus,
  removed: IconTrash,
  changed: IconPencil,
  renamed: IconPencil,
  moved: IconArrowRight,
  'moved-edge': IconArrowRight,
  trigger: IconFlag,
  variable: IconBraces,
  start: IconPlayerPlay,
  translation: IconPencil,
  test: IconPencil,
};

function Told(props: { node: string; onChoose(node: string): void; children: string }) {
  return (
    <button type="button" className={classes.told} onClick={() => props.onChoose(props.node)}>
      {props.children}
    </button>
  );
}

/** What changed, one sentence each, as one would tell a colleague. */
export function ChangeList(props: { changes: readonly Change[]; onChoose?(node: string): void }) {
  const { changes, onChoose } = props;
  const text = useText();
  const { labelOf } = useLabels();
  return (
    <ul className={classes.changes}>
      {changes.map((change) => {
        const Icon = ICONS[change.kind];
        return (
          <li key={`${change.kind} ${change.node ?? ''} ${change.text.en}`} data-kind={change.kind}>
            <Icon size={18} stroke={1.5} aria-hidden />
            {change.node === undefined || onChoose === undefined ? (
              <span>{toShown(text(change.text), labelOf)}</span>
            ) : (
              <Told node={change.node} onChoose={onChoose}>
                {toShown(text(change.text), labelOf)}
              </Told>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface Pair {
  id: string;
  before: FlowNode | undefined;
  after: FlowNode | undefined;
}

function pairs(changes: readonly Change[], before: Flow | undefined, after: Flow): Pair[] {
  const kinds = new Set<Change['kind']>(['added', 'removed', 'changed']);
  const ids = new Set(
    changes.flatMap(({ kind, node }) => (node !== undefined && kinds.has(kind) ? [node] : [])),
  );
  return [...ids].map((id) => ({
    id,
    before: before?.nodes.find((node) => node.id === id),
    after: after.nodes.find((node) => node.id === id),
  }));
}

/** The changed steps side by side: what citizens read now, and what they will read. */
export function ChangedCards(props: {
  changes: readonly Change[];
  before: Flow | undefined;
  after: Flow;
  manifests: Manifests;
}) {
  const { before, after, manifests } = props;
  const t = useWords('publish');
  const found = pairs(props.changes, before, after);
  if (found.length === 0) return null;
  if (before === undefined) {
    return (
      <StillLabels flow={after} manifests={manifests}>
        <ul className={classes.all}>
          {found.map(({ id, after: node }) =>
            node === undefined ? null : (
              <li key={id}>
                <StillCard node={node} manifests={manifests} />
              </li>
            ),
          )}
        </ul>
      </StillLabels>
    );
  }
  return (
    <ul className={classes.pairs}>
      {found.map((pair) => (
        <li key={pair.id} className={classes.pair}>
          <div>
            <p className={classes.side}>{t('before')}</p>
            {pair.before === undefined ? (
              <p className={panel.nothing}>{t('notThere')}</p>
            ) : (
              <StillLabels flow={before} manifests={manifests}>
                <StillCard node={pair.before} manifests={manifests} />
              </StillLabels>
            )}
          </div>
          <IconArrowRight size={20} stroke={1.5} className={classes.arrow} aria-hidden />
          <div>
            <p className={classes.side}>{t('after')}</p>
            {pair.after === undefined ? (
              <p className={panel.nothing}>{t('willBeGone')}</p>
            ) : (
              <StillLabels flow={after} manifests={manifests}>
                <StillCard node={pair.after} manifests={manifests} />
              </StillLabels>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
