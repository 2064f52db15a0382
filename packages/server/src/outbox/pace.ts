import type { Platform } from '../platform.ts';

/** What goes first. */
const CLASSES = ['answer', 'officer', 'notice', 'broadcast'] as const;
export type SendClass = (typeof CLASSES)[number];

/** One message that wants to go. */
export interface Ticket {
  /** Shares its rate among its accounts. */
  app: string;
  account: string;
  session: string;
  class: SendClass;
}

/**
 * Keeps sends within each app's rate, answers first, and fair: accounts take turns, and so do the contacts of each.
 */
export interface Pacer {
  add(ticket: Ticket, perMinute: number): void;
  /** The next that may go now; its place in the rate is used up. */
  take(): Ticket | undefined;
  /** Milliseconds until one may go; undefined when none waits. */
  wait(): number | undefined;
  size(): number;
}

/** One in so many goes to the lowest class that waits, so that none starves. */
const FOR_THE_LAST = 20;

interface App {
  perMs: number;
  burst: number;
  tokens: number;
  at: number;
  taken: number;
  /** By class: accounts in the order in which they take turns, each with its waiting tickets. */
  waiting: Map<SendClass, Map<string, Ticket[]>>;
}

export function createPacer(platform: Pick<Platform, 'monotonic'>): Pacer {
  const apps = new Map<string, App>();
  let size = 0;

  const fill = (app: App): void => {
    const now = platform.monotonic();
    app.tokens = Math.min(app.burst, app.tokens + (now - app.at) * app.perMs);
    app.at = now;
  };

  return {
    add(ticket, perMinute) {
      const app = apps.get(ticket.app) ?? newApp(perMinute, platform.monotonic());
      apps.set(ticket.app, app);
      const accounts = app.waiting.get(ticket.class) ?? new Map<string, Ticket[]>();
      app.waiting.set(ticket.class, accounts);
      const tickets = accounts.get(ticket.account);
      if (tickets) tickets.push(ticket);
      else accounts.set(ticket.account, [ticket]);
      size++;
    },
    take() {
      for (const [name, app] of apps) {
        fill(app);
        if (app.tokens < 1 || app.waiting.size === 0) continue;
        const ticket = next(app);
        if (!ticket) continue;
        app.tokens -= 1;
        size--;
        // To the end: apps take turns too.
        apps.delete(name);
        apps.set(name, app);
        return ticket;
      }
      return undefined;
    },
    wait() {
      let least: number | undefined;
      for (const app of apps.values()) {
        if (app.waiting.size === 0) continue;
        fill(app);
        const ms = Math.max(0, (1 - app.tokens) / app.perMs);
        if (least === undefined || ms < least) least = ms;
      }
      return least;
    },
    size: () => size,
  };
}

function newApp(perMinute: number, now: number): App {
  const burst = perMinute / 60;
  return { perMs: perMinute / 60_000, burst, tokens: burst, at: now, taken: 0, waiting: new Map() };
}

function next(app: App): Ticket | undefined {
  app.taken++;
  const order = app.taken % FOR_THE_LAST === 0 ? CLASSES.toReversed() : CLASSES;
  for (const name of order) {
    const accounts = app.waiting.get(name);
    const turn = accounts?.entries().next();
    if (!accounts || !turn || turn.done) continue;
    const [account, tickets] = turn.value;
    const ticket = tickets.shift();
    accounts.delete(account);
    if (tickets.length > 0) accounts.set(account, tickets);
    if (accounts.size === 0) app.waiting.delete(name);
    if (ticket) return ticket;
  }
  return undefined;
}
