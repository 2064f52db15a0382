import { type Size, underLimit } from './shrink.ts';

/** A part of a picture, in its own pixels. */
export interface Part extends Size {
  x: number;
  y: number;
}

function encoded(image: HTMLImageElement, part: Part) {
  return (size: Size, quality: number): Promise<Blob | undefined> => {
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const context = canvas.getContext('2d');
    if (context === null) return Promise.resolve(undefined);
    // What was see-through would be black in a JPEG.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, size.width, size.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height);
    return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', quality));
  };
}

/** A part of a picture as a file that Zalo takes. */
export async function drawPart(image: HTMLImageElement, part: Part, name: string): Promise<File | undefined> {
  const blob = await underLimit(part, encoded(image, part));
  if (blob === undefined) return undefined;
  return new File([blob], `${name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
}
