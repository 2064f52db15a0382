import type { FlowFrame } from '@danloi/engine/flow';
import type { NodeGroup } from '@danloi/engine/manifest';

/** Paper is white: a picture always has the light theme's colours, those of theme/tokens.css and canvas/tints.css. */
export const PAPER = {
  ink: '#1b2430',
  muted: '#5b6675',
  line: '#d5dbe3',
  surface: '#ffffff',
  ground: '#f5f7fa',
  brand: '#0b63ce',
  wire: '#7b8796',
  ok: '#1b7f4b',
} as const;

export type DrawnTint = NonNullable<FlowFrame['tint']>;

/** What is drawn for authors: frames and notes. */
export const DRAWN_TINTS: Record<DrawnTint, { fill: string; line: string; text: string }> = {
  grey: { fill: '#e9edf3', line: '#b8c2cf', text: '#3d4756' },
  blue: { fill: '#dceafb', line: '#9cc0ea', text: '#0a4c9c' },
  green: { fill: '#dcf2e5', line: '#93cdb0', text: '#14633d' },
  yellow: { fill: '#fbf0c4', line: '#d9c068', text: '#6b4e00' },
  pink: { fill: '#fbe3ec', line: '#e3a6bf', text: '#8f2350' },
};

/** Header and ink of each group. */
export const TINTS: Record<NodeGroup, { tint: string; ink: string }> = {
  say: { tint: '#eaf2fc', ink: '#0a56b2' },
  ask: { tint: '#f0edfc', ink: '#5b3fb8' },
  form: { tint: '#f9ecf8', ink: '#8a2d83' },
  order: { tint: '#edf0f4', ink: '#475467' },
  decide: { tint: '#fdf1df', ink: '#8a5000' },
  data: { tint: '#e3f4f0', ink: '#0b6a5b' },
  people: { tint: '#fdecef', ink: '#a3263f' },
};
