import { describe, expect, it } from 'vitest';
import {
  createRegistry,
  type Flow,
  type InboundEvent,
  newSession,
  turnWithReads,
  whyLeft,
} from '../index.ts';
import { builtInTypes } from '../nodes/index.ts';
import { worldFor } from '../paths/world.ts';
import { draw } from '../testing/index.ts';

const registry = createRegistry(builtInTypes);
/** Wednesday, 09:00 in Vietnam. */
const MORNING = Date.parse('2026-11-25T02:00:00Z');
const row = (variable: string, operator: string, operand?: string) => ({ variable, operator, operand });
const say = (text: string) => ['message', { text }, { next: 'het' }] as const;

/** Says these words one after the other; the explanations of all turns. */
async function reasons(flow: Flow, texts: string[], more: { now?: number; gives?: object } = {}) {
  const world = { ...worldFor([flow], registry, {}), watched: true } as const;
  const now = more.now ?? MORNING;
  let session = newSession();
  const whys = [];
  for (const [place, text] of texts.entries()) {
    const event: InboundEvent = { id: `e${place}`, at: now, kind: 'text', text };
    const result = await turnWithReads(world, session, event, now, async ({ id }) => ({
      ...{ id: `r${place}`, at: now, kind: 'effect-result', effect: id },
      ...((more.gives ?? { ok: false, code: 'effect.failed' }) as { ok: false; code: string }),
    }));
    session = JSON.parse(JSON.stringify(result.session));
    whys.push(...(result.left ?? []).map((left) => whyLeft(flow, registry, left, { now, world })));
  }
  return whys.filter((why) => why !== undefined);
}

const ages = (more: Partial<Flow> = {}): Flow => ({
  ...draw('thu', {
    variables: { sinh: 'date', tuoi: 'number' },
    nodes: {
      hoi: ['ask', { text: 'Sinh ngày nào?', kind: 'date', variable: 'sinh' }, { next: 're' }],
      re: [
        'condition',
        {
          branches: [
            { id: 'du', title: 'Đủ 16 tuổi', match: 'all', rows: [row('sinh', 'age-gte', '16')] },
            {
              id: 'moi',
              title: 'Mới sinh',
              match: 'any',
              rows: [row('sinh', 'past-days', '30'), row('tuoi', 'is-empty')],
            },
          ],
        },
        { du: 'co', moi: 'khong', else: 'khong' },
      ],
      co: say('Được.'),
      khong: say('Chưa.'),
      het: ['end', {}],
    },
  }),
  ...more,
});

describe('a branch by conditions', () => {
  it('names the branch and its conditions with what they looked at', async () => {
    const [why] = await reasons(ages(), ['thu', '05/03/1990']);
    expect(why).toMatchObject({ node: 're', exit: { vi: 'Đủ 16 tuổi' } });
    expect(why?.text.vi).toBe('Nhánh “Đủ 16 tuổi” là nhánh đầu tiên có mọi điều kiện đều đúng.');
    expect(why?.rows).toEqual([
      {
        held: true,
        text: {
          vi: 'sinh (05/03/1990) tính đến hôm nay đã đủ 16 tuổi',
          en: 'sinh (05/03/1990) makes an age of at least 16 years',
        },
      },
    ]);
  });

  it('tells a condition that held from one that did not', async () => {
    const [why] = await reasons(ages(), ['thu', '05/03/2015']);
    expect(why?.rows?.map(({ held, text }) => [held, text.vi])).toEqual([
      [false, 'sinh (05/03/2015) trong vòng 30 ngày qua'],
      [true, 'tuoi (chưa có) chưa có'],
    ]);
  });

  it('shows all conditions where no branch fits', async () => {
    const flow = ages();
    const [hoi, re, ...others] = flow.nodes;
    const branches = [{ id: 'du', title: 'Đủ', match: 'all', rows: [row('sinh', 'age-gte', '16')] }];
    const nodes = [hoi, { ...re, data: { branches } }, ...others] as Flow['nodes'];
    const [why] = await reasons({ ...flow, nodes, edges: flow.edges.filter(({ port }) => port !== 'moi') }, [
      'thu',
      '05/03/2015',
    ]);
    expect([why?.text.vi, why?.rows?.[0]?.held]).toEqual(['Không nhánh nào đúng.', false]);
  });

  it('never shows a value that only few may see', async () => {
    const flow = ages();
    const variables = flow.variables.map((one) => ({ ...one, class: 'secret' as const }));
    const [why] = await reasons({ ...flow, variables }, ['thu', '05/03/1990']);
    expect(why?.rows?.[0]?.text.vi).toBe('sinh (••••) tính đến hôm nay đã đủ 16 tuổi');
    expect(JSON.stringify(why)).not.toContain('1990');
  });
});

