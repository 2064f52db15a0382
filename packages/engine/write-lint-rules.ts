/** Writes docs/developers/lint-rules.md from the examples of the rules; a test fails while it is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsPage } from './src/lint/examples/docs.testing.ts';

writeFileSync(join(import.meta.dirname, '../../docs/developers/lint-rules.md'), docsPage());
