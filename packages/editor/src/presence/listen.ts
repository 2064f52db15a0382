import type { Autosave } from '../document/save-types.ts';
import type { DocumentStore } from '../document/store.ts';
import { onSignedInAgain } from '../session/me.ts';
import { tellLeaving } from './api.ts';
import type { Presence } from './presence-store.ts';

/** Going from step to step is told when one has come to rest, ms. */
const STEP_PAUSE_MS = 400;

interface ListenParts {
  flow: string;
  tab: string;
  autosave: Autosave;
  document: DocumentStore;
  presence: Presence;
}

/**
 * Everything that makes this tab look, save or write its copy: the network is back, the page hides or goes, another tab of this
 * browser has saved, a session goes on. Gives the way to stop.
 */
export function listenToTabs({ flow, tab, autosave, document, presence }: ListenParts): () => void {
  const stops: (() => void)[] = [];
  const on = (target: EventTarget, event: string, what: () => void) => {
    target.addEventListener(event, what);
    stops.push(() => target.removeEventListener(event, what));
  };
  const saveAndLook = () => {
    void autosave.flush();
    presence.look();
  };
  const onGoing = () => {
    autosave.copyNow();
    void autosave.flush();
    tellLeaving(flow, tab);
  };
  on(window, 'online', saveAndLook);
  on(window, 'offline', () => presence.look());
  on(window, 'pagehide', onGoing);
  on(window, 'pageshow', () => presence.look());
  on(window.document, 'visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') {
      autosave.copyNow();
      void autosave.flush();
    } else presence.look();
  });
  stops.push(onSignedInAgain(saveAndLook));

  // Tabs of one browser need not wait for the next round; they look once what is told has reached the server.
  const channel = new BroadcastChannel(`danloi.flow.${flow}`);
  const tellTabs = () => channel.postMessage('look');
  const lookAndTell = () => {
    presence.look();
    setTimeout(tellTabs, STEP_PAUSE_MS);
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  stops.push(
    document.subscribe((state, before) => {
      if (state.selection[0] === before.selection[0]) return;
      clearTimeout(pause);
      pause = setTimeout(lookAndTell, STEP_PAUSE_MS);
    }),
    () => clearTimeout(pause),
  );

  channel.onmessage = () => presence.look();
  stops.push(
    autosave.subscribe(({ rev }, before) => {
      if (rev !== before.rev) tellTabs();
    }),
  );

  lookAndTell();
  return () => {
    for (const stop of stops) stop();
    presence.stop();
    tellLeaving(flow, tab);
    // Closed last: what was planned to be told may still come.
    setTimeout(() => channel.close(), 2 * STEP_PAUSE_MS);
  };
}
