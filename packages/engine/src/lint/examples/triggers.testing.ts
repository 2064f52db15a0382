import type { Flow } from '../../flow/schema.ts';
import { example, flow, other, say } from './example.testing.ts';

const begun = (triggers: Flow['triggers']): Flow => ({ ...flow({ a: say('Xin chào anh/chị.') }), triggers });
const words = (list: string[], how: 'exact' | 'contains' = 'contains'): Flow['triggers'] => [
  { id: 't', kind: 'keyword', how, words: list },
];
const beside = (triggers: Flow['triggers']) => ({
  flows: new Map([['khac', other({ triggers: [...triggers, { id: 'mo-dau', kind: 'home' }] })]]),
});

export const triggers = [
  example(
    'trigger.none',
    ['no way to start', begun([])],
    ['the word “tạm trú” starts it', begun(words(['tạm trú']))],
  ),
  example(
    'trigger.empty',
    ['a keyword start with an empty word', begun(words(['tạm trú', ' ']))],
    ['each word is filled in', begun(words(['tạm trú']))],
  ),
  example(
    'trigger.duplicate-keyword',
    ['“tạm trú” and “Tạm trú ”', begun(words(['tạm trú', 'Tạm trú ']))],
    ['“tạm trú” and “tạm vắng”', begun(words(['tạm trú', 'tạm vắng']))],
  ),
  example(
    'trigger.command',
    ['the keyword “gặp cán bộ”', begun(words(['gặp cán bộ'], 'exact'))],
    ['the keyword “lịch gặp lãnh đạo”', begun(words(['lịch gặp lãnh đạo'], 'exact'))],
  ),
  example(
    'trigger.too-wide',
    ['“xe” anywhere in a message', begun(words(['xe']))],
    ['“đăng ký xe” anywhere', begun(words(['đăng ký xe']))],
  ),
  example(
    'trigger.claimed',
    ['both flows start by “tạm trú”', begun(words(['tạm trú'])), beside(words(['Tạm trú']))],
    ['the other starts by “tạm vắng”', begun(words(['tạm trú'])), beside(words(['tạm vắng']))],
  ),
  example(
    'trigger.near',
    ['“con dấu” here, “con đâu” there', begun(words(['con dấu'])), beside(words(['con đâu']))],
    ['“con dấu” here, “tạm vắng” there', begun(words(['con dấu'])), beside(words(['tạm vắng']))],
  ),
  example(
    'trigger.past',
    [
      'a schedule for 01/06/2026, seen on 25/11/2026',
      begun([{ id: 's', kind: 'schedule', at: { time: '08:00', date: '2026-06-01' } }]),
      { today: '2026-11-25' },
    ],
    [
      'a schedule for 01/12/2026',
      begun([{ id: 's', kind: 'schedule', at: { time: '08:00', date: '2026-12-01' } }]),
      { today: '2026-11-25' },
    ],
  ),
];
