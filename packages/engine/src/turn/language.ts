import type { Language } from '../text/languages.ts';
import { goHome } from './commands.ts';
import { type Draft, hereOf, say, send, sendWithWays } from './draft.ts';
import { move } from './run.ts';
import { WORDS } from './words.ts';

/** The code under which the contact's flow, or any live flow, has this language; undefined where none has. */
export function codeOf(draft: Draft, { codes }: Language): string | undefined {
  const { session, world } = draft;
  if (codes.includes('vi')) return 'vi';
  const own = session.flow && world.machine(session.flow.id, session.flow.version)?.languages;
  return codes.find((code) => own?.includes(code) === true || world.triggers.languages.has(code));
}

/** Goes on in this language: the open question is asked again in it. Says in it where only Vietnamese is there. */
export function speak(draft: Draft, language: Language) {
  draft.session.misses = 0;
  const code = codeOf(draft, language);
  if (code === undefined) {
    const vi = `Hiện chưa có ${language.vi}, tôi trả lời bằng tiếng Việt.`;
    send(draft, { text: language.only ?? vi });
  } else {
    const { language: _before, ...context } = draft.session.context;
    draft.session.context = code === 'vi' ? context : { ...context, language: code };
  }
  const here = hereOf(draft);
  if (here === undefined) return goHome(draft);
  if (here.state.on?.again !== undefined)
    return void move(draft, here, { type: 'again', frame: draft.frame });
  if (code === undefined) return sendWithWays(draft, WORDS.waiting);
  say(draft, WORDS.languageSet);
}
