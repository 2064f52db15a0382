import '@xyflow/react/dist/base.css';
import './tints.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  type EdgeChange,
  type FinalConnectionState,
  MiniMap,
  type NodeChange,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react';
import {
  type DragEvent,
  type MouseEvent as ReactMouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useDocument, useEditor, usePhone, useView } from '../flow-editor/context.ts';
import { useChangedNodes } from '../flow-editor/queries.ts';
import { useWords } from '../flow-editor/words.ts';
import { DRAG_TYPE } from '../palette/step-list.tsx';
import { StepTags } from '../presence/step-tags.tsx';
import classes from './canvas.module.css';
import { Card } from './card.tsx';
import { useControlNames } from './control-names.ts';
import { Controls } from './controls.tsx';
import { CardPlaces } from './crossing.ts';
import { Far } from './far/far.tsx';
import { FarMinimap } from './far/far-minimap.tsx';
import { useFar } from './far/use-far.ts';
import { leastZoom } from './far/use-fit.ts';
import { FirstStep } from './first-step.tsx';
import { Frame, type FrameNode } from './frame.tsx';
import { openingView, viewWith } from './opening.ts';
import { StepMenu } from './step-menu.tsx';
import type { CardNode, WireEdge } from './to-view.ts';
import { mapColour, partedChanges, useFrames } from './use-frames.ts';
import { useViewNodes } from './use-view-nodes.ts';
import { Wire } from './wire.tsx';

const nodeTypes = { card: Card, frame: Frame };
const edgeTypes = { wire: Wire };
/** What stands beside the canvas when a flow opens. */
const RAIL = 56;
const BAR = 48;

const SEVERAL_KEYS = ['Control', 'Meta', 'Shift'];
const OPTIONS = { hideAttribution: true };

const onDragOver = (event: DragEvent): void => {
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
};

/** The room that is left for the canvas. */
const room = () => ({ width: window.innerWidth - RAIL, height: window.innerHeight - BAR });

const clientPoint = (event: MouseEvent | TouchEvent) => {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
};

