import type { Variable } from '../../flow/schema.ts';
import { example, flow, other, say, variable } from './example.testing.ts';

/** One step of this type with these data, all its exits leading to the end; what it writes is shown before that. */
const step = (
  type: string,
  data: Record<string, unknown>,
  variables: Variable[] = [],
  exits: readonly string[] = ['next'],
) => flow({ a: [type, data, Object.fromEntries(exits.map((exit) => [exit, 'z']))] }, { variables });

const ten = variable('ten', { title: 'Tên cửa hàng' });
const so = variable('so', { type: 'number', title: 'Số lượng' });
const mat = variable('mat', { title: 'Nội dung tin báo', class: 'secret' });
const hang = variable('hang', { type: 'row', title: 'Dòng tìm thấy' });
const ds = variable('ds', { type: 'list', title: 'Danh sách' });

const branch = (rows: object[]) => ({ branches: [{ id: 'b', title: 'Đúng', match: 'all', rows }] });
const BRANCHES = ['b', 'else'] as const;
const choose = (label: string) => ({
  table: 'so',
  column: 'ma',
  key: '1',
  row: 'hang',
  many: 'choose',
  text: 'Chọn một dòng:',
  label,
});
const FOUND = ['found', 'not-found', 'none', 'failed'] as const;
const request = (more: object) => ({ method: 'GET', url: 'https://dichvu.vn/tra-cuu', keep: [], ...more });
const ANSWERED = ['done', 'empty', 'refused', 'failed'] as const;
const slip = (more: object) => ({
  form: 'Góp ý',
  prefix: 'GY',
  fields: [{ variable: 'ten' }],
  caseNumber: 'ma',
  confidential: false,
  urgent: false,
  ...more,
});
const WEEK = { hours: [{ days: [1], from: '07:30', to: '17:00' }], holidays: true };
const ma = variable('ma', { title: 'Mã phiếu' });
const called = (inputs: object[], results: object[], variables: Variable[], theirs: Variable[]) =>
  [
    step('call-flow', { flow: 'khac', inputs, results }, variables, ['done']),
    { flows: new Map([['khac', other({ variables: theirs })]]) },
  ] as const;
const question = (more: object) => ({ text: 'Anh/Chị cho biết?', kind: 'text', variable: 'ten', ...more });
const fields = (more: object, ...others: object[]) => ({
  fields: [
    { id: 'f', text: 'Cho biết?', title: 'Câu một', kind: 'text', variable: 'ten', ...more },
    ...others,
  ],
});
const FORM = ['done', 'cancelled', 'late', 'fallback'] as const;
const asks = (type: 'ask' | 'form', more: object, variables: Variable[]) =>
  type === 'ask' ? step('ask', question(more), variables) : step('form', fields(more), variables, FORM);
const options = [
  { id: 'a', label: 'Một' },
  { id: 'b', label: 'Hai' },
];
const cccd = (more: Partial<Variable>) => [variable('ten', { title: 'Số định danh', ...more })];

const asked = (['ask', 'form'] as const).flatMap((type) => [
  example(
    `${type}.no-options`,
    ['“one of a list” without a list', asks(type, { kind: 'choice' }, [ten])],
    ['with two choices', asks(type, { kind: 'choice', options }, [ten])],
  ),
  example(
    `${type}.limits`,
    ['a number from 10 to 5', asks(type, { kind: 'number', variable: 'so', min: 10, max: 5 }, [so])],
    ['from 5 to 10', asks(type, { kind: 'number', variable: 'so', min: 5, max: 10 }, [so])],
  ),
  example(
    `${type}.variable-type`,
    ['a day is kept in a number', asks(type, { kind: 'date', variable: 'so' }, [so])],
    ['in a date', asks(type, { kind: 'date', variable: 'so' }, [variable('so', { type: 'date' })])],
  ),
  example(
    `${type}.class`,
    ['an identity number is kept as basic', asks(type, { kind: 'id-number' }, cccd({}))],
    ['as sensitive', asks(type, { kind: 'id-number' }, cccd({ class: 'sensitive' }))],
  ),
]);

