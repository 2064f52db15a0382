import { submissions } from '../documents.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';

const VIET_NAM = 7 * 60 * 60 * 1000;
const DIGITS = 6;

/** Numbers are counted anew each year, by the calendar of Viet Nam: `TG-2026`. */
export function seriesOf(prefix: string, now: number): string {
  return `${prefix}-${new Date(now + VIET_NAM).getUTCFullYear()}`;
}

/** `TG-2026-000123` */
export function caseNumber(series: string, number: number): string {
  return `${series}-${String(number).padStart(DIGITS, '0')}`;
}

/** The number after the last one that was given. Only an insert under it makes it taken, so none is ever lost. */
export async function nextNumber(store: WorkspaceStore, series: string): Promise<number> {
  const query = { index: 'byNumber', equals: [series], order: 'desc', limit: 1 } as const;
  const [last] = (await store.find(submissions, query)).items;
  return (last?.number ?? 0) + 1;
}
