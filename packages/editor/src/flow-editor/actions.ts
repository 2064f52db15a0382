import { applyEdits, type Flow, type FlowNode } from '@danloi/engine/flow';
import { renameVariable } from '@danloi/engine/flow/rename';
import type { Manifest, Pointer, Text } from '@danloi/engine/manifest';
import { noteSpot } from '../canvas/free-spot.ts';
import { act as actAndTell } from '../commands/act.ts';
import { type Clip, copyNodes, pasteClip } from '../document/commands/copies.ts';
import { connect, disconnect, insertOnEdge } from '../document/commands/edges.ts';
import { fitClip } from '../document/commands/fit-clip.ts';
import { addNode, moveNodes, type Point, removeNodes, setData } from '../document/commands/nodes.ts';
import type { Fix } from '../document/finding.ts';
import { newId } from '../document/ids.ts';
import { edgeFromPort, nodeById, nodesInReadingOrder } from '../document/selectors.ts';
import type { DocumentStore } from '../document/store.ts';
import { withKey } from '../form/field-schema.ts';
import { followed, isBrought } from '../form/follow.ts';
import { withNewVariables } from '../form/new-variables.ts';
import { withoutUnused } from '../form/unused-variables.ts';
import type { Values } from '../i18n/values.ts';
import { type Entry, entryByKey, usualOf } from '../palette/entries.ts';
import { bubbleKey, exampleData, exitsOf, freeMainExit } from './node-view.ts';
import { CARD_WIDTH, dropPlace, freePlace, placeAfter } from './place.ts';
import type { StepMenu, ViewStore } from './view-store.ts';
import { schemasOf } from './where-used.ts';

export interface ActionParts {
  document: DocumentStore;
  view: ViewStore;
  manifests: ReadonlyMap<string, Manifest>;
  mayEdit: boolean;
  /** The language in use, for the first name of a new step. */
  text(text: Text): string;
  /** Tells screen readers in a few words what was done. */
  announce(key: string, values?: Values): void;
  words(key: string, values?: Values): string;
}

