import type { Manifest, NodeGroup } from '@danloi/engine/manifest';
import { GroupIcon } from '../../palette/icons.tsx';
import classes from './far.module.css';

/** Colours and pictures that the far layer paints with, read from what the cards themselves use. */
export interface Palette {
  tints: ReadonlyMap<string, { fill: string; ink: string }>;
  icons: ReadonlyMap<string, readonly Path2D[]>;
  line: string;
  surface: string;
  ink: string;
  wire: string;
  brand: string;
  ok: string;
  warn: string;
  danger: string;
}

const GROUPS: readonly NodeGroup[] = ['say', 'ask', 'form', 'order', 'decide', 'data', 'people'];

/** Never seen: one icon of each type, in the tint of its group. */
export function Sprites({ manifests }: { manifests: Iterable<Manifest> }) {
  return (
    <div className={classes.sprites} aria-hidden data-sprites>
      {GROUPS.map((group) => (
        <i key={group} data-group={group} data-tint={group} />
      ))}
      {[...manifests].map(({ type, icon, group }) => (
        <i key={type} data-icon={type}>
          <GroupIcon name={icon} group={group} />
        </i>
      ))}
    </div>
  );
}

/** Reads the sprites under this element. */
export function readPalette(root: Element): Palette {
  const sprites = [...root.querySelectorAll<HTMLElement>('[data-sprites] > i')];
  const style = getComputedStyle(root);
  const colour = (name: string): string => style.getPropertyValue(`--dl-${name}`).trim();
  return {
    tints: new Map(
      sprites.flatMap((sprite) => {
        const group = sprite.dataset.tint;
        if (group === undefined) return [];
        const own = getComputedStyle(sprite);
        const tint = { fill: own.getPropertyValue('--tint'), ink: own.getPropertyValue('--tint-ink') };
        return [[group, tint] as const];
      }),
    ),
    icons: new Map(
      sprites.flatMap((sprite) => {
        const type = sprite.dataset.icon;
        if (type === undefined) return [];
        const paths = [...sprite.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
        return [[type, paths.filter((path) => path !== '').map((path) => new Path2D(path))] as const];
      }),
    ),
    line: colour('line'),
    surface: colour('surface'),
    ink: colour('ink'),
    wire: colour('wire'),
    brand: colour('brand'),
    ok: colour('ok'),
    warn: colour('warn'),
    danger: colour('danger'),
  };
}
