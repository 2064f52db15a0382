import type { Picture } from '../drawing/picture.ts';

/** Twice as sharp as on the screen, but no larger than browsers can hold. */
const SCALE = 2;
const MOST_SIDE = 8_000;
const MOST_PIXELS = 40_000_000;

/** How much larger than the drawing its picture gets. */
export function scaleFor({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  return Math.min(
    SCALE,
    MOST_SIDE / Math.max(width, height, 1),
    Math.sqrt(MOST_PIXELS / Math.max(width * height, 1)),
  );
}

/** The drawing as PNG. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = scaleFor(picture);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob === null ? fail(new Error('no picture')) : done(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