/** What hands can do to the flow, from menu, key, drag and form alike. Nothing happens without the right to edit. */
export function createActions(parts: ActionParts) {
  const { document, view, manifests } = parts;
  const flowNow = (): Flow => document.getState().flow;

  const act: DocumentStore['change'] = (command, options) => actAndTell(parts, command, options);

  const freshNode = ({ manifest, preset, title: words }: Entry, place: Point): FlowNode => {
    const title = parts.text(words);
    const taken = new Set(flowNow().nodes.map((node) => node.name));
    let name = title;
    for (let number = 2; taken.has(name); number += 1) name = `${title} ${number}`;
    const position = { x: Math.round(place.x), y: Math.round(place.y) };
    return {
      id: newId(),
      type: manifest.type,
      ...(manifest.version === 1 ? {} : { version: manifest.version }),
      name,
      data: exampleData(manifest, preset),
      position,
    };
  };

  /** What is only drawn is no beginning of a conversation. */
  const startsAtStep = (flow: Flow): Flow => {
    const first = nodeById(flow, flow.start);
    if (first === undefined || manifests.get(first.type)?.canvas !== true) return flow;
    const { start: _drawn, ...rest } = flow;
    return rest;
  };

  /** The cursor goes to its first text. `empty`: this one, with nothing in it; a note always is, for it is there to be written on. */
  const add = (entry: Entry, place: Point, wire: (flow: Flow, node: FlowNode) => Flow, empty?: string) => {
    if (!parts.mayEdit) return;
    const { manifest } = entry;
    const blank = empty ?? (manifest.canvas === true ? bubbleKey(manifest) : undefined);
    const example = freshNode(entry, place);
    const fresh = blank === undefined ? example : { ...example, data: withKey(example.data, blank, '') };
    const change = (before: Flow): Flow => {
      const { flow, node } = withNewVariables(before, fresh, manifest, parts.text);
      return startsAtStep(manifest.canvas === true ? addNode(flow, node) : wire(flow, node));
    };
    view.fresh.add(fresh.id);
    act(change, { select: [fresh.id] });
    // Who draws keeps the view: it moves no more than it takes to see the new card.
    view.write(fresh.id, blank === undefined ? undefined : `/${blank}`);
  };

  /** Into the chosen wire; else after the chosen step's free main exit if there is one, else beside the others. */
  const addAfterSelected = (entry: Entry) => {
    const flow = flowNow();
    const wire = flow.edges.find(({ id }) => id === document.getState().edge);
    const source = nodeById(flow, wire?.from);
    if (wire !== undefined && source !== undefined && entry.manifest.canvas !== true) {
      add(entry, placeAfter(flow, source, view.sizes), intoWire(entry.manifest, wire.id));
      return;
    }
    const chosen = nodeById(flow, document.getState().selection.at(-1));
    const before = chosen ?? nodesInReadingOrder(flow).at(-1);
    const place = before === undefined ? { x: 0, y: 0 } : placeAfter(flow, before, view.sizes);
    const exit = chosen === undefined ? undefined : freeMainExit(flow, chosen, manifests.get(chosen.type));
    add(entry, place, (now, node) => {
      const added = addNode(now, node);
      if (chosen === undefined || exit === undefined) return added;
      return connect(added, { id: newId(), from: chosen.id, port: exit.id, to: node.id });
    });
  };

  const selected = (): ReadonlySet<string> => new Set(document.getState().selection);

  const paste = (clip: Clip, by: Point) => {
    if (!parts.mayEdit || clip.nodes.length === 0) return;
    const { flow, nodes } = pasteClip(flowNow(), clip, by, newId);
    for (const node of nodes) view.fresh.add(node);
    act(() => startsAtStep(flow), { select: nodes });
  };

  /** Steps go with the variables that came with them, where nothing else uses those. */
  const without = (flow: Flow, ids: readonly string[]): Flow =>
    withoutUnused(flow, removeNodes(flow, new Set(ids)), manifests, (variable) =>
      isBrought(flow, variable, parts),
    );

  /** Into a wire: the step stands between the two that the wire joined. */
  const intoWire = (manifest: Manifest, edge: string) => (flow: Flow, node: FlowNode) => {
    const port = exitsOf(node, manifest).find((one) => one.quiet !== true)?.id;
    return insertOnEdge(flow, { edge, node, port, ids: [newId(), newId()] });
  };

  /** A step that a repair adds lies on no other. */
  const roomFor = (flow: Flow, edits: Fix['edits']): Fix['edits'] =>
    edits.map((edit) =>
      edit.do === 'add-node'
        ? { ...edit, node: { ...edit.node, position: freePlace(flow, edit.node.position, view.sizes) } }
        : edit,
    );

  return {
    /** Adds a step: where a menu was opened and wired as it was, or after the chosen step; a note where it is seen. */
    addStep(entry: Entry, menu?: StepMenu) {
      const seen = entry.manifest.canvas === true ? view.hands.canvas?.seen() : undefined;
      if (seen !== undefined) {
        add(entry, noteSpot(flowNow(), seen, view.sizes), addNode);
        return;
      }
      if (menu === undefined) {
        addAfterSelected(entry);
        return;
      }
      const { from, edge } = menu;
      const place = freePlace(flowNow(), menu.place, view.sizes);
      if (edge !== undefined) {
        add(entry, place, intoWire(entry.manifest, edge));
        return;
      }
      add(entry, place, (flow, node) => {
        const added = addNode(flow, node);
        return from === undefined
          ? added
          : connect(added, { id: newId(), from: from.node, port: from.port, to: node.id });
      });
    },

    /** An entry of the list, named by its key, dropped at a place of the canvas; onto a wire it joins in. */
    dropStep(key: string, place: Point, edge?: string) {
      const entry = entryByKey(manifests.values(), key);
      if (entry !== undefined) {
        if (edge === undefined) add(entry, dropPlace(flowNow(), place, view.sizes), addNode);
        else add(entry, place, intoWire(entry.manifest, edge));
      }
    },

    connectExit(from: string, port: string, to: string) {
      if (!parts.mayEdit) return;
      act((flow) => connect(flow, { id: newId(), from, port, to }));
    },

    /** Answers at an exit that leads nowhere: the most usual step that says something stands there, its text to be written. */
    answerExit(from: string, port: string) {
      const node = nodeById(flowNow(), from);
      const entry = usualOf(manifests.values()).find(({ manifest }) => manifest.group === 'say');
      if (node === undefined || entry === undefined) return;
      const wire = (flow: Flow, { id: to }: FlowNode) => connect(flow, { id: newId(), from, port, to });
      add(
        entry,
        placeAfter(flowNow(), node, view.sizes),
        (flow, added) => wire(addNode(flow, added), added),
        bubbleKey(entry.manifest),
      );
    },

    disconnectExit(from: string, port: string) {
      const edge = edgeFromPort(flowNow(), from, port);
      if (edge === undefined || !parts.mayEdit) return;
      act((flow) => disconnect(flow, new Set([edge.id])));
    },

    /** Sets a node's data and lets go of exits that the new data has no more. `typing` names the field. */
    setData(node: FlowNode, data: FlowNode['data'], typing?: string) {
      if (!parts.mayEdit) return;
      const ports = exitsOf({ data }, manifests.get(node.type)).map((port) => port.id);
      const options = typing === undefined ? {} : { typing: `${node.id} ${typing}` };
      document.change((flow) => {
        const changed = setData(flow, node.id, data, ports);
        return typing === undefined ? followed(changed, node.id, node.data, parts) : changed;
      }, options);
    },

    /** The cursor left a question: its variable is called after it, in the step that the typing was. */
    settle(id: string, before: FlowNode['data'], typing: string) {
      if (!parts.mayEdit) return;
      document.change((flow) => followed(flow, id, before, parts), { joins: `${id} ${typing}` });
    },

    /** Sets a field together with what it needs elsewhere in the flow, as one step that can be undone. */
    setField(id: string, field: Pointer, value: unknown, prepare: (flow: Flow) => Flow) {
      if (!parts.mayEdit) return;
      document.change((flow) => applyEdits(prepare(flow), [{ do: 'set-field', node: id, field, value }]));
    },

    /** Fills a step with the example of its type. */
    fillExample(node: FlowNode) {
      const manifest = manifests.get(node.type);
      if (manifest === undefined || !parts.mayEdit) return;
      document.change((before) => {
        const fresh = { ...node, data: exampleData(manifest, undefined) };
        const { flow, node: filled } = withNewVariables(before, fresh, manifest, parts.text);
        const ports = exitsOf(filled, manifest).map((port) => port.id);
        return setData(flow, node.id, filled.data, ports);
      });
    },

    /** Repairs what a finding names, as one step that can be undone; exits that go away take their wires along. */
    applyFix(fix: Fix) {
      if (!parts.mayEdit) return;
      const touched = new Set(fix.edits.flatMap((edit) => (edit.do === 'set-field' ? [edit.node] : [])));
      const added = fix.edits.flatMap((edit) => (edit.do === 'add-node' ? [edit.node.id] : []));
      const [first] = added;
      for (const id of added) view.fresh.add(id);
      act(
        (before) => {
          const mended = applyEdits(before, roomFor(before, fix.edits));
          return mended.nodes
            .filter((node) => touched.has(node.id) && manifests.has(node.type))
            .reduce((flow, node) => {
              const ports = exitsOf(node, manifests.get(node.type)).map((port) => port.id);
              return setData(flow, node.id, node.data, ports);
            }, mended);
        },
        first === undefined ? {} : { select: [first] },
      );
      if (first !== undefined) view.write(first);
    },

    /** Removes the chosen wire, or else the chosen steps. */
    removeSelected() {
      const { edge, selection } = document.getState();
      if (!parts.mayEdit || (edge === undefined && selection.length === 0)) return;
      if (edge !== undefined) act((flow) => disconnect(flow, new Set([edge])));
      else act((flow) => without(flow, selection), { select: [] });
    },

    removeNode(id: string) {
      if (parts.mayEdit) act((flow) => without(flow, [id]));
    },

    duplicateSelected() {
      paste(copyNodes(flowNow(), selected()), { x: CARD_WIDTH / 4, y: 64 });
    },

    /** A clip from anywhere: its variables become those of this flow where they are the same, its upper left comes to lie at a place. */
    pasteAt(clip: Clip, at: Point | undefined) {
      const left = Math.min(...clip.nodes.map(({ position }) => position.x));
      const top = Math.min(...clip.nodes.map(({ position }) => position.y));
      const fitting = fitClip(flowNow(), clip, (flow, from, to) =>
        renameVariable(flow, schemasOf(manifests), from, to),
      );
      paste(fitting, at === undefined ? { x: 64, y: 64 } : { x: at.x - left, y: at.y - top });
    },

    copySelected: (): Clip => copyNodes(flowNow(), selected()),

    /** Moves the chosen steps by arrow key; a held key is one undo step. */
    nudge(by: Point) {
      const ids = selected();
      if (!parts.mayEdit || ids.size === 0) return;
      act(
        (flow) =>
          moveNodes(
            flow,
            new Map(
              flow.nodes
                .filter((node) => ids.has(node.id))
                .map((node) => [node.id, { x: node.position.x + by.x, y: node.position.y + by.y }]),
            ),
          ),
        { typing: 'nudge' },
      );
    },

    selectAll() {
      const { nodes } = flowNow();
      document.select(nodes.map((node) => node.id));
      parts.announce('said.chosen', { count: nodes.length });
    },

    /** Goes to a step by keyboard: chosen, in sight, and with the focus. */
    walkTo(node: string) {
      document.select([node]);
      view.reveal(node);
      view.focusCard(node);
    },

    /** Shows a step, chooses it, and puts the cursor into a field of it: of its texts in a language, where one is named. */
    goTo(node: string, field?: string, language?: string) {
      document.select([node]);
      if (field !== undefined || language !== undefined) view.showLanguage(language);
      // The try-out stands where the form would be.
      if (field !== undefined) view.setTrying(false);
      view.reveal(node, field);
    },
  };
}

export type Actions = ReturnType<typeof createActions>;