describe('other decisions', () => {
  const one = (
    type: string,
    data: Record<string, unknown>,
    exits: string[],
    extra: Parameters<typeof draw>[1]['variables'] = {},
  ): Flow =>
    draw('thu', {
      variables: { ten: 'text', dong: 'row', ...extra },
      nodes: {
        hoi: ['ask', { text: 'Gì ạ?', kind: 'text', variable: 'ten' }, { next: 're' }],
        re: [type, data, Object.fromEntries(exits.map((exit) => [exit, 'x']))],
        x: say('Xong.'),
        het: ['end', {}],
      },
    });

  it.each([
    ['tạm trú', '“ten” là tạm trú, khớp với “Tạm trú”.'],
    ['hộ chiếu', '“ten” là hộ chiếu, không khớp giá trị nào: Tạm trú, Căn cước.'],
  ])('a value %s', async (said, expected) => {
    const cases = [
      { id: 'a', value: 'Tạm trú' },
      { id: 'b', value: 'Căn cước' },
    ];
    const flow = one('switch', { variable: 'ten', cases }, ['a', 'b', 'else']);
    expect((await reasons(flow, ['thu', said])).map(({ text }) => text.vi)).toEqual([expected]);
  });

  it.each([
    ['2026-11-25T02:00:00Z', '09:00, Thứ Tư, 25/11/2026 là trong giờ làm việc.'],
    ['2026-11-25T15:00:00Z', '22:00, Thứ Tư, 25/11/2026 là ngoài giờ làm việc.'],
    ['2026-04-30T02:00:00Z', '09:00, Thứ Năm, 30/04/2026 là ngày nghỉ (Ngày Chiến thắng 30/4).'],
  ])('opening hours at %s', async (moment, expected) => {
    const hours = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '17:00' }];
    const flow = one('opening-hours', { hours, holidays: true }, ['open', 'closed', 'holiday']);
    const [why] = await reasons(flow, ['thu', 'x'], { now: Date.parse(moment) });
    expect(why?.text.vi).toBe(expected);
  });

  it.each([
    [{ ok: true, output: { found: 'none', row: {} } }, 'Tra “79001”: không có dòng nào.'],
    [{ ok: false, code: 'effect.timeout' }, 'Chờ quá lâu mà chưa có kết quả.'],
    [{ ok: false, code: 'store.gone' }, 'Việc của bước này không làm được lúc này.'],
  ])('a look-up that gives %j', async (gives, expected) => {
    const data = { table: 'diem', column: 'sbd', key: '{{ten}}', row: 'dong', many: 'first' };
    const flow = one('lookup', data, ['found', 'not-found', 'error']);
    const [why] = await reasons(flow, ['thu', '79001'], { gives });
    expect(why?.text.vi).toBe(expected);
  });

  it('answers that did not fit are counted', async () => {
    const flow = draw('thu', {
      variables: { tuoi: 'number' },
      nodes: {
        hoi: [
          'ask',
          { text: 'Tuổi?', kind: 'number', variable: 'tuoi', tries: 2 },
          { next: 'x', fallback: 'x' },
        ],
        x: say('Xong.'),
        het: ['end', {}],
      },
    });
    const whys = await reasons(flow, ['thu', 'nhiều lắm', 'không biết đâu']);
    expect(whys.map(({ text }) => text.vi)).toEqual(['Câu trả lời chưa phù hợp 2 lần.']);
  });

  it('nothing is noted where nobody watches', async () => {
    const flow = ages();
    const world = worldFor([flow], registry, {});
    const event: InboundEvent = { id: 'e', at: MORNING, kind: 'text', text: 'thu' };
    const result = await turnWithReads(world, newSession(), event, MORNING, async () => event);
    expect(result.left).toBeUndefined();
  });
});
