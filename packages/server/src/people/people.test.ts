import { beforeEach, describe, expect, it } from 'vitest';
import {
  audit as auditDocs,
  invitations,
  people as peopleDocs,
  signIns as signInDocs,
} from '../documents.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { createPeopleServices, type PeopleServices } from './index.ts';
import { IDLE_MS, LONGEST_MS } from './sign-ins.ts';

let parts: Parts;
let now: number;
let services: PeopleServices;

const password = 'con đường mòn bên suối';
const lan = { name: 'Nguyễn Thị Lan', email: 'Lan@vi-du.gov.vn', password };
const from = (address: string, knows = false) => ({ address, knowsDevice: () => knows });
const signIn = (over: Partial<Parameters<PeopleServices['people']['check']>[0]> = {}) =>
  services.people.check({ email: lan.email, password, ...from('203.0.113.5'), ...over });

beforeEach(async () => {
  now = 1_764_000_000_000;
  parts = await serverParts({ now: () => now });
  services = createPeopleServices(parts);
});

const setUp = async () => services.people.setUp(await services.links.newSetup(), 'Phường Tân An', lan);
const join = async (workspace: string, email: string, roles: ('owner' | 'author')[]) => {
  const { token } = await services.links.newInvitation({ workspace, roles, createdBy: 'x' });
  return services.people.accept(token, { ...lan, email });
};

describe('the first set-up', () => {
  it('makes one workspace and its owner, once', async () => {
    expect(await services.people.needsSetup()).toBe(true);
    const token = await services.links.newSetup();
    const owner = await services.people.setUp(token, 'Phường Tân An', lan);
    expect(owner).toMatchObject({ roles: ['owner'], status: 'active', emailKey: 'lan@vi-du.gov.vn' });
    expect(await services.people.needsSetup()).toBe(false);
    const again = services.people.setUp(token, 'Phường khác', { ...lan, email: 'khac@vi-du.gov.vn' });
    await expect(again).rejects.toMatchObject({ code: 'setup.done' });
  });

  it('gives the link to one of many who use it at the same moment', async () => {
    const token = await services.links.newSetup();
    const all = [1, 2, 3, 4].map((n) =>
      services.people.setUp(token, 'Phường', { ...lan, email: `nguoi${n}@vi-du.gov.vn` }),
    );
    const ends = await Promise.allSettled(all);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await parts.store.find(peopleDocs, { index: 'byEmail' })).items).toHaveLength(1);
  });

  it('takes only the newest link, and none that is too old, empty or made up', async () => {
    const old = await services.links.newSetup();
    const token = await services.links.newSetup();
    for (const wrong of [old, '', 'x'.repeat(43), `${token}a`])
      await expect(services.people.setUp(wrong, 'Phường', lan)).rejects.toMatchObject({
        code: 'link.invalid',
      });
    now += 25 * 3_600_000;
    await expect(services.people.setUp(token, 'Phường', lan)).rejects.toMatchObject({ code: 'link.invalid' });
  });

  it('refuses a weak password and keeps the link usable', async () => {
    const token = await services.links.newSetup();
    for (const weak of ['ngắn', 'aaaaaaaaaaaa', 'matkhau123', 'lan@vi-du.gov.vn'])
      await expect(services.people.setUp(token, 'Phường', { ...lan, password: weak })).rejects.toMatchObject({
        code: 'password.weak',
      });
    await expect(services.people.setUp(token, 'Phường', lan)).resolves.toMatchObject({ roles: ['owner'] });
  });
});

