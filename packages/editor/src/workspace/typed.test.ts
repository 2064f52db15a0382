import { expect, it } from 'vitest';
import { savedValues, typedIn, withTyped } from './typed.ts';

const workspace = {
  id: 'd',
  name: 'Công an phường 1',
  values: { ten: 'Công an phường 1', dien_thoai: '0243' },
  httpHosts: [],
  calendar: { closed: [], working: [] },
  needsApproval: false,
  chatDays: 30,
};
const saved = savedValues(workspace);

it('keeps only what was typed, so that what others save meanwhile is not written over', () => {
  const typed = typedIn({ ...saved, facts: { ...saved.facts, dia_chi: 'Số 1', dien_thoai: '' } }, saved);
  expect(typed).toEqual({ dia_chi: 'Số 1', dien_thoai: '' });
  const theirs = savedValues({ ...workspace, name: 'Công an phường Một', homeFlow: 'mo-dau' });
  expect(withTyped(theirs, typed ?? {})).toEqual({
    name: 'Công an phường Một',
    homeFlow: 'mo-dau',
    facts: { ...saved.facts, dia_chi: 'Số 1', dien_thoai: '' },
  });
});

it('keeps nothing where all is as it is saved, and a flow that was taken away stays away', () => {
  expect(typedIn(saved, saved)).toBeUndefined();
  const withHome = savedValues({ ...workspace, homeFlow: 'mo-dau' });
  expect(withTyped(withHome, typedIn({ ...withHome, homeFlow: null }, withHome) ?? {}).homeFlow).toBeNull();
  expect(withTyped(saved, { la: 'x' })).toEqual(saved);
});
