/**
 * Key screens look as they did when a person last looked at them. After a wanted change: look at what
 * `node test/end-to-end/screenshots.ts` makes of docs/images/look, and keep it.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { LOOKS, takeLooks } from './look.ts';
import { onStage } from './on-stage.ts';
import { prepareSample } from './screens.ts';
import type { Stage } from './stage.ts';

/** The share of dots that may differ: what fonts and rounding do differently from machine to machine. */
const TOLERANCE = 0.02;
const artifacts = join(import.meta.dirname, '..', '.artifacts');

let stage: Stage;
onStage(async (started) => {
  stage = started;
  await prepareSample(stage);
});

it('key screens look as they were looked at', async () => {
  const changed: string[] = [];
  for await (const { name, picture } of takeLooks(stage)) {
    const known = PNG.sync.read(await readFile(join(LOOKS, `${name}.png`)));
    const now = PNG.sync.read(picture);
    const { width, height } = known;
    expect([now.width, now.height], name).toEqual([width, height]);
    const shown = new PNG({ width, height });
    const different = pixelmatch(known.data, now.data, shown.data, width, height, { threshold: 0.2 });
    if (different <= TOLERANCE * width * height) continue;
    changed.push(`${name}: ${((100 * different) / (width * height)).toFixed(1)} %`);
    await mkdir(artifacts, { recursive: true });
    await writeFile(join(artifacts, `look-${name}.png`), PNG.sync.write(shown));
  }
  expect(changed).toEqual([]);
});
