import type { FlowEdit } from '../flow/edit.ts';
import type { FlowNode } from '../flow/schema.ts';
import type { Fix } from './finding.ts';
import { exampleStep, freeId } from './fix.ts';
import type { LintView } from './view.ts';

/** How far to the left of the question the new step stands. */
const LEFT = 360;

/** A step that asks for consent, put before a question: every line that led there leads to it, and on where citizens agree. */
export function consentFix(view: LintView, asking: FlowNode): Fix | undefined {
  const type = view.registry.types.find(({ facts }) => facts?.consent !== undefined);
  const exit = type?.facts?.consent;
  if (type === undefined || exit === undefined) return undefined;
  const id = freeId('xin-dong-y', view.nodes);
  const node = exampleStep(type, id, { x: asking.position.x - LEFT, y: asking.position.y });
  const led = view.graph
    .into(asking.id)
    .map((edge): FlowEdit => ({ do: 'connect', edge: { ...edge, to: id } }));
  const on = { id: freeId(`${id}-${exit}`, view.edgeIds), from: id, port: exit, to: asking.id };
  return {
    label: { vi: 'Thêm bước xin đồng ý', en: 'Add a step that asks for consent' },
    edits: [
      { do: 'add-node', node },
      ...led,
      { do: 'connect', edge: on },
      ...(view.flow.start === asking.id ? [{ do: 'set-start', node: id } as const] : []),
    ],
  };
}
