import type { NodeGroup } from '@danloi/engine/manifest';
import { createStore } from 'zustand/vanilla';
import type { Box } from '../document/commands/frames.ts';
import type { Point } from '../document/commands/nodes.ts';
import type { StepSum } from '../numbers/sums.ts';
import type { Item } from '../search/find.ts';

export type DrawerPane =
  | 'steps'
  | 'outline'
  | 'problems'
  | 'variables'
  | 'languages'
  | 'start'
  | 'tests'
  | 'texts'
  | 'numbers';

/** A step being chosen where a wire was dropped, an exit was clicked, or an edge shall be parted. */
export interface StepMenu {
  /** Where the menu opens, pixels of the window. */
  at: Point;
  /** Where the step shall stand, on the canvas. */
  place: Point;
  from?: { node: string; port: string };
  edge?: string;
}

/** What the canvas can be told to do while it is on the screen. */
export interface CanvasHands {
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  fit(): void;
  tidy(): void;
  /** What is seen of the canvas. */
  seen(): Box;
  /** Brings a part of the canvas onto the screen, unless it is there. */
  show(box: Box): void;
  /** Where something pasted shall lie: at the pointer, or in the middle while that is elsewhere. */
  pasteAt(): Point;
}

/** Stands for the first text of a step's form, whichever field that is. */
export const FIRST_TEXT = '';

/** Something to be chosen from a list that can be typed into. */
export interface Choice {
  title: string;
  find(typed: string): Item[];
}

export interface ViewState {
  drawer: DrawerPane | undefined;
  /** Counts up to ask the search of the steps for the cursor. */
  searchAsked: number;
  trying: boolean;
  /** How often each step of the live version was passed, while that is shown on the drawing. */
  numbers: ReadonlyMap<string, StepSum> | undefined;
  /** The language beside Vietnamese that forms show, if one. */
  language: string | undefined;
  stepMenu: StepMenu | undefined;
  /** The chosen frame, when one is. */
  frame: string | undefined;
  /** A frame whose title shall get the cursor once it is drawn. */
  naming: { frame: string; count: number } | undefined;
  /**
   * A node that the canvas shall bring into sight, near enough to read it if `closer`; `count` makes two askings for one
   * node differ.
   */
  reveal: { node: string; count: number; closer: boolean } | undefined;
  /** A field of the chosen node that shall get the cursor, once; `FIRST_TEXT` for the first one with words in it. */
  field: string | undefined;
  /** A card that shall get the keyboard's focus once it is on the screen. */
  focus: { node: string; count: number } | undefined;
  choice: Choice | undefined;
}

/** What is open on the screen: nothing of it belongs to the document. */
export function createViewStore() {
  const store = createStore<ViewState>(() => ({
    drawer: undefined,
    searchAsked: 0,
    trying: false,
    numbers: undefined,
    language: undefined,
    stepMenu: undefined,
    frame: undefined,
    naming: undefined,
    reveal: undefined,
    field: undefined,
    focus: undefined,
    choice: undefined,
  }));
  const hands: { canvas: CanvasHands | undefined } = { canvas: undefined };
  return {
    ...store,
    /** Set by the canvas while it is on the screen. */
    hands,
    ask: (choice: Choice | undefined) => store.setState({ choice }),
    focusCard: (node: string) =>
      store.setState(({ focus }) => ({ focus: { node, count: (focus?.count ?? 0) + 1 } })),
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
    searchTexts: () =>
      store.setState(({ searchAsked }) => ({ drawer: 'texts' as const, searchAsked: searchAsked + 1 })),
    showNumbers: (numbers: ViewState['numbers']) => store.setState({ numbers }),
    setTrying: (trying: boolean) => store.setState({ trying }),
    chooseFrame: (frame: string | undefined) => store.setState({ frame }),
    nameFrame: (frame: string) =>
      store.setState(({ naming }) => ({ frame, naming: { frame, count: (naming?.count ?? 0) + 1 } })),
    /** The cursor is in the title. */
    frameNamed: () => store.setState({ naming: undefined }),
    openStepMenu: (stepMenu: StepMenu | undefined) => store.setState({ stepMenu }),
    reveal: (node: string, field?: string, closer = true) =>
      store.setState(({ reveal }) => ({ reveal: { node, count: (reveal?.count ?? 0) + 1, closer }, field })),
    /** A step just added is written on at once: its form is open, and the cursor and nothing else goes there. */
    write: (node: string, field: string = FIRST_TEXT) =>
      store.setState(({ reveal }) => ({
        reveal: { node, count: (reveal?.count ?? 0) + 1, closer: false },
        ...{ field, focus: undefined, trying: false, language: undefined },
      })),
    /** The cursor is in the field: it is never fetched back when the panel is drawn again. */
    fieldReached: () => store.setState({ field: undefined }),
  };
}

export type ViewStore = ReturnType<typeof createViewStore>;