/** The drawing: cards, wires, and what hands do to them, all of it by commands on the document. */
export function Canvas() {
  const { document, actions, view, mayEdit } = useEditor();
  const t = useWords();
  const names = useControlNames();
  const flowView = useReactFlow<CardNode | FrameNode, WireEdge>();
  const changed = useChangedNodes();
  const { seen, whole, marks, lit, cards, wires, rects, onNodesChange, setCards, tidy } =
    useViewNodes(changed);
  const { takesTap, onPointerMove, ...boxes } = useFar(seen);
  const { frames, onFrameChanges } = useFrames(setCards);
  const nodes = useMemo(() => [...frames, ...cards], [frames, cards]);
  const onChanges = useCallback(
    (changes: NodeChange<CardNode | FrameNode>[]) => {
      const [ofFrames, ofCards] = partedChanges(changes);
      if (ofFrames.length > 0) onFrameChanges(ofFrames);
      if (ofCards.length > 0) onNodesChange(ofCards);
    },
    [onFrameChanges, onNodesChange],
  );
  const [moving, setMoving] = useState(false);
  const empty = useDocument((state) => state.flow.nodes.length === 0);
  const reveal = useView((state) => state.reveal);
  const running = usePhone((state) => (state.follow ? state.currentNode : undefined));
  const box = useRef<HTMLDivElement>(null);
  const [opening] = useState(() => openingView(document.getState().flow, room()));
  const minZoom = useMemo(() => leastZoom(whole, view.sizes, room()), [whole, view]);

  const bringIntoSight = useCallback(
    (id: string, closer: boolean) => {
      const node = document.getState().flow.nodes.find((other) => other.id === id);
      if (node === undefined || box.current === null) return;
      const next = viewWith(
        node.position,
        flowView.getViewport(),
        box.current.getBoundingClientRect(),
        closer,
      );
      if (next !== undefined) void flowView.setViewport(next, { duration: 200 });
    },
    [document, flowView],
  );

  useEffect(() => {
    if (reveal !== undefined) bringIntoSight(reveal.node, reveal.closer);
  }, [reveal, bringIntoSight]);

  // The try-out leads the eye: the step where the chat stands is on the screen.
  useEffect(() => {
    if (running !== undefined) bringIntoSight(running, false);
  }, [running, bringIntoSight]);

  const onConnect = useCallback(
    (made: Connection) => {
      if (made.sourceHandle !== null) actions.connectExit(made.source, made.sourceHandle, made.target);
    },
    [actions],
  );

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      if (state.isValid === true || state.fromNode === null || state.fromHandle?.id == null) return;
      if (state.toNode?.id === state.fromNode.id) return;
      const at = clientPoint(event);
      // A click on an exit is no drag: it opens the menu beside the exit by itself.
      if (state.from !== null && state.to !== null) {
        const start = flowView.flowToScreenPosition(state.from);
        if (Math.hypot(start.x - at.x, start.y - at.y) < 32) return;
      }
      const place = flowView.screenToFlowPosition(at);
      view.openStepMenu({
        at,
        place: { x: place.x, y: place.y - 16 },
        from: { node: state.fromNode.id, port: state.fromHandle.id },
      });
    },
    [flowView, view],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<WireEdge>[]) => {
      for (const change of changes) {
        if (change.type !== 'select') continue;
        if (change.selected) document.selectEdge(change.id);
        else if (document.getState().edge === change.id) document.selectEdge(undefined);
      }
    },
    [document],
  );

  const onDrop = useCallback(
    (event: DragEvent) => {
      const type = event.dataTransfer.getData(DRAG_TYPE);
      if (type === '') return;
      event.preventDefault();
      const place = flowView.screenToFlowPosition({ x: event.clientX - 80, y: event.clientY - 16 });
      const onto = event.target instanceof Element ? event.target.closest('.react-flow__edge') : null;
      actions.dropStep(type, place, onto?.getAttribute('data-id') ?? undefined);
      view.openDrawer(undefined);
    },
    [actions, flowView, view],
  );

  // The same from frame to frame: who drags a card draws that card, and nothing of the rest.
  const onPaneClick = useCallback(
    (event: ReactMouseEvent) => {
      if (takesTap(event)) return;
      document.select([]);
      document.selectEdge(undefined);
      view.chooseFrame(undefined);
    },
    [document, takesTap, view],
  );
  const onMoveStart = useCallback((event: unknown) => setMoving(event !== null), []);
  const onMoveEnd = useCallback(() => setMoving(false), []);

  return (
    <section
      ref={box}
      className={classes.canvas}
      aria-label={t('canvas.label')}
      data-moving={moving || undefined}
      onPointerMoveCapture={onPointerMove}
    >
      <CardPlaces.Provider value={rects}>
        <ReactFlow<CardNode | FrameNode, WireEdge>
          nodes={nodes}
          edges={wires}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onChanges}
          onEdgesChange={onEdgesChange}
          onConnect={onConnect}
          onConnectEnd={onConnectEnd}
          onPaneClick={onPaneClick}
          onDrop={onDrop}
          onDragOver={onDragOver}
          onMoveStart={onMoveStart}
          onMoveEnd={onMoveEnd}
          nodesDraggable={mayEdit}
          nodesConnectable={mayEdit}
          connectOnClick={false}
          connectionRadius={32}
          autoPanOnConnect
          deleteKeyCode={null}
          disableKeyboardA11y
          multiSelectionKeyCode={SEVERAL_KEYS}
          selectionKeyCode="Shift"
          panOnScroll
          minZoom={minZoom}
          maxZoom={1.6}
          defaultViewport={opening}
          onlyRenderVisibleElements={seen.large}
          {...boxes}
          elevateNodesOnSelect
          proOptions={OPTIONS}
          ariaLabelConfig={names}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--dl-dots)" />
          {seen.far ? <Far seen={seen} whole={whole} marks={marks} lit={lit} cards={cards} /> : null}
          {seen.large ? (
            <FarMinimap places={seen.places} version={whole} moving={moving} />
          ) : cards.length > 3 ? (
            <MiniMap
              className={classes.minimap}
              data-moving={moving || undefined}
              pannable={false}
              ariaLabel={t('canvas.minimap')}
              nodeColor={mapColour}
              bgColor="var(--dl-surface)"
              maskColor="color-mix(in srgb, var(--dl-canvas) 70%, transparent)"
            />
          ) : null}
          <StepTags />
        </ReactFlow>
      </CardPlaces.Provider>
      {empty ? <FirstStep /> : null}
      <Controls tidy={tidy} mayTidy={mayEdit && !empty} />
      <StepMenu />
    </section>
  );
}
