import type { Flow, FlowFrame, FlowNode } from '@danloi/engine/flow';

/** A key among the words of the commands, and what fills its gaps. */
export interface Described {
  key: string;
  values: { name?: string; count?: number; to?: string };
}

function changedNodes(before: Flow, after: Flow) {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const added: FlowNode[] = [];
  const changed: { was: FlowNode; is: FlowNode }[] = [];
  for (const is of after.nodes) {
    const was = old.get(is.id);
    if (was === undefined) added.push(is);
    else if (was !== is) changed.push({ was, is });
    old.delete(is.id);
  }
  return { added, changed, removed: [...old.values()] };
}

/** One step by its name, several by their number. */
const steps = (one: string, many: string, nodes: readonly FlowNode[]): Described => {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined
    ? { key: one, values: { name: only.name } }
    : { key: many, values: { count: nodes.length } };
};

function wires(before: Flow, after: Flow): Described | undefined {
  const names = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node.name]));
  const only = (these: Flow, those: Flow) => {
    const known = new Set(those.edges.map((edge) => `${edge.from} ${edge.port} ${edge.to}`));
    return these.edges.find((edge) => !known.has(`${edge.from} ${edge.port} ${edge.to}`));
  };
  const fresh = only(after, before);
  const edge = fresh ?? only(before, after);
  if (edge === undefined) return undefined;
  return {
    key: fresh === undefined ? 'did.disconnected' : 'did.connected',
    values: { name: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' },
  };
}

const sameBox = (a: FlowFrame, b: FlowFrame): boolean =>
  JSON.stringify([a.position, a.size]) === JSON.stringify([b.position, b.size]);

/** The one frame that came, went or changed. One that only follows its steps is not what was done. */
function frames(before: Flow, after: Flow, stepsMoved: boolean): Described | undefined {
  const old = new Map((before.frames ?? []).map((frame) => [frame.id, frame]));
  const now = new Map((after.frames ?? []).map((frame) => [frame.id, frame]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
  const [id = ''] = ids;
  const [was, is] = [old.get(id), now.get(id)];
  if (ids.length !== 1) return undefined;
  const told = (key: string): Described => ({ key, values: { name: (is ?? was)?.title ?? '' } });
  if (was === undefined) return told('did.framed');
  if (is === undefined) return told('did.unframed');
  if (was.title !== is.title) return told('did.frameNamed');
  if (sameBox(was, is)) return told('did.frameEdited');
  const resized = JSON.stringify(was.size) !== JSON.stringify(is.size);
  if (resized && stepsMoved) return undefined;
  return told(resized ? 'did.frameResized' : 'did.frameMoved');
}

/**
 * In a few words what happened between two states of a flow: what undo offers to take back, and what a screen reader
 * is told. The greatest change counts: a step that came with its wire came.
 */
export function described(before: Flow, after: Flow): Described {
  const { added, changed, removed } = changedNodes(before, after);
  if (added.length > 0) return steps('did.added', 'did.addedMany', added);
  if (removed.length > 0) return steps('did.removed', 'did.removedMany', removed);
  const framed = before.frames === after.frames ? undefined : frames(before, after, changed.length > 0);
  if (framed !== undefined) return framed;
  const edited = changed.filter(({ was, is }) => was.data !== is.data || was.name !== is.name);
  if (edited.length > 0)
    return steps(
      'did.edited',
      'did.editedMany',
      edited.map(({ is }) => is),
    );
  const wired = before.edges === after.edges ? undefined : wires(before, after);
  if (wired !== undefined) return wired;
  if (changed.length > 0)
    return steps(
      'did.moved',
      'did.movedMany',
      changed.map(({ is }) => is),
    );
  if (before.start !== after.start) return { key: 'did.start', values: {} };
  if (before.name !== after.name) return { key: 'did.renamed', values: { name: after.name } };
  if (before.variables !== after.variables) return { key: 'did.variables', values: {} };
  return { key: 'did.other', values: {} };
}
