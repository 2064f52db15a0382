/** Random flows of every node type of the registry, and everything that may come to a contact, for property tests. */
import fc from 'fast-check';
import { FLOW_FORMAT, type Flow, type FlowNode, type VariableType } from '../flow/schema.ts';
import type { NodeType } from '../node-type/definition.ts';
import { portsOf } from '../node-type/ports.ts';
import { rolesIn } from '../node-type/roles.ts';
import { arbitraryOf } from '../nodes/arbitrary.testing.ts';
import type { InboundEvent } from '../turn/event.ts';
import type { SessionState } from '../turn/session.ts';
import { randomFlow, registry } from './random-flows.testing.ts';

const TYPES: readonly VariableType[] = [
  ...(['text', 'number', 'money', 'date', 'time', 'phone', 'choice', 'choices'] as const),
  ...(['images', 'files', 'location', 'place', 'row', 'list', 'yes-no'] as const),
];
const VARIABLES: Flow['variables'] = TYPES.map((type, at) => ({
  name: `v_${type.replace('-', '_')}`,
  title: type,
  type,
  class: at % 4 === 0 ? 'sensitive' : 'basic',
}));
const NAMES = VARIABLES.map(({ name }) => name);

/** The data with names of variables that there are, mostly; flows that it leads to are itself or none. */
function atHome(type: NodeType, data: unknown, salt: number): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  rolesIn(type.manifest.data, copy).forEach(({ role, pointer, value }, at) => {
    if (typeof value !== 'string') return;
    const key = pointer.slice(pointer.lastIndexOf('/') + 1);
    const parent = pointer
      .slice(1)
      .split('/')
      .slice(0, -1)
      .reduce<unknown>((place, part) => Reflect.get(Object(place), part), copy);
    if (role === 'writes-variable' || role === 'reads-variable') {
      Reflect.set(Object(parent), key, NAMES[(salt + at) % NAMES.length]);
    }
    if (role === 'flow') Reflect.set(Object(parent), key, (salt + at) % 2 === 0 ? FLOW_ID : 'khong-co');
  });
  return copy;
}

const FLOW_ID = 'ngau-nhien';

function dataOf(type: NodeType): fc.Arbitrary<Record<string, unknown>> {
  const { example, presets = [], data } = type.manifest;
  const given = fc.constantFrom(
    example.data,
    ...presets.map((preset) => ({ ...Object(example.data), ...Object(preset.data) })),
  );
  return fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: given }, { weight: 2, arbitrary: arbitraryOf(data as object) }),
      fc.nat({ max: 99 }),
    )
    .map(([made, salt]) => atHome(type, made, salt));
}

const nodes: fc.Arbitrary<{ type: string; data: Record<string, unknown> }> = fc.oneof(
  ...registry.types.map((type) => dataOf(type).map((data) => ({ type: type.manifest.type, data }))),
);

const isRun = ({ type }: { type: string }): boolean => registry.get(type)?.manifest.canvas !== true;

/** Up to six steps of any type, mostly joined, with some texts in English. */
const ofEveryType: fc.Arbitrary<Flow> = fc
  .array(nodes, { minLength: 1, maxLength: 6 })
  .filter((drawn) => drawn.some(isRun))
  .chain((drawn) => {
    const made = drawn.map(
      ({ type, data }, at): FlowNode => ({ id: `n${at}`, type, name: '', data, position: { x: 0, y: 0 } }),
    );
    const exits = made.flatMap((node) => {
      const manifest = registry.get(node.type)?.manifest;
      return manifest ? portsOf(manifest, node.data).map((port) => ({ from: node.id, port: port.id })) : [];
    });
    const targets = fc.array(fc.option(fc.nat({ max: made.length - 1 }), { freq: 6 }), {
      minLength: exits.length,
      maxLength: exits.length,
    });
    return fc.tuple(targets, fc.boolean()).map(
      ([to, english]): Flow => ({
        format: FLOW_FORMAT,
        id: FLOW_ID,
        name: 'Ngẫu nhiên',
        variables: VARIABLES,
        triggers: [{ id: 't', kind: 'home' }],
        start: made.find(isRun)?.id ?? 'n0',
        nodes: made,
        edges: exits.flatMap((exit, at) => {
          const target = to[at];
          return target === null || target === undefined ? [] : [{ id: `e${at}`, ...exit, to: `n${target}` }];
        }),
        ...(english ? inEnglish(made) : {}),
      }),
    );
  });

/** Every template with the mark of its language before it. */
function inEnglish(made: readonly FlowNode[]): Pick<Flow, 'languages' | 'translations'> {
  const texts = made.map((node) => {
    const schema = registry.get(node.type)?.manifest.data;
    const templates = rolesIn(schema, node.data).filter(
      ({ role, value }) => role === 'template' && typeof value === 'string' && value.length < 1_900,
    );
    return [node.id, Object.fromEntries(templates.map(({ pointer, value }) => [pointer, `EN ${value}`]))];
  });
  return { languages: ['en'], translations: { en: Object.fromEntries(texts) } };
}

export const anyFlow: fc.Arbitrary<Flow> = fc.oneof(randomFlow, { weight: 2, arbitrary: ofEveryType });

