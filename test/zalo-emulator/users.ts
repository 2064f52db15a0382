/** What can be read: a person, the account, its people, its recent chats. One query parameter `data` holds JSON. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answer, refuse } from './answer.ts';
import { isRecord } from './buttons.ts';
import type { Endpoint } from './faults.ts';
import type { Gate } from './gate.ts';
import type { Oa, User } from './identities.ts';
import type { World } from './world.ts';

type Handler = (oa: Oa, data: Record<string, unknown>) => Answer;

export function userRoutes(world: World, gate: Gate) {
  return async (server: FastifyInstance): Promise<void> => {
    const get = (path: string, endpoint: Endpoint, handler: Handler) =>
      server.get(path, (request, reply) =>
        answer(world, endpoint, request, reply, () => {
          const caller = gate.enter(request, reply);
          if ('refused' in caller) return caller.refused;
          const data = readData(request);
          return data ? handler(caller.oa, data) : refuse(-201, 'data is not JSON in the query');
        }),
      );
    get('/v3.0/oa/user/detail', 'users', (oa, data) => detail(world, oa, data));
    get('/v3.0/oa/user/getlist', 'users', (oa, data) => list(world, oa, data));
    get('/v2.0/oa/listrecentchat', 'history', (oa, data) => page(world.history.recent(oa), data));
    get('/v2.0/oa/conversation', 'history', (oa, data) => {
      const user = find(world, oa, data);
      return 'reason' in user ? user : page(world.history.ofUser(user.user), data);
    });
    server.get('/v2.0/oa/getoa', (request, reply) =>
      answer(world, 'users', request, reply, () => {
        const caller = gate.enter(request, reply);
        return 'refused' in caller ? caller.refused : account(world, caller.oa);
      }),
    );
  };
}

function readData(request: FastifyRequest): Record<string, unknown> | undefined {
  const { data } = request.query as { data?: unknown };
  if (typeof data !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function find(
  world: World,
  oa: Oa,
  data: Record<string, unknown>,
): { user: User } | Extract<Answer, { reason: string }> {
  const id = data.user_id;
  if (typeof id === 'number') return { error: -201, reason: `user_id is a number and has become ${id}` };
  const user = world.users.get(String(id));
  return user?.oa === oa ? { user } : { error: -201, reason: 'user_id is invalid' };
}

function detail(world: World, oa: Oa, data: Record<string, unknown>): Answer {
  const found = find(world, oa, data);
  if ('reason' in found) return found;
  const { user } = found;
  return {
    error: 0,
    data: {
      user_id: user.id,
      user_id_by_app: user.idByApp,
      user_external_id: '',
      display_name: user.name,
      user_alias: '',
      is_sensitive: false,
      user_is_follower: user.follows,
      user_last_interaction_date: dayOf(user.lastInteraction),
      avatar: '',
      avatars: { 120: '', 240: '' },
      tags_and_notes_info: { notes: [], tag_names: [] },
      ...(user.shared ? { shared_info: user.shared } : {}),
    },
  };
}

function list(world: World, oa: Oa, data: Record<string, unknown>): Answer {
  const offset = Number(data.offset ?? 0);
  const count = Number(data.count ?? 0);
  if (count < 1 || count > 50 || offset > 9_951) return refuse(-210, 'count or offset is over the limit');
  const all = [...world.users.values()].filter((user) => user.oa === oa && !user.anonymous);
  const users = all.slice(offset, offset + count).map((user) => ({ user_id: user.id }));
  return { error: 0, data: { total: all.length, count: users.length, offset, users } };
}

function page(rows: readonly object[], data: Record<string, unknown>): Answer {
  const offset = Number(data.offset ?? 0);
  const count = Number(data.count ?? 10);
  if (count > 10) return refuse(-210, 'count is over 10');
  // The list itself is the data here.
  return {
    error: 0,
    bare: true,
    data: { error: 0, message: 'Success', data: rows.slice(offset, offset + count) },
  };
}

function account(world: World, oa: Oa): Answer {
  const followers = [...world.users.values()].filter((user) => user.oa === oa && user.follows).length;
  return {
    error: 0,
    data: {
      [world.settings.oaIdKey]: oa.id,
      name: oa.name,
      description: '',
      oa_alias: '',
      is_verified: true,
      oa_type: 4,
      cate_name: 'Cơ quan nhà nước',
      num_follower: followers,
      avatar: '',
      cover: '',
      package_name: 'Tăng trưởng',
      package_valid_through_date: '31/12/2027',
      linked_ZCA: oa.balance === undefined ? '' : 'ZCA',
    },
  };
}

function dayOf(at: number | undefined): string {
  if (at === undefined) return '';
  const [year, month, day] = new Date(at + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
