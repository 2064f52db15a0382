/** A point of the map. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Two numbers with all their digits are shorter. */
const LONGEST = 100;

/**
 * Reads coordinates as people copy them from a map: decimal degrees, latitude first. A comma between the two numbers, or, where
 * a comma stands for the point, a semicolon or a blank.
 *
 * - "21.02851, 105.85420" · "21,02851; 105,85420" · "(10.77, 106.69)"
 */
export function parsePoint(text: string): Point | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.trim().replace(/^\(|\)$/g, '');
  const found =
    /^(-?\d{1,2}(?:\.\d{1,15})?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(plain) ??
    /^(-?\d{1,2}(?:,\d{1,15})?)\s*[;\s]\s*(-?\d{1,3}(?:,\d{1,15})?)$/.exec(plain);
  const [latitude, longitude] = (found?.slice(1) ?? []).map((part) => Number(part.replace(',', '.')));
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** A link that shows the way to a point: phones open it in their map, browsers as a page. */
export function mapLink({ latitude, longitude }: Point): string {
  return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
}
