/** `pnpm start`: builds the editor when its sources changed, then serves editor, API and webhooks in this process. */
import { ensureEditorBuilt } from './editor-build.ts';

ensureEditorBuilt();
await import('../packages/server/src/main.ts');
