import { FLOW_BOUNDS, type Flow } from '../../flow/schema.ts';
import { draw } from '../../testing/draw.ts';
import { ask, end, example, flow, other, say, variable } from './example.testing.ts';

const whole = flow({ a: say('Xin chào anh/chị.') });
const menu = (options: { id: string; label: string }[], exits: Record<string, string>) =>
  [
    'menu',
    {
      text: 'Anh/Chị cần gì? Gõ “menu” để xem lại.',
      options: options.map((one) => ({ kind: 'choice', ...one })),
    },
    exits,
  ] as const;
const broken = (edges: Flow['edges']): Flow => ({ ...whole, edges: [...whole.edges, ...edges] });
const many = Array.from(
  { length: FLOW_BOUNDS.triggers - 10 },
  (_, at) => ({ id: `t${at}`, kind: 'button', payload: `p${at}` }) as const,
);
const calls = (target: string) =>
  flow({ a: ['call-flow', { flow: target, inputs: [], results: [] }, { done: 'z' }] });

export const structure = [
  example(
    'flow.no-start',
    ['no step is marked as the first', { ...whole, start: 'gone' }],
    ['the greeting is the first step', whole],
  ),
  example(
    'flow.near-bound',
    ['190 of at most 200 ways to start', { ...whole, triggers: many }],
    ['a few ways to start', whole],
  ),
  example(
    'flow.recursion',
    ['the flow calls itself', calls('thu')],
    ['it calls a flow that comes back', calls('khac'), { flows: new Map([['khac', other()]]) }],
  ),
  example(
    'flow.no-home',
    ['no flow of the organisation is the home', whole, { flows: new Map() }],
    ['another flow is the home', whole, { flows: new Map([['khac', other()]]) }],
  ),
  example(
    'node.unknown-type',
    ['a step of the type `phep-la`', flow({ a: ['phep-la', {}, {}] })],
    ['a message', whole],
  ),
  example(
    'node.newer-version',
    [
      'a message of data version 99',
      { ...whole, nodes: whole.nodes.map((node) => ({ ...node, version: 99 })) },
    ],
    ['a message of the version that the server knows', whole],
  ),
  example(
    'node.unreachable',
    ['no line leads to the second message', flow({ a: say('Chào anh/chị.'), b: say('Chờ') })],
    ['the first leads to the second', flow({ a: say('Chào anh/chị.', 'b'), b: say('Chờ') })],
  ),
  example(
    'edge.broken',
    ['a line to a step that was deleted', broken([{ id: 'x', from: 'a', port: 'late', to: 'gone' }])],
    ['each line ends at a step', whole],
  ),
  example(
    'edge.twice',
    ['two lines leave by one exit', broken([{ id: 'x', from: 'a', port: 'next', to: 'z' }])],
    ['one line leaves by each exit', whole],
  ),
  example(
    'edge.no-port',
    ['a line leaves by an exit `cu` that is gone', broken([{ id: 'x', from: 'a', port: 'cu', to: 'z' }])],
    ['lines leave by exits that the step has', whole],
  ),
  example(
    'port.dead-end',
    [
      'the choice “Đăng ký” leads nowhere',
      flow({
        a: menu(
          [
            { id: 'dk', label: 'Đăng ký' },
            { id: 'thoi', label: 'Không' },
          ],
          { thoi: 'z' },
        ),
      }),
    ],
    [
      'each choice leads on',
      flow({
        a: menu(
          [
            { id: 'dk', label: 'Đăng ký' },
            { id: 'thoi', label: 'Không' },
          ],
          { dk: 'z', thoi: 'z' },
        ),
      }),
    ],
  ),
  example(
    'cycle.no-wait',
    ['two messages lead to each other', flow({ a: say('Một', 'b'), b: say('Hai', 'a') })],
    [
      'a question stands in the round',
      flow(
        { a: say('Một', 'b'), b: ask('text', 'v', 'a', 'Còn gì nữa? Gõ “menu” để thoát.') },
        { variables: [variable('v')] },
      ),
    ],
  ),
  example(
    'text.missing',
    ['a message without a text', flow({ a: say('  ') })],
    ['a message with a text', whole],
  ),
  example(
    'text.too-long',
    ['a message of 2,500 characters', flow({ a: say('Câu dài. '.repeat(280)) })],
    [
      'the same in two bubbles',
      flow({
        a: ['message', { text: 'Câu dài. '.repeat(200), more: ['Câu dài. '.repeat(80)] }, { next: 'z' }],
      }),
    ],
  ),
  example(
    'text.many-bubbles',
    [
      'eight messages in a row',
      draw('thu', {
        nodes: {
          ...Object.fromEntries(
            Array.from({ length: 8 }, (_, at) => [`m${at}`, say(`Tin ${at}`, at === 7 ? 'z' : `m${at + 1}`)]),
          ),
          z: end,
        },
      }),
    ],
    ['two messages, then the end', flow({ a: say('Một', 'b'), b: say('Hai') })],
  ),
  example(
    'node.data',
    ['a menu without a choice', flow({ a: ['menu', { text: 'Chọn?', options: [] }, {}] })],
    ['a menu with a choice', flow({ a: menu([{ id: 'o', label: 'Đăng ký' }], { o: 'z' }) })],
  ),
  example(
    'option.same-label',
    [
      'the choices “Dấu” and “Dầu”',
      flow({
        a: menu(
          [
            { id: 'a', label: 'Dấu' },
            { id: 'b', label: 'Dầu' },
          ],
          { a: 'z', b: 'z' },
        ),
      }),
    ],
    [
      'the choices “Con dấu” and “Dầu”',
      flow({
        a: menu(
          [
            { id: 'a', label: 'Con dấu' },
            { id: 'b', label: 'Dầu' },
          ],
          { a: 'z', b: 'z' },
        ),
      }),
    ],
  ),
  example(
    'option.long-label',
    [
      'a label of 60 characters',
      flow({
        a: menu([{ id: 'a', label: 'Đăng ký cấp lại giấy phép lái xe đã bị mất hoặc bị hỏng nặng' }], {
          a: 'z',
        }),
      }),
    ],
    [
      '“Cấp lại giấy phép lái xe”',
      flow({ a: menu([{ id: 'a', label: 'Cấp lại giấy phép lái xe' }], { a: 'z' }) }),
    ],
  ),
  example(
    'option.many',
    [
      'a menu of 18 choices',
      flow({
        a: menu(
          Array.from({ length: 18 }, (_, at) => ({ id: `o${at}`, label: `Thủ tục số ${at}` })),
          Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`o${at}`, 'z'])),
        ),
      }),
    ],
    [
      'a menu of five choices',
      flow({
        a: menu(
          Array.from({ length: 5 }, (_, at) => ({ id: `o${at}`, label: `Thủ tục số ${at}` })),
          Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`o${at}`, 'z'])),
        ),
      }),
    ],
  ),
];