const talk = [
  ...asked,
  example(
    'form.twice',
    [
      'two questions write into one variable',
      step(
        'form',
        fields({}, { id: 'g', text: 'Và?', title: 'Câu hai', kind: 'text', variable: 'ten' }),
        [ten],
        FORM,
      ),
    ],
    [
      'each into its own',
      step(
        'form',
        fields({}, { id: 'g', text: 'Và?', title: 'Câu hai', kind: 'text', variable: 'ma' }),
        [ten, ma],
        FORM,
      ),
    ],
  ),
  example(
    'form.asked-later',
    [
      'the first question depends on the second',
      step(
        'form',
        fields(
          { onlyIf: [{ variable: 'ma', operator: 'not-empty' }] },
          { id: 'g', text: 'Và?', title: 'Câu hai', kind: 'text', variable: 'ma' },
        ),
        [ten, ma],
        FORM,
      ),
    ],
    [
      'the second depends on the first',
      step(
        'form',
        fields(
          {},
          {
            id: 'g',
            text: 'Và?',
            title: 'Câu hai',
            kind: 'text',
            variable: 'ma',
            onlyIf: [{ variable: 'ten', operator: 'not-empty' }],
          },
        ),
        [ten, ma],
        FORM,
      ),
    ],
  ),
  example(
    'button.no-target',
    [
      'a link button without an address',
      step('message', { text: 'Xem', buttons: [{ id: 'b', kind: 'link', label: 'Mở' }] }),
    ],
    [
      'with one',
      step('message', {
        text: 'Xem',
        buttons: [{ id: 'b', kind: 'link', label: 'Mở', url: 'https://dichvucong.gov.vn' }],
      }),
    ],
  ),
  example(
    'menu.no-choice',
    [
      'only a link to open',
      step(
        'menu',
        {
          text: 'Chọn? Gõ “menu” để xem lại.',
          options: [{ id: 'b', kind: 'link', label: 'Mở', url: 'https://dichvucong.gov.vn' }],
        },
        [],
        [],
      ),
    ],
    [
      'a link and a choice',
      step(
        'menu',
        {
          text: 'Chọn? Gõ “menu” để xem lại.',
          options: [
            { id: 'b', kind: 'link', label: 'Mở', url: 'https://dichvucong.gov.vn' },
            { id: 'c', kind: 'choice', label: 'Tiếp' },
          ],
        },
        [],
        ['c'],
      ),
    ],
  ),
  example(
    'menu.no-text',
    [
      '“show a text” without the text',
      step(
        'menu',
        {
          text: 'Chọn?',
          options: [
            { id: 'b', kind: 'text', label: 'Giờ làm việc' },
            { id: 'c', kind: 'choice', label: 'Tiếp' },
          ],
        },
        [],
        ['c'],
      ),
    ],
    [
      'with it',
      step(
        'menu',
        {
          text: 'Chọn?',
          options: [
            { id: 'b', kind: 'text', label: 'Giờ làm việc', text: '7:30 đến 17:00' },
            { id: 'c', kind: 'choice', label: 'Tiếp' },
          ],
        },
        [],
        ['c'],
      ),
    ],
  ),
  example(
    'message.file-name',
    [
      'a file named “Tờ khai”',
      step('message', { text: 'Tờ khai', files: [{ id: 'f', file: 'm1', name: 'Tờ khai' }] }),
    ],
    [
      '“Tờ khai.pdf”',
      step('message', { text: 'Tờ khai', files: [{ id: 'f', file: 'm1', name: 'Tờ khai.pdf' }] }),
    ],
  ),
  example(
    'office.no-place',
    ['the place “gần chợ”', step('office', { name: 'Công an xã', address: 'Thôn 1', place: 'gần chợ' })],
    [
      'the place “21.02851, 105.85420”',
      step('office', { name: 'Công an xã', address: 'Thôn 1', place: '21.02851, 105.85420' }),
    ],
  ),
  example(
    'rating.number',
    [
      'stars are kept in a text',
      step('rating', { text: 'Anh/Chị hài lòng không?', about: 'Cấp căn cước', variable: 'ten' }, [ten]),
    ],
    [
      'in a number',
      step('rating', { text: 'Anh/Chị hài lòng không?', about: 'Cấp căn cước', variable: 'so' }, [so]),
    ],
  ),
  example(
    'knowledge.no-way-on',
    [
      'answers on and on, without a button',
      step(
        'knowledge',
        { text: 'Hỏi đi ạ', after: 'wait', more: 'Hỏi tiếp đi ạ', suggest: 'Ý là?', buttons: [] },
        [],
        ['none'],
      ),
    ],
    [
      'with a button “Tôi đã hỏi xong”',
      step(
        'knowledge',
        {
          text: 'Hỏi đi ạ',
          after: 'wait',
          more: 'Hỏi tiếp đi ạ',
          suggest: 'Ý là?',
          buttons: [{ id: 'x', label: 'Tôi đã hỏi xong' }],
        },
        [],
        ['x', 'none'],
      ),
    ],
  ),
  example(
    'consent.how-long',
    [
      '“Anh/Chị có đồng ý không?”',
      step(
        'consent',
        { how: 'ask', purpose: 'Phản ánh', text: 'Anh/Chị có đồng ý không?' },
        [],
        ['agreed', 'declined'],
      ),
    ],
    [
      '“Dữ liệu được giữ 24 tháng. …”',
      step(
        'consent',
        { how: 'ask', purpose: 'Phản ánh', text: 'Dữ liệu được giữ 24 tháng. Anh/Chị có đồng ý không?' },
        [],
        ['agreed', 'declined'],
      ),
    ],
  ),
  example(
    'consent.swapped',
    [
      'the button to agree reads “Không”',
      step(
        'consent',
        {
          how: 'ask',
          purpose: 'Phản ánh',
          text: 'Dữ liệu được giữ 24 tháng. Đồng ý không?',
          agree: 'Không',
          decline: 'Có',
        },
        [],
        ['agreed', 'declined'],
      ),
    ],
    [
      'it reads “Có”',
      step(
        'consent',
        {
          how: 'ask',
          purpose: 'Phản ánh',
          text: 'Dữ liệu được giữ 24 tháng. Đồng ý không?',
          agree: 'Có',
          decline: 'Không',
        },
        [],
        ['agreed', 'declined'],
      ),
    ],
  ),
];

