import Value from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { draw } from '../testing/draw.ts';
import { parseFlow } from './index.ts';
import { FLOW_BOUNDS, Flow } from './schema.ts';
import { withinPlaces } from './within-places.ts';

const flow = draw('thu', { nodes: { a: ['message', { text: 'Chào' }], b: ['end', {}] } });
const frame = { id: 'khung', title: 'Khung', size: { width: 600, height: 400 } };
const lying = (...places: { x: unknown; y: unknown }[]) => ({
  ...flow,
  nodes: flow.nodes.map((node, index) => ({ ...node, position: places[index] ?? node.position })),
  frames: [{ ...frame, position: places.at(-1) }],
});
const far = { x: 2_000_000, y: -3e300 };
const edge = { x: FLOW_BOUNDS.place, y: -FLOW_BOUNDS.place };

describe('places on the drawing', () => {
  it('beyond the bound are brought to its edge: a file of before opens', () => {
    const near = { x: 12.5, y: FLOW_BOUNDS.place };
    const given = lying(near, far);
    const before = JSON.stringify(given);
    const parsed = parseFlow(given);
    expect(JSON.stringify(given)).toBe(before);
    expect(parsed).toEqual({ ok: true, flow: lying(near, edge) });
    expect(parseFlow({ ...given, format: 1 })).toEqual(parsed);
  });

  it('are bounded by the schema that others check files with', () => {
    expect(Value.Check(Flow, lying(edge, edge))).toBe(true);
    for (const place of [
      { x: FLOW_BOUNDS.place + 1, y: 0 },
      { x: 0, y: -FLOW_BOUNDS.place - 1 },
    ]) {
      expect(Value.Check(Flow, lying(edge, place))).toBe(false);
      expect(Value.Check(Flow, { ...lying(place, edge), frames: [] })).toBe(false);
    }
  });

  it('that are no numbers are refused with their place', () => {
    for (const x of [Number.POSITIVE_INFINITY, Number.NaN, '5000000', null])
      expect(parseFlow(lying({ x, y: 0 }, edge))).toMatchObject({
        ok: false,
        problems: [{ pointer: '/nodes/0/position/x' }],
      });
  });

  it('within the bound cost no copy, and what is no flow comes back', () => {
    const fine = lying(edge, edge);
    expect(withinPlaces(fine)).toBe(fine);
    for (const value of [undefined, null, 5, [], { nodes: 1, frames: [null, { position: 1 }] }])
      expect(withinPlaces(value)).toEqual(value);
  });
});
