import type { NodeAction } from '../../compile/node-code.ts';
import { scopeOf } from '../../compile/scope.ts';
import { messagesOf } from '../../compile/speech.ts';
import { render } from '../../template/render.ts';
import type { Button } from '../../turn/message.ts';
import { mapLink, parsePoint } from './place.ts';
import type { OfficeData } from './schema.ts';
import { CITIZEN } from './texts.ts';

/** Says where the office is. What fills in to nothing is left out: a workspace without an own number shows no button. */
export const show: NodeAction<OfficeData> = (args, data) => {
  const scope = scopeOf(args);
  const words = args.context.language === 'en' ? CITIZEN.en : CITIZEN.vi;
  const filled = (template: string | undefined) =>
    template === undefined ? '' : render(template, scope).trim();
  const phone = filled(data.phone);
  const facts = [
    [words.address, filled(data.address)],
    [words.hours, filled(data.hours)],
    [words.phone, phone],
  ];
  const lines = facts.flatMap(([label, fact]) => (fact === '' ? [] : [`${label}: ${fact}`]));
  const point = parsePoint(filled(data.place));
  const url = point === undefined ? filled(data.map) : mapLink(point);
  const buttons: Button[] = [
    ...(phone === '' ? [] : [{ kind: 'phone', label: `${words.call} ${phone}`, phone } as const]),
    ...(url.startsWith('https://') ? [{ kind: 'link', label: words.map, url } as const] : []),
  ];
  const text = [filled(data.lead), filled(data.name), ...lines].filter((line) => line !== '').join('\n');
  return {
    emits: messagesOf({ text, ...(buttons.length === 0 ? {} : { buttons }) }).map((message) => ({
      type: 'effect',
      effect: { kind: 'send', message },
    })),
  };
};