const decide = [
  example(
    'condition.no-rows',
    ['a branch without a condition', step('condition', branch([]), [], BRANCHES)],
    ['with one', step('condition', branch([{ variable: 'ten', operator: 'not-empty' }]), [ten], BRANCHES)],
  ),
  example(
    'condition.comparison',
    [
      '“Tên cửa hàng lớn hơn 5”',
      step('condition', branch([{ variable: 'ten', operator: 'gt', operand: '5' }]), [ten], BRANCHES),
    ],
    [
      '“Số lượng lớn hơn 5”',
      step('condition', branch([{ variable: 'so', operator: 'gt', operand: '5' }]), [so], BRANCHES),
    ],
  ),
  example(
    'condition.compare-with',
    [
      '“Tên cửa hàng là …” and nothing',
      step('condition', branch([{ variable: 'ten', operator: 'equals' }]), [ten], BRANCHES),
    ],
    [
      '“Tên cửa hàng là A”',
      step('condition', branch([{ variable: 'ten', operator: 'equals', operand: 'A' }]), [ten], BRANCHES),
    ],
  ),
  example(
    'condition.value',
    [
      '“Số lượng từ 10” as a range',
      step('condition', branch([{ variable: 'so', operator: 'between', operand: '10' }]), [so], BRANCHES),
    ],
    [
      '“10 đến 20”',
      step(
        'condition',
        branch([{ variable: 'so', operator: 'between', operand: '10 đến 20' }]),
        [so],
        BRANCHES,
      ),
    ],
  ),
  example(
    'switch.same-value',
    [
      'the value “A” twice',
      step(
        'switch',
        {
          variable: 'ten',
          cases: [
            { id: 'x', value: 'A' },
            { id: 'y', value: 'a' },
          ],
        },
        [ten],
        ['x', 'y', 'else'],
      ),
    ],
    [
      '“A” and “B”',
      step(
        'switch',
        {
          variable: 'ten',
          cases: [
            { id: 'x', value: 'A' },
            { id: 'y', value: 'B' },
          ],
        },
        [ten],
        ['x', 'y', 'else'],
      ),
    ],
  ),
  example(
    'split.no-share',
    [
      'two ways of a share of 0',
      step(
        'split',
        {
          sticky: true,
          ways: [
            { id: 'x', title: 'A', weight: 0 },
            { id: 'y', title: 'B', weight: 0 },
          ],
        },
        [],
        ['x', 'y'],
      ),
    ],
    [
      'shares of 1 and 1',
      step(
        'split',
        {
          sticky: true,
          ways: [
            { id: 'x', title: 'A', weight: 1 },
            { id: 'y', title: 'B', weight: 1 },
          ],
        },
        [],
        ['x', 'y'],
      ),
    ],
  ),
  example(
    'expression.no-yes-no',
    [
      'two ways by the formula `so * 2`',
      step('expression', { how: 'branch', formula: 'so * 2' }, [so], ['true', 'false']),
    ],
    ['by `so > 2`', step('expression', { how: 'branch', formula: 'so > 2' }, [so], ['true', 'false'])],
  ),
  example(
    'expression.nowhere',
    [
      'a result that is kept in no variable',
      step('expression', { how: 'keep', formula: 'so * 2' }, [so], ['next']),
    ],
    ['kept in `so`', step('expression', { how: 'keep', formula: 'so * 2', variable: 'so' }, [so], ['next'])],
  ),
  example(
    'opening-hours.undecided',
    [
      'holidays count, in a year whose days off nobody has decided yet',
      step('opening-hours', WEEK, [], ['open', 'closed']),
      { today: '2099-03-01' },
    ],
    [
      'in a year whose days off are known',
      step('opening-hours', WEEK, [], ['open', 'closed']),
      { today: '2026-03-01' },
    ],
  ),
  example(
    'opening-hours.next',
    [
      'the next opening is kept in a number',
      step(
        'opening-hours',
        { hours: [{ days: [1], from: '07:30', to: '17:00' }], holidays: true, next: 'so' },
        [so],
        ['open', 'closed'],
      ),
    ],
    [
      'in a text',
      step(
        'opening-hours',
        { hours: [{ days: [1], from: '07:30', to: '17:00' }], holidays: true, next: 'ten' },
        [ten],
        ['open', 'closed'],
      ),
    ],
  ),
];

