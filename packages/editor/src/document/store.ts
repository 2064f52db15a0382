import type { Flow, Titles } from '@danloi/engine/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepParts } from './carry-over.ts';
import { amend, EMPTY_HISTORY, endTyping, type History, remember, stepBack, stepForward } from './history.ts';

export interface DocumentState {
  flow: Flow;
  /** Ids of the chosen nodes; no part of the document, but undo brings it back. */
  selection: readonly string[];
  /** Id of the chosen edge, when one is. */
  edge: string | undefined;
  history: History;
}

interface ChangeOptions {
  /** Name of the field being typed in: changes with one key within a pause are one undo step. */
  typing?: string;
  /** What goes with what was typed in this field, however long ago: one undo step with it. */
  joins?: string;
  /** What is selected after the change. */
  select?: readonly string[];
  /**
   * What follows by itself from the act before, such as cards that make room: undone together with it. Nothing is changed when
   * others' work came in since, or when there was no act.
   */
  amends?: true;
}

export interface DocumentStore extends StoreApi<DocumentState> {
  /** Runs a command. A command that gives the same flow back is no change and no undo step. */
  change(command: (flow: Flow) => Flow, options?: ChangeOptions): void;
  /** Takes over what others did. No step of this author: undo takes back what was done here, and nothing of theirs. */
  adopt(flow: Flow): void;
  undo(): void;
  redo(): void;
  select(nodes: readonly string[]): void;
  selectEdge(edge: string | undefined): void;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** The ids among these whose steps are drawn. */
function stillThere(flow: Flow, ids: readonly string[]): readonly string[] {
  const drawn = new Set(flow.nodes.map((node) => node.id));
  return ids.every((id) => drawn.has(id)) ? ids : ids.filter((id) => drawn.has(id));
}

/** The one holder of the flow being edited: canvas, form, keyboard and lint fixes all change it through here. */
export function createDocumentStore(
  flow: Flow,
  now: () => number = Date.now,
  registry?: Titles,
): DocumentStore {
  const store = createStore<DocumentState>(() => ({
    flow,
    selection: [],
    edge: undefined,
    history: EMPTY_HISTORY,
  }));

  const show = (step: ReturnType<typeof stepBack>): void => {
    if (step === undefined) return;
    store.setState({
      flow: step.moment.flow,
      selection: stillThere(step.moment.flow, step.moment.selection),
      edge: undefined,
      history: step.history,
    });
  };
  const moment = () => {
    const { flow: current, selection } = store.getState();
    return { flow: current, selection };
  };

  return {
    ...store,
    change(command, options = {}) {
      const { flow: before, selection, edge, history } = store.getState();
      const after = command(before);
      if (after === before) {
        if (options.select !== undefined) this.select(options.select);
        return;
      }
      const kept = stillThere(after, options.select ?? selection);
      const step = { before: { flow: before, selection }, after: { flow: after, selection: kept } };
      const at =
        history.typing !== undefined && history.typing.key === options.joins ? history.typing.at : now();
      const known =
        options.amends === true
          ? amend(history, step)
          : remember(history, step, options.typing ?? options.joins, at);
      if (known === undefined) return;
      store.setState({
        flow: after,
        selection: kept,
        edge: after.edges.some((other) => other.id === edge) ? edge : undefined,
        history: known,
      });
    },
    adopt(theirs) {
      const { flow: before, selection, edge, history } = store.getState();
      const flow = keepParts(theirs, before);
      if (flow === before) return;
      store.setState({
        flow,
        selection: stillThere(flow, selection),
        edge: flow.edges.some((other) => other.id === edge) ? edge : undefined,
        history: endTyping(history),
      });
    },
    undo: () => show(stepBack(store.getState().history, moment(), registry)),
    redo: () => show(stepForward(store.getState().history, moment(), registry)),
    select(nodes) {
      const { selection, edge } = store.getState();
      if (!sameIds(selection, nodes) || (edge !== undefined && nodes.length > 0)) {
        store.setState({ selection: nodes, edge: undefined });
      }
    },
    selectEdge(edge) {
      const state = store.getState();
      if (state.edge !== edge) {
        store.setState({ edge, selection: edge === undefined ? state.selection : [] });
      }
    },
  };
}

/** A draft as those see it who may not change it: what others do comes in, nothing that is done here changes it. */
export function readOnly(document: DocumentStore): DocumentStore {
  return {
    ...document,
    change: (_command, { select } = {}) => {
      if (select !== undefined) document.select(stillThere(document.getState().flow, select));
    },
    undo: () => undefined,
    redo: () => undefined,
  };
}
