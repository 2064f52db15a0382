/** Ready-made flows prove themselves: nothing to look at, every step passed, their recorded conversations hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  builtInTypes,
  coverFlow,
  createRegistry,
  lintFlow,
  openFlow,
  runTests,
  serialiseFlow,
} from '../index.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'templates');
const registry = createRegistry(builtInTypes);
const templates = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const bytes = readFileSync(join(FOLDER, name), 'utf8');
    const opened = openFlow(JSON.parse(bytes), registry);
    if (!opened.ok) throw new Error(`${name}: ${JSON.stringify(opened.problems)}`);
    return { bytes, flow: opened.flow };
  });
const flows = new Map(templates.map(({ flow }) => [flow.id, flow]));

describe.each(templates.map((template) => [template.flow.id, template] as const))(
  '%s',
  (_, { bytes, flow }) => {
    it('is kept in the newest format, byte for byte', () => {
      expect(bytes).toBe(serialiseFlow(flow));
    });

    it('has no mistake', () => {
      expect(lintFlow(flow, registry, { flows }).filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    it('has conversations of its own that hold, and is passed whole', () => {
      expect(flow.tests?.length).toBeGreaterThanOrEqual(2);
      expect(runTests(flow, registry, { flows }).filter(({ ok }) => !ok)).toEqual([]);
      const { coverage, missing, chats, nodes, ports } = coverFlow(flow, registry, { flows });
      console.info(
        `${flow.id}: ${coverage} % (${nodes.covered} steps, ${ports.covered} exits, ${chats.length} conversations)`,
      );
      expect({ coverage, missing }).toEqual({ coverage: 100, missing: [] });
    });
  },
);