const data = [
  example(
    'set.value',
    ['set to nothing', step('set', { values: [{ variable: 'ten', how: 'to' }] }, [ten])],
    ['set to “A”', step('set', { values: [{ variable: 'ten', how: 'to', value: 'A' }] }, [ten])],
  ),
  example(
    'set.add',
    ['1 is added to a text', step('set', { values: [{ variable: 'ten', how: 'add', value: '1' }] }, [ten])],
    ['to a number', step('set', { values: [{ variable: 'so', how: 'add', value: '1' }] }, [so])],
  ),
  example(
    'set.append',
    [
      '“A” is appended to a number',
      step('set', { values: [{ variable: 'so', how: 'append', value: 'A' }] }, [so]),
    ],
    ['to a list', step('set', { values: [{ variable: 'ds', how: 'append', value: 'A' }] }, [ds])],
  ),
  example(
    'set.type',
    [
      'a row is set to the word “A”',
      step('set', { values: [{ variable: 'hang', how: 'to', value: 'A' }] }, [hang]),
    ],
    ['to another row', step('set', { values: [{ variable: 'hang', how: 'to', value: '{{hang}}' }] }, [hang])],
  ),
  example(
    'set.class',
    [
      'a secret is copied into a basic text',
      step('set', { values: [{ variable: 'ten', how: 'to', value: '{{mat}}' }] }, [ten, mat]),
    ],
    [
      'into a secret one',
      step('set', { values: [{ variable: 'ten', how: 'to', value: '{{mat}}' }] }, [
        { ...ten, class: 'secret' },
        mat,
      ]),
    ],
  ),
  example(
    'lookup.row',
    [
      'a row is kept in a text',
      step('lookup', { table: 'so', column: 'ma', key: '1', row: 'ten', many: 'first' }, [ten], FOUND),
    ],
    [
      'in a row',
      step('lookup', { table: 'so', column: 'ma', key: '1', row: 'hang', many: 'first' }, [hang], FOUND),
    ],
  ),
  example(
    'lookup.label',
    ['all buttons read “Chọn”', step('lookup', choose('Chọn'), [hang], FOUND)],
    ['they read {{hang.truong}}', step('lookup', choose('{{hang.truong}}'), [hang], FOUND)],
  ),
  example(
    'lookup.cell',
    [
      'they read {{hang.lop}}, a column that is not there',
      step('lookup', choose('{{hang.lop}}'), [hang], FOUND),
      { tables: new Map([['so', ['ma', 'truong']]]) },
    ],
    [
      '{{hang.truong}}',
      step('lookup', choose('{{hang.truong}}'), [hang], FOUND),
      { tables: new Map([['so', ['ma', 'truong']]]) },
    ],
  ),
  example(
    'lookup.bare-name',
    ['they read {{hang.ho_ten}}', step('lookup', choose('{{hang.ho_ten}}'), [hang], FOUND)],
    ['{{hang.ho_ten|mask-name}}', step('lookup', choose('{{hang.ho_ten|mask-name}}'), [hang], FOUND)],
  ),
  example(
    'http-request.url',
    [
      'the host comes from an answer: https://{{ten}}/x',
      step('http-request', request({ url: 'https://{{ten}}/x' }), [ten], ANSWERED),
    ],
    ['a host that is written out', step('http-request', request({}), [], ANSWERED)],
  ),
  example(
    'http-request.host',
    [
      'calls a host that the organisation has not allowed',
      step('http-request', request({ url: 'https://la.example.vn/x' }), [], ANSWERED),
      { hosts: new Set(['hs.example.vn']) },
    ],
    [
      'calls one that it has',
      step('http-request', request({ url: 'https://hs.example.vn/x' }), [], ANSWERED),
      { hosts: new Set(['hs.example.vn']) },
    ],
  ),
  example(
    'http-request.empty-body',
    [
      'sends fields, of which there are none',
      step('http-request', request({ method: 'POST', send: 'fields', fields: [] }), [], ANSWERED),
    ],
    [
      'sends one',
      step(
        'http-request',
        request({ method: 'POST', send: 'fields', fields: [{ id: 'f', name: 'ma', value: '1' }] }),
        [],
        ANSWERED,
      ),
    ],
  ),
  example(
    'http-request.keep',
    [
      'an answer is kept in a place',
      step(
        'http-request',
        request({ keep: [{ id: 'k', from: 'a', to: 'xa' }] }),
        [variable('xa', { type: 'place' })],
        ANSWERED,
      ),
    ],
    [
      'in a text',
      step('http-request', request({ keep: [{ id: 'k', from: 'a', to: 'ten' }] }), [ten], ANSWERED),
    ],
  ),
];

