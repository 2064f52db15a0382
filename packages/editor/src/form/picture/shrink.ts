/** What Zalo takes of a picture. */
export const PICTURE_LIMIT = 1_000_000;
/** Longer sides are no sharper on a phone. */
const LONGEST_SIDE = 1_600;
/** From fine to what still looks well; after the last the picture gets smaller. */
const QUALITIES = [0.92, 0.85, 0.75, 0.65] as const;
const SMALLER = 0.75;
/** At such a size every picture fits; a safeguard against a drawing that never gets smaller. */
const MOST_ROUNDS = 12;

export interface Size {
  width: number;
  height: number;
}

/** The size of a picture that is no longer than it needs to be; a small one stays. */
export function fittingSize({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The first drawing that Zalo takes: less fine first, then smaller. Undefined when none is, which no real picture comes to.
 */
export async function underLimit<B extends { size: number }>(
  size: Size,
  encode: (size: Size, quality: number) => Promise<B | undefined>,
): Promise<B | undefined> {
  let now = fittingSize(size);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const quality of QUALITIES) {
      const made = await encode(now, quality);
      if (made !== undefined && made.size <= PICTURE_LIMIT) return made;
    }
    now = {
      width: Math.max(1, Math.round(now.width * SMALLER)),
      height: Math.max(1, Math.round(now.height * SMALLER)),
    };
  }
  return undefined;
}
