/** Writes the table of the rules of lint: `node packages/engine/write-lint-rules.ts`. A test fails while it is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsPage } from './src/lint/examples/docs.testing.ts';

export const LINT_RULES_FILE = join(import.meta.dirname, '..', '..', 'docs', 'developers', 'lint-rules.md');

if (import.meta.main) writeFileSync(LINT_RULES_FILE, docsPage());
