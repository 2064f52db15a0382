import type { FlowFrame } from '@danloi/engine/flow';
import type { DrawnTint } from './colours.ts';
import { type Measure, wrap } from './wrap.ts';

/** Room above a frame for its title, pixels. */
const TITLE = 24;

/** A frame around steps of one subject, with its title above it. */
export interface FramePicture {
  title: string;
  tint: DrawnTint;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Frames as the canvas shows them; a long title ends in dots where the frame ends. */
export function framePictures(frames: readonly FlowFrame[], measure: Measure): FramePicture[] {
  return frames.map(({ title, tint = 'grey', position, size }) => ({
    title: wrap(title, size.width - 8, 1, measure, true)[0] ?? '',
    tint,
    ...position,
    ...size,
  }));
}

/** Where a frame and its title begin, from above. */
export const topOf = ({ y, title }: FramePicture): number => (title === '' ? y : y - TITLE);
