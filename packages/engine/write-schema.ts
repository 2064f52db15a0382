/** Writes the published JSON Schema of flow files: `node packages/engine/write-schema.ts`. A test fails while it is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flowJsonSchema } from './src/flow/json-schema.ts';

export const SCHEMA_FILE = join(import.meta.dirname, '..', '..', 'docs', 'schema', 'flow-2.json');

const schemaText = (): string => `${JSON.stringify(flowJsonSchema, undefined, 2)}\n`;

if (import.meta.main) writeFileSync(SCHEMA_FILE, schemaText());
