import type { DraftCopies, DraftCopy } from '../document/draft-copies.ts';
import { newId } from '../document/ids.ts';

/** This tab's name among all that have flows open. */
export const thisTab: string = newId();

const lockOf = (tab: string) => `danloi.tab.${tab}`;
/** Absent where the page came over plain http. */
const locks: LockManager | undefined = globalThis.navigator?.locks;

// Held for as long as the tab lives; never asked for by another.
void locks?.request(lockOf(thisTab), () => new Promise<never>(() => {}));

/**
 * Drafts on this machine that no open tab is saving. Where tabs cannot be told, all of them: to merge what another tab saves
 * too does no harm.
 */
export async function draftsLeftHere(copies: DraftCopies, flow: string): Promise<DraftCopy[]> {
  try {
    const [found, held] = await Promise.all([copies.read(flow), locks?.query()]);
    const open = new Set((held?.held ?? []).map(({ name }) => name));
    return found.filter(({ tab }) => !open.has(lockOf(tab)));
  } catch {
    // A browser that keeps nothing has nothing.
    return [];
  }
}
