import '@xyflow/react/dist/base.css';
import type { Flow, FlowNode } from '@danloi/engine/flow';
import { IconMessageCircle } from '@tabler/icons-react';
import {
  Background,
  BackgroundVariant,
  Controls,
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { createContext, memo, useContext, useEffect, useMemo } from 'react';
import { useControlNames } from '../canvas/control-names.ts';
import { FAR, LARGE } from '../canvas/distance.ts';
import type { Manifests } from '../flow-editor/context.ts';
import { CARD_WIDTH } from '../flow-editor/place.ts';
import { useWords } from '../i18n/words.ts';
import { GroupIcon } from '../palette/icons.tsx';
import { firstLook, type Mark, overlayOf } from './marks.ts';
import classes from './still-canvas.module.css';
import { StillCard } from './still-card.tsx';
import { StillLabels } from './still-labels.tsx';

interface StillData extends Record<string, unknown> {
  node: FlowNode;
  mark: Mark;
  /** How many comments are open on it. */
  comments: number;
}
type StillNode = Node<StillData, 'still'>;

const ManifestsHere = createContext<Manifests>(new Map());

/** A card that is looked at: what became of it stands on it in a word, never in colour alone. */
const Still = memo(function Still({ data, selected }: NodeProps<StillNode>) {
  const t = useWords('compare');
  const manifests = useContext(ManifestsHere);
  const { node, mark, comments } = data;
  const far = useStore((state) => state.transform[2] < FAR);
  const manifest = manifests.get(node.type);
  const group = manifest?.group ?? 'say';
  return (
    <div className={classes.step} data-mark={mark} data-selected={selected || undefined}>
      <Handle type="target" position={Position.Left} isConnectable={false} className={classes.handle ?? ''} />
      {mark === 'same' ? null : <span className={classes.mark}>{t(`mark.${mark}`)}</span>}
      {comments === 0 ? null : (
        <span className={classes.comments}>
          <IconMessageCircle size={14} stroke={2} aria-hidden />
          {comments}
        </span>
      )}
      {far ? (
        <div className={classes.far} data-group={group}>
          <GroupIcon name={manifest?.icon} group={group} size={36} />
          <span>{node.name}</span>
        </div>
      ) : (
        <StillCard node={node} manifests={manifests} />
      )}
      <Handle
        type="source"
        position={Position.Right}
        isConnectable={false}
        className={classes.handle ?? ''}
      />
    </div>
  );
});
const nodeTypes = { still: Still };

/** What a card takes before it is measured. */
const SIZE = { initialWidth: CARD_WIDTH, initialHeight: 150 };
const NO_COMMENTS: ReadonlyMap<string, number> = new Map();

interface StillCanvasProps {
  /** The older drawing; nothing is marked without one. */
  before: Flow | undefined;
  after: Flow;
  manifests: Manifests;
  /** Open comments by step. */
  comments?: ReadonlyMap<string, number>;
  /** The step in hand: it is brought into sight. */
  chosen?: string | undefined;
  onChoose(node: string | undefined): void;
}

function Drawing(props: StillCanvasProps) {
  const { before, after, comments = NO_COMMENTS, chosen, onChoose } = props;
  const t = useWords('compare');
  const view = useReactFlow<StillNode>();
  const overlay = useMemo(() => overlayOf(before, after), [before, after]);
  const nodes = useMemo(
    () =>
      overlay.nodes.map(
        ({ node, mark }): StillNode => ({
          ...{ id: node.id, type: 'still', position: node.position, ...SIZE },
          data: { node, mark, comments: comments.get(node.id) ?? 0 },
          selected: node.id === chosen,
          ariaLabel: mark === 'same' ? node.name : `${node.name}: ${t(`mark.${mark}`)}`,
        }),
      ),
    [overlay, comments, chosen, t],
  );
  const edges = useMemo(
    () =>
      overlay.edges.map(
        ({ edge, mark }): Edge => ({
          ...{ id: edge.id, source: edge.from, target: edge.to, focusable: false },
          className: classes[`wire-${mark}`] ?? '',
        }),
      ),
    [overlay],
  );
  const first = useMemo(() => firstLook(overlay).map((id) => ({ id })), [overlay]);
  const names = useControlNames();
  useEffect(() => {
    if (chosen !== undefined) void view.fitView({ nodes: [{ id: chosen }], maxZoom: 0.9, duration: 150 });
  }, [chosen, view]);
  return (
    <ReactFlow<StillNode>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      onPaneClick={() => onChoose(undefined)}
      onNodesChange={(changes) => {
        for (const change of changes) if (change.type === 'select' && change.selected) onChoose(change.id);
      }}
      deleteKeyCode={null}
      panOnScroll
      minZoom={0.05}
      maxZoom={1.4}
      fitView
      fitViewOptions={{ nodes: first, maxZoom: 0.9, padding: 0.12 }}
      onlyRenderVisibleElements={nodes.length > LARGE}
      proOptions={{ hideAttribution: true }}
      aria-label={t('drawing')}
      ariaLabelConfig={names}
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--dl-dots)" />
      <Controls
        showInteractive={false}
        position="bottom-right"
        orientation="horizontal"
        fitViewOptions={{ padding: 0.08, duration: 150 }}
        aria-label={t('look')}
      />
    </ReactFlow>
  );
}

/** Two drawings of a flow laid over each other, to be looked at: what is new, what is changed, what is gone. */
export function StillCanvas(props: StillCanvasProps) {
  const t = useWords('compare');
  return (
    <section className={classes.canvas} aria-label={t('drawing')}>
      <StillLabels flow={props.after} manifests={props.manifests}>
        <ManifestsHere.Provider value={props.manifests}>
          <ReactFlowProvider>
            <Drawing {...props} />
          </ReactFlowProvider>
        </ManifestsHere.Provider>
      </StillLabels>
      {props.before === undefined ? null : (
        <ul className={classes.legend} aria-hidden>
          {(['added', 'changed', 'removed'] as const).map((mark) => (
            <li key={mark} data-mark={mark}>
              {t(`mark.${mark}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
