import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { act, go, ownAction, ownGuard, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { record } from './effect.ts';
import type { ConsentData } from './schema.ts';
import { CITIZEN } from './texts.ts';
import { versionOf } from './version.ts';

const TRIES = 3;

/** Asks for a consent, or takes one back. Either way what was said is kept before the citizen goes on. */
export function compile(data: ConsentData, node: CompileNode): Record<string, StateJson> {
  return data.how === 'withdraw' ? withdraw(data, node) : ask(data, node);
}

/** Who has agreed to these words before goes on; all others are asked. */
function ask(data: ConsentData, node: CompileNode): Record<string, StateJson> {
  const { purpose, text } = data;
  const version = data.version ?? versionOf(text);
  const asks = node.state('ask');
  const kept = (agreed: boolean) => node.state(agreed ? 'kept' : 'declined');
  const answer = (agreed: boolean) =>
    go(kept(agreed), {
      if: ownGuard('consent.said', { agreed }),
      do: [
        ...(agreed ? [] : [ownAction('consent.forget', { purpose })]),
        // The proof holds the words that were read, in their language.
        ownAction('consent.record', act.call(record, { purpose, version, text, agreed }).params),
      ],
    });
  return {
    [node.id]: {
      always: [go(node.to('agreed'), { if: ownGuard('consent.known', { purpose, version }) }), go(asks)],
      meta: { node: node.id },
    },
    ...question(node, {
      state: asks,
      text,
      // Two equal buttons, nothing chosen beforehand.
      items: [
        { kind: 'choice', id: 'yes', label: data.agree ?? CITIZEN.agree },
        { kind: 'choice', id: 'no', label: data.decline ?? CITIZEN.decline },
      ],
      expect: { kind: 'yes-no' },
      answers: [answer(true), answer(false)],
      retry: data.retry ?? CITIZEN.retry,
      tries: data.tries ?? TRIES,
      ...(data.deadline === undefined ? {} : { deadline: { minutes: data.deadline, port: 'late' } }),
      fallback: 'fallback',
    }),
    [kept(true)]: {
      on: {
        result: [
          go(node.to('agreed'), {
            if: when.result(),
            do: [ownAction('consent.remember', { purpose, version })],
          }),
          // Without proof there is no consent.
          failed(node),
        ],
      },
      meta: { node: node.id, waits: 'effect' },
    },
    [kept(false)]: {
      on: { result: [go(node.to('declined'))] },
      meta: { node: node.id, waits: 'effect' },
    },
  };
}

const failed = (node: CompileNode) =>
  node.wired('error') ? go(node.to('error')) : go(node.end, { do: [act.lost(CITIZEN.failed)] });

/** From here on the contact has not agreed, even while that cannot be written down. */
function withdraw({ purpose, text }: ConsentData, node: CompileNode): Record<string, StateJson> {
  const input = { purpose, version: 'withdrawn', text: CITIZEN.withdrawn, agreed: false };
  return {
    [node.id]: {
      entry: [ownAction('consent.forget', { purpose }), act.call(record, input)],
      on: {
        result: [go(node.to('withdrawn'), { if: when.result(), do: [act.say({ text })] }), failed(node)],
      },
      meta: { node: node.id, waits: 'effect' },
    },
  };
}