const people = [
  example(
    'submission.twice',
    [
      '“Tên cửa hàng” twice in one form',
      step('submission', slip({ fields: [{ variable: 'ten' }, { variable: 'ten' }] }), [ten, ma], ['done']),
    ],
    ['once', step('submission', slip({}), [ten, ma], ['done'])],
  ),
  example(
    'submission.not-confidential',
    [
      'a secret in an open form',
      step('submission', slip({ fields: [{ variable: 'mat' }] }), [mat, ma], ['done']),
    ],
    [
      'in a confidential one',
      step('submission', slip({ fields: [{ variable: 'mat' }], confidential: true }), [mat, ma], ['done']),
    ],
  ),
  example(
    'submission.number',
    [
      'the case number is kept in a number',
      step('submission', slip({ caseNumber: 'so' }), [ten, so], ['done']),
    ],
    ['in a text', step('submission', slip({}), [ten, ma], ['done'])],
  ),
  example(
    'notify-staff.confidential',
    [
      'a notice with the words of a crime report',
      step('notify-staff', { title: 'Tin mới', text: 'Có tin: {{mat}}', urgent: false }, [mat]),
    ],
    [
      'with its case number',
      step('notify-staff', { title: 'Tin mới', text: 'Có tin: {{ma}}', urgent: false }, [ma]),
    ],
  ),
  example(
    'tag.none',
    ['no tag at all', step('tag', {})],
    ['the tag “Hộ kinh doanh”', step('tag', { add: ['Hộ kinh doanh'] })],
  ),
  example(
    'tag.both',
    ['one tag put on and taken off', step('tag', { add: ['A'], remove: ['A'] })],
    ['“A” on, “B” off', step('tag', { add: ['A'], remove: ['B'] })],
  ),
];

