import type { StateJson } from '../../compile/machine-json.ts';
import { act, type CallInput, go, when } from '../../compile/vocabulary.ts';
import type { JsonValue } from '../../json.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { parseTemplate } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import { read, send } from './effect.ts';
import type { HttpRequestData } from './schema.ts';

/** One state that waits for the answer and leaves by what became of it. */
export function compile(data: HttpRequestData, node: CompileNode): Record<string, StateJson> {
  const { method, headers = [], keep = [], timeout = 5, retries = 1 } = data;
  const input: CallInput = {
    method,
    url: urlParts(data.url),
    headers: headers.map(({ name, value = '', secret }) => ({
      ...{ name, value },
      ...(secret === undefined ? {} : { secret }),
    })),
    send: bodyOf(data),
    keep: keep.map(({ from, to }) => ({ from, to, type: node.variable(to)?.type ?? 'text' })),
    timeoutMs: timeout * 1_000,
    tries: method === 'GET' ? retries + 1 : 1,
  };
  const names = [...new Set(keep.map(({ to }) => to))];
  const leave = (...ports: string[]) => {
    const port = ports.find((one) => node.wired(one));
    return port === undefined ? go(node.end, { do: [act.lost()] }) : go(node.to(port));
  };
  const on = (outcome: string) => when.result('/outcome', outcome);
  return {
    [node.id]: {
      entry: [...names.map((name) => act.clear(name)), act.call(method === 'GET' ? read : send, input)],
      on: {
        result: [
          go(node.to('ok'), { if: on('ok'), do: names.map((name) => act.keep(name, `/values/${name}`)) }),
          // An exit that is not drawn leaves by the next wider one.
          { ...leave('not-found', 'refused', 'failed'), guard: on('not-found') },
          { ...leave('refused', 'failed'), guard: on('refused') },
          { ...leave('no-answer', 'failed'), guard: on('no-answer') },
          { ...leave('unreadable', 'failed'), guard: on('unreadable') },
          leave('failed'),
        ],
      },
      meta: { node: node.id, waits: 'effect' },
    },
  };
}

/** Only the author's own words and the workspace's facts may shape an address. */
function urlParts(url: string): JsonValue {
  return parseTemplate(url.trim()).map((piece) => {
    if (typeof piece === 'string') return { text: piece, encode: false };
    const { name, formats, otherwise } = piece;
    const place = [name, ...formats].join('|');
    return {
      text: `{{${place}${otherwise === undefined ? '' : ` ?? ${otherwise}`}}}`,
      encode: !name.startsWith(WORKSPACE_PREFIX),
    };
  });
}

function bodyOf({ method, send: as = 'none', fields = [], body = '' }: HttpRequestData): JsonValue {
  if (method === 'GET' || as === 'none') return { as: 'none' };
  if (as === 'text') return { as, text: body };
  return { as, fields: fields.map(({ name, value }) => ({ name, value: fieldValue(value) })) };
}

/** A lone `{{so_tien}}` stays the number that it is; anything else is a text. */
function fieldValue(template: string): JsonValue {
  const [place, ...more] = parseTemplate(template.trim());
  const lone =
    typeof place === 'object' &&
    more.length === 0 &&
    place.formats.length === 0 &&
    place.otherwise === undefined;
  return lone && !place.name.startsWith(WORKSPACE_PREFIX) ? { $var: place.name } : template;
}
