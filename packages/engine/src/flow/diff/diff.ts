import type { Registry } from '../../node-type/registry.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { Flow } from '../schema.ts';
import type { FlowChange } from './change.ts';
import { edgeChanges } from './edges.ts';
import { frameChanges, listChanges } from './lists.ts';
import { type Names, namesOf } from './names.ts';
import { nodeChanges, placeChanges } from './nodes.ts';
import { same } from './same.ts';

/** Changes told one by one; of more, how many there are. */
const MOST_CHANGES = 2_000;

/**
 * What changed, as one would tell a colleague and as data: names, the start, step by step in the order of the newer flow, lines,
 * variables, triggers, translations, recorded conversations; at last what was only moved on the canvas. Without an older flow
 * everything is new. Bounded, never throws.
 */
export function diffFlows(before: Flow | undefined, after: Flow, registry: Registry): FlowChange[] {
  const old = before ?? {
    ...after,
    nodes: [],
    edges: [],
    variables: [],
    triggers: [],
    translations: {},
    frames: [],
    tests: [],
  };
  const names = namesOf(old, after, registry);
  const changes = [
    ...nameChanges(before, after),
    ...startChange(before, after, names),
    ...nodeChanges(old, after, names, registry),
    ...edgeChanges(old, after, names),
    ...listChanges(old, after, names),
    ...placeChanges(old, after, names),
    ...frameChanges(old, after),
  ];
  const rest = changes.length - MOST_CHANGES;
  if (rest <= 0) return changes;
  const text = { vi: `Và ${rest} thay đổi khác.`, en: `And ${rest} more changes.` };
  return [...changes.slice(0, MOST_CHANGES), { kind: 'changed', text }];
}

function nameChanges(before: Flow | undefined, after: Flow): FlowChange[] {
  if (before === undefined) return [];
  const changes: FlowChange[] = [];
  if (before.name !== after.name) {
    changes.push({
      kind: 'renamed',
      from: before.name,
      to: after.name,
      text: {
        vi: `Tên kịch bản đổi từ "${before.name}" thành "${after.name}".`,
        en: `The flow was renamed from "${before.name}" to "${after.name}".`,
      },
    });
  }
  if (before.description !== after.description) {
    changes.push({
      kind: 'renamed',
      from: before.description ?? '',
      to: after.description ?? '',
      text: { vi: 'Sửa mô tả của kịch bản.', en: 'The description of the flow was edited.' },
    });
  }
  if (!same(before.languages ?? [], after.languages ?? [])) {
    const named = (code: string) => LANGUAGES.find(({ codes }) => codes.includes(code))?.vi ?? code;
    const words = (flow: Flow) => ['vi', ...(flow.languages ?? [])].map(named).join(', ');
    const codes = (flow: Flow) => ['vi', ...(flow.languages ?? [])].join(', ');
    changes.push({
      kind: 'translation',
      from: before.languages ?? [],
      to: after.languages ?? [],
      text: {
        vi: `Ngôn ngữ đổi từ ${words(before)} thành ${words(after)}.`,
        en: `The languages changed from ${codes(before)} to ${codes(after)}.`,
      },
    });
  }
  return changes;
}

function startChange(before: Flow | undefined, after: Flow, names: Names): FlowChange[] {
  if (before === undefined || before.start === after.start) return [];
  const sides = {
    ...(before.start === undefined ? {} : { from: before.start }),
    ...(after.start === undefined ? {} : { to: after.start }),
  };
  if (after.start === undefined) {
    const text = { vi: 'Không còn bước bắt đầu.', en: 'There is no first step any more.' };
    return [{ kind: 'start', ...sides, text }];
  }
  const name = names.node(after.start);
  const text = { vi: `Bắt đầu từ bước ${name.vi}.`, en: `The flow now starts at ${name.en}.` };
  return [{ kind: 'start', node: after.start, ...sides, text }];
}