const wait = (more: object) => ({ kind: 'duration', reply: 'stay', ...more });

const order = [
  example(
    'call.variable',
    [
      'gives a value to `gone`, which the called flow has not',
      ...called([{ called: 'gone', value: '1' }], [], [], [ten]),
    ],
    ['to `ten`', ...called([{ called: 'ten', value: '1' }], [], [], [ten])],
  ),
  example(
    'call.type',
    ['takes a number into a text', ...called([], [{ called: 'so', variable: 'ten' }], [ten], [so])],
    ['into a number', ...called([], [{ called: 'so', variable: 'so' }], [so], [so])],
  ),
  example(
    'call.class',
    ['takes a secret into a basic text', ...called([], [{ called: 'mat', variable: 'ten' }], [ten], [mat])],
    ['into a secret one', ...called([], [{ called: 'mat', variable: 'mat' }], [mat], [mat])],
  ),
  example(
    'repeat.list',
    [
      'goes round over a number',
      step('repeat', { list: 'so', item: 'ten', most: 5 }, [so, ten], ['each', 'done']),
    ],
    [
      'over a list',
      flow(
        {
          a: ['repeat', { list: 'ds', item: 'ten', most: 5 }, { each: 'b', done: 'z' }],
          b: say('{{ten}}', 'a'),
        },
        { variables: [ds, ten] },
      ),
    ],
  ),
  example(
    'repeat.item',
    [
      'an item of a list goes into a yes-no',
      step(
        'repeat',
        { list: 'ds', item: 'co', most: 5 },
        [ds, variable('co', { type: 'yes-no' })],
        ['each', 'done'],
      ),
    ],
    [
      'into a text',
      flow(
        {
          a: ['repeat', { list: 'ds', item: 'ten', most: 5 }, { each: 'b', done: 'z' }],
          b: say('{{ten}}', 'a'),
        },
        { variables: [ds, ten] },
      ),
    ],
  ),
  example(
    'repeat.place',
    [
      'the place in the list goes into a text',
      step('repeat', { list: 'ds', item: 'ten', place: 'ma', most: 5 }, [ds, ten, ma], ['each', 'done']),
    ],
    [
      'into a number',
      flow(
        {
          a: ['repeat', { list: 'ds', item: 'ten', place: 'so', most: 5 }, { each: 'b', done: 'z' }],
          b: say('{{so}}. {{ten}}', 'a'),
        },
        { variables: [ds, ten, so] },
      ),
    ],
  ),
  example(
    'repeat.no-return',
    [
      'the round ends the flow',
      step('repeat', { list: 'ds', item: 'ten', most: 5 }, [ds, ten], ['each', 'done']),
    ],
    [
      'the round leads back',
      flow(
        {
          a: ['repeat', { list: 'ds', item: 'ten', most: 5 }, { each: 'b', done: 'z' }],
          b: say('{{ten}}', 'a'),
        },
        { variables: [ds, ten] },
      ),
    ],
  ),
  example(
    'wait.until',
    ['waits until no day', step('wait', wait({ kind: 'until' }), [], ['next', 'replied'])],
    ['until “01/12/2026”', step('wait', wait({ kind: 'until', day: '01/12/2026' }), [], ['next', 'replied'])],
  ),
  example(
    'wait.too-long',
    ['waits for four days', step('wait', wait({ minutes: 5_760 }), [], ['next', 'replied'])],
    ['for a day', step('wait', wait({ minutes: 1_440 }), [], ['next', 'replied'])],
  ),
  example(
    'wait.keep',
    [
      'the reply is kept in a number',
      step('wait', wait({ kind: 'reply', keep: 'so' }), [so], ['next', 'replied']),
    ],
    ['in a text', step('wait', wait({ kind: 'reply', keep: 'ten' }), [ten], ['next', 'replied'])],
  ),
  example(
    'wait.how-long',
    ['waits for no length of time', step('wait', wait({}), [], ['next', 'replied'])],
    ['waits 30 minutes', step('wait', wait({ minutes: 30 }), [], ['next', 'replied'])],
  ),
];

/** A wrong and a right flow for each rule of the types of steps. */
export const steps = [...talk, ...decide, ...data, ...people, ...order];