/** Whatever may come to a contact. A tap is of the option at this place; a result is of what is waited for. */
export type Deed =
  | { kind: 'text'; text: string }
  | { kind: 'tap'; place: number }
  | { kind: 'media'; what: 'image' | 'file' | 'audio' | 'video'; count: number }
  | { kind: 'location' | 'contact' | 'sticker' }
  /** The deadline of the state, or one that is none. */
  | { kind: 'timer'; stale: boolean }
  | { kind: 'result'; ok: boolean; seed: number; stale: boolean }
  | { kind: 'follow' | 'unfollow' | 'withdraw' | 'staff-message' | 'hand-back' | 'deep-link' | 'schedule' };

const said = fc.constantFrom(
  ...['tam tru', 'Căn cước', 'tạm', '1', '2', 'số 3', '12', 'xem thêm', 'bỏ qua', 'xong', 'hôm qua'],
  ...['0912345678', '05/03/2026', '8h30', 'Nguyễn Thị Lan', 'không', 'có ạ', 'đồng ý', '30A-123.45'],
  ...['asdf qwer', '{{so}}', '__proto__', 'a@b.vn', '1tr5', 'xã Tân Tiến', '5', 'ok', 'dạ'],
);
/** What the flow itself answers, or the workspace in ways that the machine is told of. */
export const plainDeeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: said.map((text): Deed => ({ kind: 'text', text })) },
    { weight: 6, arbitrary: fc.nat({ max: 12 }).map((place): Deed => ({ kind: 'tap', place })) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('media' as const),
        what: fc.constantFrom(
          'image' as const,
          'image' as const,
          'file' as const,
          'audio' as const,
          'video' as const,
        ),
        count: fc.integer({ min: 1, max: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Deed>({ kind: 'location' }, { kind: 'contact' }, { kind: 'sticker' }),
    },
    {
      weight: 3,
      arbitrary: fc.boolean().map((stale): Deed => ({ kind: 'timer', stale: stale && true })),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('result' as const),
        ok: fc.boolean(),
        seed: fc.nat({ max: 999 }),
        stale: fc.constantFrom(false, false, false, true),
      }),
    },
  ),
  { maxLength: 16 },
);

const commands = fc.constantFrom(
  ...['menu', 'huỷ', 'Huy', 'quay lại', 'làm lại', 'gặp cán bộ', 'nhà đang cháy', 'cảm ơn', 'đồ ngu'],
  ...['English', 'tiếng Việt', 'tiếng Khmer', 'xóa dữ liệu', '😀', '#dl:a:1:b:c:zzz'],
);
/** Everything. */
export const anyDeeds: fc.Arbitrary<Deed[]> = fc
  .tuple(
    plainDeeds,
    fc.array(
      fc.oneof(
        commands.map((text): Deed => ({ kind: 'text', text })),
        fc.string({ unit: 'grapheme', maxLength: 30 }).map((text): Deed => ({ kind: 'text', text })),
        fc
          .constantFrom(
            'follow',
            'unfollow',
            'withdraw',
            'staff-message',
            'hand-back',
            'deep-link',
            'schedule',
          )
          .map((kind): Deed => ({ kind })),
      ),
      { maxLength: 6 },
    ),
  )
  .chain(([plain, other]) =>
    fc.shuffledSubarray([...plain, ...other], { minLength: plain.length + other.length }),
  );

/** A result that the effect's own schema allows. */
function outputOf(effect: string, seed: number): Record<string, unknown> {
  const schema = registry.effect(effect)?.output;
  const [made] = fc.sample(arbitraryOf((schema ?? {}) as object), { seed, numRuns: 1 });
  return typeof made === 'object' && made !== null ? JSON.parse(JSON.stringify(made)) : {};
}

/** The deed as an event; `asked` are the calls made so far, by their id. */
export function eventOf(
  deed: Deed,
  index: number,
  session: SessionState,
  asked: ReadonlyMap<string, string>,
  now: number,
): InboundEvent {
  const base = { id: `e${index}`, at: now };
  const { offered, pending, timer } = session.context;
  switch (deed.kind) {
    case 'text':
      return { ...base, kind: 'text', text: deed.text };
    case 'tap':
      return {
        ...base,
        kind: 'text',
        text: offered[deed.place % Math.max(1, offered.length)]?.payload ?? 'x',
      };
    case 'media': {
      const media = Array.from({ length: deed.count }, (_, at) => ({
        id: `m${index}-${at}`,
        kind: deed.what,
      }));
      return { ...base, kind: 'media', media };
    }
    case 'location':
      return { ...base, kind: 'location', latitude: 21.02, longitude: 105.84 };
    case 'contact':
      return { ...base, kind: 'contact', name: 'Lan', phone: '0912345678', address: 'Tổ 5' };
    case 'timer':
      return { ...base, kind: 'timer', timer: deed.stale ? 'x' : (timer?.id ?? 'x'), due: timer?.due ?? now };
    case 'result': {
      const effect = deed.stale ? 'x/0' : (pending ?? 'x/0');
      if (!deed.ok) return { ...base, kind: 'effect-result', effect, ok: false, code: 'thu.loi' };
      const output = outputOf(asked.get(effect) ?? '', deed.seed);
      return { ...base, kind: 'effect-result', effect, ok: true, output } as InboundEvent;
    }
    case 'hand-back':
      return { ...base, kind: 'hand-back', goOn: index % 2 === 0 };
    case 'deep-link':
      return { ...base, kind: 'deep-link', code: 'ma' };
    case 'schedule':
      return { ...base, kind: 'schedule', flow: FLOW_ID, trigger: 't' };
    default:
      return { ...base, kind: deed.kind };
  }
}
