/** What a look-up, a request or a question to the answers gives while it is not asked for real. */
export const PINS = ['real', 'not-found', 'error', 'slow'] as const;
export type Pin = (typeof PINS)[number];
export const PINNED_KINDS = ['lookup', 'http', 'knowledge'] as const;
export type PinnedKind = (typeof PINNED_KINDS)[number];

/** How the world stands while a flow is tried. */
export interface Settings {
  /** The moment at which the chat plays, ms since 1970; the real one when absent. */
  at: number | undefined;
  language: string;
  pins: Readonly<Record<PinnedKind, Pin>>;
}

export const AS_IT_IS: Settings = {
  at: undefined,
  language: 'vi',
  pins: { lookup: 'real', http: 'real', knowledge: 'real' },
};

/** The same as the server takes it. */
export interface SettingsSent {
  at?: number;
  language?: string;
  pins?: Partial<Record<PinnedKind, Exclude<Pin, 'real'>>>;
}

/** Only what differs goes out; the language goes along where it is to be set. */
export function settingsSent(
  { pins }: Settings,
  { at, language }: { at: number | undefined; language: string | undefined },
): SettingsSent {
  const set = PINNED_KINDS.flatMap((kind): [PinnedKind, Exclude<Pin, 'real'>][] => {
    const pin = pins[kind];
    return pin === 'real' ? [] : [[kind, pin]];
  });
  return {
    ...(at === undefined ? {} : { at }),
    ...(language === undefined ? {} : { language }),
    ...(set.length === 0 ? {} : { pins: Object.fromEntries(set) }),
  };
}

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;
/** Days off whatever the year: New Year, 30 April, 1 May, 2 September. */
const DAYS_OFF = ['01-01', '04-30', '05-01', '09-02'];

export const MOMENTS = ['now', 'work', 'night', 'holiday', 'other'] as const;
export type MomentKind = (typeof MOMENTS)[number];

/** A day and a time of Vietnam as a moment; undefined when there is no such. */
export function momentOf(day: string, time: string): number | undefined {
  const moment = Date.parse(`${day}T${time}:00+07:00`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** Day and `HH:mm` of Vietnam. */
export function clockOf(moment: number): { day: string; time: string } {
  const iso = new Date(moment + VIETNAM_MS).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** The next moment of a kind: a weekday at nine, tonight at ten, nine on the next public holiday. */
export function nextMoment(kind: Exclude<MomentKind, 'now' | 'other'>, now: number): number {
  const today = clockOf(now).day;
  const year = Number(today.slice(0, 4));
  if (kind === 'night') return momentOf(today, '22:00') ?? now;
  if (kind === 'holiday') {
    const days = [year, year + 1].flatMap((one) => DAYS_OFF.map((day) => `${one}-${day}`));
    return momentOf(days.find((day) => day > today) ?? today, '09:00') ?? now;
  }
  const isOff = (day: string) =>
    [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || DAYS_OFF.includes(day.slice(5));
  let moment = momentOf(today, '09:00') ?? now;
  while (isOff(clockOf(moment).day)) moment += DAY_MS;
  return moment;
}
