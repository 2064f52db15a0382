import type { Flow, FlowFrame } from '@danloi/engine/flow';
import { moveNodes, type Point } from './nodes.ts';

export interface Box {
  position: Point;
  size: { width: number; height: number };
}

/** Room between a frame's edge and what it is drawn around. */
const AROUND = 32;

const rounded = ({ position, size }: Box): Box => ({
  position: { x: Math.round(position.x), y: Math.round(position.y) },
  size: { width: Math.round(size.width), height: Math.round(size.height) },
});

function withFrames(flow: Flow, frames: FlowFrame[]): Flow {
  const { frames: _before, ...rest } = flow;
  return frames.length === 0 ? rest : { ...rest, frames };
}

/** Draws a frame. One whose id is taken is not drawn. */
export function addFrame(flow: Flow, frame: FlowFrame): Flow {
  const frames = flow.frames ?? [];
  if (frames.some((other) => other.id === frame.id)) return flow;
  return withFrames(flow, [...frames, { ...frame, ...rounded(frame) }]);
}

/** Names, tints or resizes a frame. */
export function changeFrame(flow: Flow, id: string, change: Partial<Omit<FlowFrame, 'id'>>): Flow {
  const frame = flow.frames?.find((other) => other.id === id);
  if (flow.frames === undefined || frame === undefined) return flow;
  const after = { ...frame, ...change };
  const box = rounded(after);
  const same =
    after.title === frame.title &&
    after.tint === frame.tint &&
    JSON.stringify(box) === JSON.stringify({ position: frame.position, size: frame.size });
  if (same) return flow;
  return withFrames(
    flow,
    flow.frames.map((other) => (other === frame ? { ...after, ...box } : other)),
  );
}

/** Takes a frame away; the steps in it stay. */
export function removeFrame(flow: Flow, id: string): Flow {
  const frames = (flow.frames ?? []).filter((frame) => frame.id !== id);
  return frames.length === (flow.frames ?? []).length ? flow : withFrames(flow, frames);
}

/** Puts a frame elsewhere together with steps that lie in it. */
export function moveFrame(flow: Flow, id: string, to: Point, steps: ReadonlySet<string>): Flow {
  const frame = flow.frames?.find((other) => other.id === id);
  if (frame === undefined) return flow;
  const x = Math.round(to.x) - frame.position.x;
  const y = Math.round(to.y) - frame.position.y;
  const places = new Map(
    flow.nodes
      .filter((node) => steps.has(node.id))
      .map(({ id: step, position }) => [step, { x: position.x + x, y: position.y + y }]),
  );
  return moveNodes(changeFrame(flow, id, { position: to }), places);
}

type SizeOf = (node: string) => { width: number; height: number };

/** The steps that lie in a box with their middle: somebody who sees them would say so. */
export function stepsIn(flow: Pick<Flow, 'nodes'>, box: Box, sizeOf: SizeOf): Set<string> {
  const { position, size } = box;
  const inside = flow.nodes.filter((node) => {
    const { width, height } = sizeOf(node.id);
    const x = node.position.x + width / 2 - position.x;
    const y = node.position.y + height / 2 - position.y;
    return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
  });
  return new Set(inside.map((node) => node.id));
}

/** The box around these steps, with some room; undefined around none. */
export function boxAround(flow: Flow, ids: ReadonlySet<string>, sizeOf: SizeOf): Box | undefined {
  const boxes = flow.nodes
    .filter((node) => ids.has(node.id))
    .map((node) => {
      const { width, height } = sizeOf(node.id);
      const { x, y } = node.position;
      return { left: x, top: y, right: x + width, bottom: y + height };
    });
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left)) - AROUND;
  const top = Math.min(...boxes.map((box) => box.top)) - AROUND;
  const right = Math.max(...boxes.map((box) => box.right)) + AROUND;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + AROUND;
  return { position: { x: left, y: top }, size: { width: right - left, height: bottom - top } };
}

/** After steps found new places: each frame lies anew around those that lay in it before. An empty one stays. */
export function reframed(before: Flow, after: Flow, sizeOf: SizeOf): Flow {
  return (before.frames ?? []).reduce((flow, frame) => {
    const box = boxAround(flow, stepsIn(before, frame, sizeOf), sizeOf);
    return box === undefined ? flow : changeFrame(flow, frame.id, box);
  }, after);
}
