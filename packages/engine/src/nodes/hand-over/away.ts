import { type Hours, isOpen, momentWords, nextOpening } from '../../calendar/index.ts';
import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';
import { scopeOf } from '../../compile/scope.ts';
import { messagesOf } from '../../compile/speech.ts';
import { render } from '../../template/render.ts';
import { CITIZEN } from './texts.ts';

/** When officers answer. */
export interface OfficeHours {
  hours: Hours;
  holidays: boolean;
}

/** Nobody is there now: out of hours, on a holiday, on a day that the workspace closed. */
export const closed: NodeGuard<OfficeHours> = ({ event: { frame } }, { hours, holidays }) =>
  isOpen(hours, frame.now, { calendar: frame.calendar, holidays }) !== 'open';

/** Says that nobody is there, when somebody will be, and how to go on without. */
export const away: NodeAction<OfficeHours & { text?: string }> = (args, { text, hours, holidays }) => {
  const { frame } = args.event;
  const { language } = args.context;
  const words = language === 'en' ? CITIZEN.en : CITIZEN.vi;
  const own = text === undefined ? '' : render(text, scopeOf(args)).trim();
  const opening = nextOpening(hours, frame.now, { calendar: frame.calendar, holidays });
  const lines = [
    own === '' ? words.away : own,
    ...(opening === undefined ? [] : [words.back(momentWords(opening, frame.now, language))]),
    words.menu,
  ];
  return {
    emits: messagesOf({ text: lines.join('\n') }).map((message) => ({
      type: 'effect',
      effect: { kind: 'send', message },
    })),
  };
};
