import { expect, test } from 'vitest';
import en from '../i18n/en/commands.json' with { type: 'json' };
import vi from '../i18n/vi/commands.json' with { type: 'json' };
import { appCommands } from './app.ts';
import { FLOW_COMMANDS } from './list.ts';

const all = [...appCommands, ...FLOW_COMMANDS];

const wordAt = (catalogue: unknown, id: string): unknown =>
  id
    .split('.')
    .reduce<unknown>((at, part) => (at instanceof Object ? Reflect.get(at, part) : undefined), catalogue);

test('each command has its name in both languages', () => {
  const nameless = all.filter(
    ({ id }) => typeof wordAt(vi, id) !== 'string' || typeof wordAt(en, id) !== 'string',
  );
  expect(nameless.map(({ id }) => id)).toEqual([]);
});

test('no id and no keys stand for two things', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.length).toBe(new Set(ids).size);
  const keys = all.flatMap((command) => command.keys ?? []).map((one) => one.toLowerCase());
  expect(keys.filter((one, index) => keys.indexOf(one) !== index)).toEqual([]);
});

test('a command of keys alone has keys', () => {
  expect(all.filter(({ keysOnly, keys }) => keysOnly === true && keys === undefined)).toEqual([]);
});
