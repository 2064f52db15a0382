import { IconAlertTriangle, IconPlayerPlayFilled } from '@tabler/icons-react';
import {
  Handle,
  type NodeProps,
  Position,
  useConnection,
  useStore,
  useUpdateNodeInternals,
} from '@xyflow/react';
import { memo, useEffect } from 'react';
import { useEditor } from '../flow-editor/context.ts';
import { exitsOf } from '../flow-editor/node-view.ts';
import { useText, useWords } from '../flow-editor/words.ts';
import { CardNumbers } from '../numbers/card-numbers.tsx';
import { GroupIcon } from '../palette/icons.tsx';
import { toLookAt } from '../problems/to-look-at.ts';
import classes from './card.module.css';
import { CardBody } from './card-body.tsx';
import { FAR, FARTHEST } from './distance.ts';
import portClasses from './port.module.css';
import { Sticky } from './sticky.tsx';
import { type CardData, type CardNode, markOf } from './to-view.ts';

/** Upper and lower border of a card, and the height below which a name has one line. */
const BORDERS = 2;
const LOW = 90;

type Distance = 'near' | 'middle' | 'far';

const distanceOf = (zoom: number): Distance => (zoom < FARTHEST ? 'far' : zoom < FAR ? 'middle' : 'near');

/** The handle that a wire ends at, and the catcher that takes a wire dropped anywhere on the card. */
function Entry({ id }: { id: string }) {
  const drawing = useConnection((connection) => connection.inProgress && connection.fromNode?.id !== id);
  return (
    <>
      <Handle
        type="target"
        id="in"
        position={Position.Left}
        isConnectableStart={false}
        className={portClasses.entry}
        aria-hidden
      />
      {drawing ? (
        <Handle
          type="target"
          id="in"
          position={Position.Left}
          isConnectableStart={false}
          className={portClasses.catch}
          aria-hidden
        />
      ) : null}
    </>
  );
}

function Mark({ findings }: { findings: CardData['findings'] }) {
  const t = useWords();
  const text = useText();
  const worst = markOf(findings);
  const counted = toLookAt(findings);
  if (worst === undefined) return null;
  return (
    <span
      className={classes.mark}
      data-severity={worst}
      title={counted.map((finding) => text(finding.message)).join('\n')}
      role="img"
      aria-label={t('card.toLookAt', { count: counted.length })}
    >
      <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
      {counted.length > 1 ? counted.length : null}
    </span>
  );
}

/** A button that becomes an exit changes no size: the canvas must be told to look for the new ring. */
function useFreshExits(id: string, node: CardData['node'], manifest: CardData['manifest']): void {
  const look = useUpdateNodeInternals();
  const exits = exitsOf(node, manifest)
    .map((port) => port.id)
    .join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew when an exit comes, goes or moves
  useEffect(() => look(id), [id, exits, look]);
}

/** A step on the canvas: what the citizen will see, and an exit on each row. Far away only its name stays. */
export const Card = memo(function Card({ id, data, selected }: NodeProps<CardNode>) {
  const t = useWords();
  const text = useText();
  const { view } = useEditor();
  const distance = useStore((state) => distanceOf(state.transform[2]));
  const { node, manifest } = data;
  const title = manifest === undefined ? node.type : text(manifest.title);
  const group = manifest?.group ?? 'say';
  const broken = markOf(data.findings) === 'error';
  // As high as near, so that no wire jumps.
  const height = view.sizes.get(id)?.height;
  useFreshExits(id, node, manifest);
  if (manifest?.canvas === true) return <Sticky data={data} selected={selected} />;
  return (
    <div
      className={classes.card}
      data-group={group}
      data-selected={selected || undefined}
      data-running={data.running || undefined}
      data-changed={data.changed || undefined}
      data-broken={broken || undefined}
    >
      {data.start ? (
        <span className={classes.start}>
          <IconPlayerPlayFilled size={12} aria-hidden />
          {t('card.start')}
        </span>
      ) : null}
      {distance === 'near' ? (
        <>
          <div className={classes.header} title={title}>
            <GroupIcon name={manifest?.icon} group={group} />
            <span className={classes.name}>{node.name === '' ? title : node.name}</span>
            <Mark findings={data.findings} />
          </div>
          <CardBody node={node} manifest={manifest} connected={data.connected} />
        </>
      ) : (
        <div
          className={distance === 'far' ? `${classes.compact} ${classes.far}` : classes.compact}
          style={height === undefined ? undefined : { height: height - BORDERS, minHeight: 0 }}
          data-low={height !== undefined && height < LOW ? true : undefined}
        >
          <GroupIcon name={manifest?.icon} group={group} size={36} />
          <span className={classes.name}>
            {distance === 'far' ? t(`group.${group}`) : node.name === '' ? title : node.name}
          </span>
          <Mark findings={data.findings} />
          <CardBody node={node} manifest={manifest} connected={data.connected} portsOnly />
        </div>
      )}
      <CardNumbers node={id} hasExits={exitsOf(node, manifest).length > 0} />
      <Entry id={id} />
    </div>
  );
});
