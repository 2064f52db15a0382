import type { CallEffect, InboundEvent, JsonObject, SessionState } from '@danloi/engine';

/** What a look-up, a request or a question to the knowledge gives while it is not asked for real. */
export const PINNED = ['not-found', 'error', 'slow'] as const;
export type Pinned = (typeof PINNED)[number];

/** How the world stands in a try-out; what is absent is as it is. */
export interface PreviewSettings {
  /** The moment at which it plays, ms since 1970. */
  at?: number;
  /** Language that the citizen has chosen. */
  language?: string;
  pins?: { lookup?: Pinned; http?: Pinned; knowledge?: Pinned };
}

const NOTHING_FOUND: Readonly<Record<keyof NonNullable<PreviewSettings['pins']>, JsonObject>> = {
  lookup: { found: 'none', row: {} },
  http: { outcome: 'not-found', values: {} },
  knowledge: { decision: 'none', text: '', suggestions: [] },
};

const KINDS: Readonly<Record<string, keyof typeof NOTHING_FOUND>> = {
  'lookup.find': 'lookup',
  'http-request.read': 'http',
  'http-request.send': 'http',
  'knowledge.ask': 'knowledge',
};

/** The result that the author chose for a call in place of the real one; undefined where it is to be asked. */
export function pinnedResult(
  { pins }: PreviewSettings,
  call: CallEffect,
  at: number,
): InboundEvent | undefined {
  const kind = KINDS[call.name];
  const pinned = kind === undefined ? undefined : pins?.[kind];
  if (kind === undefined || pinned === undefined) return undefined;
  const base = { id: `effect:${call.id}`, at, kind: 'effect-result', effect: call.id } as const;
  if (pinned === 'not-found') return { ...base, ok: true, output: NOTHING_FOUND[kind] };
  if (kind === 'http') {
    const outcome = pinned === 'slow' ? 'no-answer' : 'failed';
    return { ...base, ok: true, output: { outcome, values: {} } };
  }
  return { ...base, ok: false, code: pinned === 'slow' ? 'effect.timeout' : 'effect.failed' };
}

/** The session of somebody who has chosen this language. */
export function inLanguage(session: SessionState, language: string | undefined): SessionState {
  if (language === undefined) return session;
  const { language: _before, ...context } = session.context;
  return { ...session, context: language === 'vi' ? context : { ...context, language } };
}
