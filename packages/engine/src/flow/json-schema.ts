import { Flow } from './schema.ts';

/** The flow file format as JSON Schema (2020-12): what `docs/schema/flow-2.json` publishes. */
export const flowJsonSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...(JSON.parse(JSON.stringify(Flow)) as object),
};
