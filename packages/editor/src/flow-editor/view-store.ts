import type { NodeGroup } from '@danloi/engine/manifest';
import { createStore } from 'zustand/vanilla';
import type { Point } from '../document/commands/nodes.ts';

export type DrawerPane = 'steps' | 'outline' | 'problems' | 'variables' | 'start' | 'tests';

/** A step being chosen where a wire was dropped, an exit was clicked, or an edge shall be parted. */
export interface StepMenu {
  /** Where the menu opens, pixels of the window. */
  at: Point;
  /** Where the step shall stand, on the canvas. */
  place: Point;
  from?: { node: string; port: string };
  edge?: string;
}

export interface ViewState {
  drawer: DrawerPane | undefined;
  /** Counts up to ask the search of the steps for the cursor. */
  searchAsked: number;
  trying: boolean;
  /** The language beside Vietnamese that forms show, if one. */
  language: string | undefined;
  stepMenu: StepMenu | undefined;
  /**
   * A node that the canvas shall bring into sight, near enough to read it if `closer`; `count` makes two askings for one
   * node differ.
   */
  reveal: { node: string; count: number; closer: boolean } | undefined;
  /** A field of the chosen node that shall get the cursor, once. */
  field: string | undefined;
}

/** What is open on the screen: nothing of it belongs to the document. */
export function createViewStore() {
  const store = createStore<ViewState>(() => ({
    drawer: undefined,
    searchAsked: 0,
    trying: false,
    language: undefined,
    stepMenu: undefined,
    reveal: undefined,
    field: undefined,
  }));
  return {
    ...store,
    /** Groups of the list of steps that are unfolded, for the next time that it opens. */
    unfolded: new Set<NodeGroup>(),
    /** Sizes of the cards that were drawn. */
    sizes: new Map<string, { width: number; height: number }>(),
    /** Cards just put in, whose size is not known yet: once it is, those beneath make room. */
    fresh: new Set<string>(),
    toggleDrawer: (pane: DrawerPane) =>
      store.setState(({ drawer }) => ({ drawer: drawer === pane ? undefined : pane })),
    openDrawer: (drawer: DrawerPane | undefined) => store.setState({ drawer }),
    searchSteps: () =>
      store.setState(({ searchAsked }) => ({ drawer: 'steps' as const, searchAsked: searchAsked + 1 })),
    showLanguage: (language: string | undefined) => store.setState({ language }),
    setTrying: (trying: boolean) => store.setState({ trying }),
    openStepMenu: (stepMenu: StepMenu | undefined) => store.setState({ stepMenu }),
    reveal: (node: string, field?: string, closer = true) =>
      store.setState(({ reveal }) => ({ reveal: { node, count: (reveal?.count ?? 0) + 1, closer }, field })),
    /** The cursor is in the field: it is never fetched back when the panel is drawn again. */
    fieldReached: () => store.setState({ field: undefined }),
  };
}

export type ViewStore = ReturnType<typeof createViewStore>;
