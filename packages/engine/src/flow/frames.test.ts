import { expect, it } from 'vitest';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { diffFlows } from './diff/diff.ts';
import { mergeFlows } from './merge/merge.ts';
import { parseFlow } from './parse.ts';
import { FLOW_FORMAT, type Flow, type FlowFrame } from './schema.ts';
import { serialiseFlow } from './serialise.ts';

const registry = createRegistry(builtInTypes);

const frame: FlowFrame = {
  id: 'khung-1',
  title: 'Lệ phí',
  tint: 'green',
  position: { x: 10, y: 20 },
  size: { width: 600, height: 400 },
};
const plain: Flow = {
  format: FLOW_FORMAT,
  id: 'k',
  name: 'Kịch bản',
  variables: [],
  triggers: [],
  nodes: [],
  edges: [],
};
const flow: Flow = { ...plain, frames: [frame] };

it('is kept in the file, and comes back the same', () => {
  expect(parseFlow(JSON.parse(serialiseFlow(flow)))).toEqual({ ok: true, flow });
});

it('is refused in words when it is none, or there twice', () => {
  const bad = parseFlow({ ...flow, frames: [{ ...frame, size: { width: -1, height: 400 } }] });
  expect(bad).toMatchObject({ ok: false, problems: [{ pointer: '/frames/0/size/width' }] });
  expect(bad.ok ? '' : bad.problems[0]?.message.vi).toContain('khung thứ 1 (“Lệ phí”), kích thước');
  expect(parseFlow({ ...flow, frames: [frame, frame] }).ok).toBe(false);
});

it('of a size that none may have says which may be', () => {
  const told = (width: number) => {
    const parsed = parseFlow({ ...flow, frames: [{ ...frame, size: { width, height: 400 } }] });
    return parsed.ok ? undefined : parsed.problems[0]?.message;
  };
  expect(told(39)?.vi).toMatch(/bề ngang: nhỏ nhất là 40\.$/);
  expect(told(100_001)?.vi).toMatch(/bề ngang: lớn nhất là 100\.000\.$/);
  expect(told(100_001)?.en).toMatch(/at most 100,000\.$/);
});

it('is told of as drawn only', () => {
  expect(diffFlows(flow, { ...plain, frames: [{ ...frame, title: 'Phí' }] }, registry)).toMatchObject([
    { kind: 'moved', text: { vi: 'Sửa khung "Phí" trên bản vẽ.' } },
  ]);
  expect(diffFlows(flow, plain, registry)).toMatchObject([{ kind: 'moved', from: { id: 'khung-1' } }]);
  expect(diffFlows(plain, { ...plain, frames: [{ ...frame, title: ' ' }] }, registry)).toMatchObject([
    { text: { vi: 'Thêm một khung chưa đặt tên trên bản vẽ.' } },
  ]);
});

it('is merged one by one, field by field', () => {
  const mine: Flow = { ...plain, frames: [{ ...frame, title: 'Phí' }] };
  const theirs: Flow = {
    ...plain,
    frames: [
      { ...frame, position: { x: 0, y: 0 } },
      { ...frame, id: 'khung-2' },
    ],
  };
  const merged = mergeFlows(flow, mine, theirs);
  expect(merged.conflicts).toEqual([]);
  expect(merged.flow.frames).toEqual([
    { ...frame, title: 'Phí', position: { x: 0, y: 0 } },
    { ...frame, id: 'khung-2' },
  ]);
});