describe('a link to a new password', () => {
  it('works for a day, for people of the workspace, and is kept as a hash only', async () => {
    const owner = await setUp();
    const author = await join(owner.workspace, 'binh@vi-du.gov.vn', ['author']);
    const token = await services.people.newPasswordLink(owner.workspace, author.id, owner.id);
    const kept = (await parts.store.find(invitations, { index: 'byPurpose' })).items;
    expect(kept).toMatchObject([{ purpose: 'password', person: author.id }]);
    expect(JSON.stringify(kept)).not.toContain(token);
    const other = services.people.newPasswordLink('nơi khác', author.id, owner.id);
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
    now += 24 * 3_600_000;
    const late = services.people.resetPassword(token, 'mười hai con giáp đứng quanh');
    await expect(late).rejects.toMatchObject({ code: 'link.invalid' });
  });

  it('is used by one of many at the same moment', async () => {
    const owner = await setUp();
    const author = await join(owner.workspace, 'binh@vi-du.gov.vn', ['author']);
    const token = await services.people.newPasswordLink(owner.workspace, author.id, owner.id);
    const all = [1, 2, 3].map((n) => services.people.resetPassword(token, `câu rất dễ nhớ số ${n}`));
    const ends = await Promise.allSettled(all);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('passwords and sessions', () => {
  it('are never stored in clear', async () => {
    const owner = await setUp();
    const { token } = await services.signIns.begin(owner.id);
    const stored = JSON.stringify([
      await parts.store.get(peopleDocs, owner.id),
      (await parts.store.find(signInDocs, { index: 'byPerson' })).items,
    ]);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(password);
    expect(stored).not.toContain(token);
  });

  it('open with the right password only, however the accents were typed', async () => {
    const owner = await setUp();
    expect((await signIn({ email: ' LAN@vi-du.gov.vn ' })).id).toBe(owner.id);
    expect((await signIn({ password: password.normalize('NFD') })).id).toBe(owner.id);
    await expect(signIn({ password: `${password}.` })).rejects.toMatchObject({ code: 'sign-in.wrong' });
  });

  it('end after eight idle hours and after seven days of use', async () => {
    const owner = await setUp();
    const idle = await services.signIns.begin(owner.id);
    now += IDLE_MS - 1;
    expect((await services.signIns.find(idle.token))?.id).toBe(owner.id);
    now += IDLE_MS;
    expect(await services.signIns.find(idle.token)).toBeUndefined();

    const used = await services.signIns.begin(owner.id);
    const end = now + LONGEST_MS;
    while (now + IDLE_MS / 2 < end) {
      now += IDLE_MS / 2;
      expect(await services.signIns.find(used.token)).toBeDefined();
    }
    now = end;
    expect(await services.signIns.find(used.token)).toBeUndefined();
  });

  it('all end at once when the account is suspended or its rights change', async () => {
    const owner = await setUp();
    const author = await join(owner.workspace, 'binh@vi-du.gov.vn', ['author']);
    const open = await Promise.all([1, 2, 3].map(() => services.signIns.begin(author.id)));
    await services.people.change(owner.workspace, author.id, { status: 'suspended' });
    for (const { token } of open) expect(await services.signIns.find(token)).toBeUndefined();
    await expect(signIn({ email: 'binh@vi-du.gov.vn' })).rejects.toMatchObject({ code: 'sign-in.wrong' });

    await services.people.change(owner.workspace, author.id, { status: 'active' });
    const { token } = await services.signIns.begin(author.id);
    await services.people.change(owner.workspace, author.id, { roles: ['viewer'] });
    expect(await services.signIns.find(token)).toBeUndefined();
  });
});

describe('guessing', () => {
  it('is slowed after five wrong passwords, then twice as long each time, up to a quarter of an hour', async () => {
    await setUp();
    for (let i = 0; i < 5; i += 1)
      await expect(signIn({ password: 'sai' })).rejects.toMatchObject({ code: 'sign-in.wrong' });
    const waits: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const refused = await signIn({ password: 'sai' }).catch(
        (error: { code: string; details: unknown }) => error,
      );
      expect(refused).toMatchObject({ code: 'sign-in.wait' });
      const { seconds } = (refused as { details: { seconds: number } }).details;
      waits.push(seconds);
      now += seconds * 1_000;
      await expect(signIn({ password: 'sai' })).rejects.toMatchObject({ code: 'sign-in.wrong' });
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  it('many at once are no way around the count', async () => {
    await setUp();
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => signIn({ password: `sai ${i}`, address: `203.0.113.${i}` })),
    );
    const codes = all.map((end) =>
      end.status === 'rejected' ? (end.reason as { code: string }).code : 'in',
    );
    expect(codes.filter((code) => code === 'sign-in.wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign-in.wait')).toHaveLength(25);
  });

  it('by strangers does not lock out a browser that the person has used before', async () => {
    const owner = await setUp();
    for (let i = 0; i < 8; i += 1)
      await signIn({ password: 'sai', address: '198.51.100.9' }).catch(() => undefined);
    await expect(signIn()).rejects.toMatchObject({ code: 'sign-in.wait' });
    expect((await signIn({ knowsDevice: (id) => id === owner.id })).id).toBe(owner.id);
  });

  it('of many accounts from one address or one IPv6 subscriber is slowed too', async () => {
    await setUp();
    const codes: string[] = [];
    for (let i = 0; i < 32; i += 1)
      await signIn({ email: `a${i}@vi-du.gov.vn`, address: `2001:db8:1:2::${i + 1}` }).catch(
        (error: { code: string }) => codes.push(error.code),
      );
    expect(codes.slice(0, 30)).toEqual(Array(30).fill('sign-in.wrong'));
    expect(codes.slice(30)).toEqual(['sign-in.wait', 'sign-in.wait']);
    expect((await signIn({ address: '2001:db8:1:3::1' })).email).toBe(lan.email);
  });

  it('answers an unknown account with the same words and work', async () => {
    await setUp();
    const time = async (email: string) => {
      const began = performance.now();
      const error = await signIn({ email, password: 'sai' }).catch((e: { text: unknown; code: string }) => e);
      return { ms: performance.now() - began, said: JSON.stringify(error) };
    };
    await time('lam-nong@vi-du.gov.vn');
    const known = [await time(lan.email), await time(lan.email), await time(lan.email)];
    const unknown = [
      await time('ai@vi-du.gov.vn'),
      await time('do@vi-du.gov.vn'),
      await time('la@vi-du.gov.vn'),
    ];
    expect(new Set([...known, ...unknown].map(({ said }) => said)).size).toBe(1);
    const least = (all: { ms: number }[]) => Math.min(...all.map(({ ms }) => ms));
    expect(least(unknown)).toBeGreaterThan(least(known) / 2);
  });
});

describe('invitations', () => {
  it('work once, and for one of many at the same moment', async () => {
    const owner = await setUp();
    const { token, id } = await services.links.newInvitation({
      workspace: owner.workspace,
      roles: ['author', 'author'],
      createdBy: owner.id,
    });
    expect(JSON.stringify(await parts.store.get(invitations, id))).not.toContain(token);
    const ends = await Promise.allSettled(
      [1, 2, 3].map((n) => services.people.accept(token, { ...lan, email: `moi${n}@vi-du.gov.vn` })),
    );
    const made = ends.filter((end) => end.status === 'fulfilled').map((end) => end.value);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ roles: ['author'], workspace: owner.workspace });
  });

  it('can be withdrawn, but not by another workspace', async () => {
    const owner = await setUp();
    const { token, id } = await services.links.newInvitation({
      workspace: owner.workspace,
      roles: ['author'],
      createdBy: owner.id,
    });
    expect(await services.links.withdraw('phuongkhacmot', id)).toBe(false);
    expect(await services.links.withdraw(owner.workspace, id)).toBe(true);
    await expect(services.people.accept(token, { ...lan, email: 'x@vi-du.gov.vn' })).rejects.toMatchObject({
      code: 'link.invalid',
    });
  });

  it('does not open the set-up, nor the other way round', async () => {
    const setup = await services.links.newSetup();
    await expect(services.people.accept(setup, lan)).rejects.toMatchObject({ code: 'link.invalid' });
  });

  it('keeps one account for each e-mail', async () => {
    const owner = await setUp();
    await expect(join(owner.workspace, 'LAN@VI-DU.gov.vn', ['author'])).rejects.toMatchObject({
      code: 'person.email-taken',
    });
  });
});

describe('the last owner', () => {
  it('can neither lose the role nor be suspended', async () => {
    const owner = await setUp();
    for (const to of [{ roles: ['author' as const] }, { status: 'suspended' as const }])
      await expect(services.people.change(owner.workspace, owner.id, to)).rejects.toMatchObject({
        code: 'person.last-owner',
      });
    const second = await join(owner.workspace, 'binh@vi-du.gov.vn', ['owner']);
    await services.people.change(owner.workspace, owner.id, { roles: ['author'] });
    await expect(
      services.people.change(owner.workspace, second.id, { status: 'suspended' }),
    ).rejects.toMatchObject({ code: 'person.last-owner' });
  });

  it('is left also when two owners remove each other at the same moment', async () => {
    const owner = await setUp();
    const second = await join(owner.workspace, 'binh@vi-du.gov.vn', ['owner']);
    await Promise.allSettled([
      services.people.change(owner.workspace, owner.id, { roles: ['author'] }),
      services.people.change(owner.workspace, second.id, { roles: ['author'] }),
    ]);
    const all = await services.people.list(owner.workspace);
    expect(all.some(({ roles, status }) => status === 'active' && roles.includes('owner'))).toBe(true);
  });

  it('is not reached from another workspace', async () => {
    const owner = await setUp();
    await expect(
      services.people.change('phuongkhacmot', owner.id, { roles: ['viewer'] }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('changing the own password needs the present one and ends every session', async () => {
  const owner = await setUp();
  const { token } = await services.signIns.begin(owner.id);
  const change = (current: string, next: string) =>
    services.people.changePassword(owner.id, current, next, '203.0.113.5');
  await expect(change('sai', 'mot mat khau moi 1')).rejects.toMatchObject({ code: 'sign-in.wrong' });
  await expect(change(password, 'ngắn')).rejects.toMatchObject({ code: 'password.weak' });
  expect(await services.signIns.find(token)).toBeDefined();
  await change(password, 'mot mat khau moi 1');
  expect(await services.signIns.find(token)).toBeUndefined();
  expect((await signIn({ password: 'mot mat khau moi 1' })).id).toBe(owner.id);
});

it('audit records name who and what, never contents', async () => {
  const owner = await setUp();
  await services.audit.record({
    workspace: owner.workspace,
    person: owner.id,
    action: 'person.sign-in',
    target: owner.id,
  });
  const { items } = await parts.store.find(auditDocs, { index: 'byTime', equals: [owner.workspace] });
  expect(items).toMatchObject([{ action: 'person.sign-in', at: now }]);
});
