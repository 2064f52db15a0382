import { describe, expect, it } from 'vitest';
import { isFileProblem } from '../problems.ts';
import type { Wanted } from './columns.ts';
import { type FileSummary, readFile } from './read-file.ts';
import type { ReadRow } from './row-checker.ts';

async function read(bytes: Buffer | string, wanted?: Wanted) {
  const rows: ReadRow[] = [];
  const result = await readFile(Buffer.from(bytes as string), wanted, async (group) => {
    rows.push(...group);
  });
  return { result, rows };
}

async function summary(bytes: Buffer | string): Promise<FileSummary> {
  const { result } = await read(bytes);
  if (isFileProblem(result)) throw new Error(result.code);
  return result;
}

async function problem(bytes: Buffer | string, wanted?: Wanted) {
  const { result, rows } = await read(bytes, wanted);
  if (!isFileProblem(result)) throw new Error('the file was taken');
  return { code: result.code, place: result.problems[0]?.row, column: result.problems[0]?.column, rows };
}

const SCORES = 'Số báo danh;Toán;Ngữ văn\r\n01000123;7,75;8\r\n01000124;;6,5\r\n';

describe('encodings', () => {
  const text = 'Tên,Địa chỉ\nNguyễn Thị Hồng,"Số 5, đường Lê Lợi"\nTrần Văn Ổn,Ấp Rạch Gốc\n';
  const samples = async (bytes: Buffer) => {
    const { encoding, columns } = await summary(bytes);
    return { encoding, title: columns[1]?.title, samples: columns.map((column) => column.samples[0]) };
  };
  const good = { title: 'Địa chỉ', samples: ['Nguyễn Thị Hồng', 'Số 5, đường Lê Lợi'] };

  it('UTF-8, with and without its mark, composed or not', async () => {
    expect(await samples(Buffer.from(text))).toEqual({ encoding: 'utf-8', ...good });
    expect(await samples(Buffer.from(`\ufeff${text}`))).toEqual({ encoding: 'utf-8', ...good });
    expect((await summary(Buffer.from(text.normalize('NFD')))).columns.map(({ title }) => title)).toEqual([
      'Tên',
      'Địa chỉ',
    ]);
  });

  it('UTF-16, both ways, with and without its mark', async () => {
    const le = Buffer.from(text, 'utf16le');
    const be = Buffer.from(le).swap16();
    expect(await samples(Buffer.concat([Buffer.from([0xff, 0xfe]), le]))).toEqual({
      encoding: 'utf-16le',
      ...good,
    });
    expect(await samples(Buffer.concat([Buffer.from([0xfe, 0xff]), be]))).toEqual({
      encoding: 'utf-16be',
      ...good,
    });
    expect((await samples(le)).encoding).toBe('utf-16le');
    expect((await samples(be)).encoding).toBe('utf-16be');
  });

  it('Windows-1258, composed again', async () => {
    // "Tên,Đường\nHồng,Lê Lợi\n": base letters with their own bytes, tones as combining ones.
    const bytes = Buffer.from(
      'Tên,\xd0ường\nHô\xccng,Lê Lợi\n'.replace('ườ', '\xfd\xf5\xcc').replace('ợ', '\xf5\xf2'),
      'latin1',
    );
    const { encoding, columns } = await summary(bytes);
    expect(encoding).toBe('windows-1258');
    expect(columns.map(({ title }) => title)).toEqual(['Tên', 'Đường']);
    const wanted = { columns: columns.map(({ samples: _, ...column }) => column), key: 'ten' };
    expect((await read(bytes, wanted)).rows[0]?.cells).toEqual({ ten: 'Hồng', duong: 'Lê Lợi' });
  });

  it.each([
    [
      'a few bad bytes in UTF-8',
      Buffer.concat([Buffer.from(text), Buffer.from('x,\xff\n', 'latin1')]),
      'table.bad-encoding',
      4,
    ],
    [
      'bad bytes behind the mark',
      Buffer.concat([Buffer.from('\ufeffa,b\n'), Buffer.from([0xc3, 0x28])]),
      'table.bad-encoding',
      2,
    ],
    [
      'half a character of UTF-16',
      Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x41, 0x00]),
      'table.bad-encoding',
      undefined,
    ],
    ['bytes of no encoding', Buffer.from('a,b\n\x81\x8d,2\n', 'latin1'), 'table.bad-encoding', undefined],
    [
      'an old Vietnamese font',
      Buffer.from('Hä tªn,®Þa chØ\nNguyÔn V¨n T¸m,®­êng L¸ng\n', 'latin1'),
      'table.old-font',
      undefined,
    ],
    ['a workbook', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), 'table.is-excel', undefined],
    [
      'an old workbook',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      'table.is-excel',
      undefined,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'table.not-csv', undefined],
    ['bytes with zeros', Buffer.from('a,b\n\0\0\0\x01,2\n'), 'table.not-csv', undefined],
  ])('refuses %s', async (_, bytes, code, place) => {
    expect(await problem(bytes)).toEqual({ code, place, column: undefined, rows: [] });
  });
});

describe('layout', () => {
  it.each([
    ['comma', 'a,b,c\n1,2,3\n'],
    ['semicolon, with decimal commas', 'a;b;c\n1,5;2,5;3,5\n4;5;6\n'],
    ['tab', 'a\tb\tc\n1,5\t2\t3\n'],
    ['bar', 'a|b|c\n1|2|3\n'],
    ["a spreadsheet's own word", 'sep=;\r\na;b;c\r\n1;2;3\r\n'],
    ['quotes around separators', '"a;1";"b,2";c\n"x,y,z,t";2;3\n'],
    ['old line ends', 'a,b,c\r1,2,3\r'],
  ])('%s', async (_, text) => {
    expect((await summary(text)).columns).toHaveLength(3);
  });

  it('counts rows as a spreadsheet does', async () => {
    const text = 'sep=,\nid,n\n\n"a\nb",1\n,\nc,x\n';
    const wanted = { columns: [column('id', 'text'), column('n', 'number')], key: 'id' };
    const { result, rows } = await read(text, wanted);
    expect(rows).toEqual([]);
    expect(result).toMatchObject({ rowCount: 2, problemCount: 1, problems: [{ row: 6, column: 'n' }] });
  });
});

describe('header', () => {
  it.each([
    ['rows at once', '01000123,7.5,8\n01000124,6,9\n', 'table.no-header', 1, undefined],
    ['nothing', '', 'table.empty', undefined, undefined],
    ['blank lines', '\n \n', 'table.no-header', 1, undefined],
    ['a header alone', 'a,b\n', 'table.empty', undefined, undefined],
    ['a column without a name', 'a,,c\n1,2,3\n', 'table.no-header', 1, '2'],
    ['two columns of one name', 'Toán,Văn,toan\n1,2,3\n', 'table.duplicate-header', 1, 'toan'],
    [
      '201 columns',
      `${Array.from({ length: 201 }, (_, i) => `c${i}`).join(',')}\n`,
      'table.too-many-columns',
      undefined,
      undefined,
    ],
  ])('refuses %s', async (_, text, code, place, named) => {
    expect(await problem(text)).toEqual({ code, place, column: named, rows: [] });
  });

  it('refuses a file that lacks a column of the table', async () => {
    const wanted = {
      columns: [column('sbd', 'text'), { ...column('toan', 'score'), title: 'Toán' }],
      key: 'sbd',
    };
    expect(await problem('SBD,Văn\n1,2\n', wanted)).toMatchObject({
      code: 'table.missing-column',
      column: 'Toán',
    });
  });

  it('makes names that texts can use', async () => {
    const { columns } = await summary('Vật lí,2026 (năm),__proto__,constructor,ĐT,???\n1,2,3,4,5,6\n');
    expect(columns.map(({ name }) => name)).toEqual([
      'vat_li',
      'cot_2026_nam',
      'proto',
      'constructor',
      'dt',
      'cot_6',
    ]);
  });
});

describe('types', () => {
  it.each([
    ['SBD', ['01000123', '1000123'], 'candidate-number'],
    ['Toán', ['7,75', '', '10', '8.2'], 'score'],
    ['Số dân', ['1.200', '35', '-3'], 'number'],
    ['Mã', ['001', '002'], 'text'],
    ['CCCD', ['079012345678'], 'text'],
    ['Điện thoại', ['0912 345 678', '028 3829 1234', '113'], 'phone'],
    ['Ngày tiếp', ['24/11/2026', '5-1-2027'], 'date'],
    ['Lệ phí', ['Miễn phí', '30.000 đồng'], 'money'],
    ['Lệ phí', ['8.000 đồng/bản'], 'text'],
    ['Tên', ['Ba', 'Nam'], 'text'],
    ['Ghi chú', ['', ''], 'text'],
  ])('%s %j is %s', async (title, cells, type) => {
    const text = `id;${title}\n${cells.map((cell, i) => `x${i};${cell}`).join('\n')}\n`;
    expect((await summary(text)).columns[1]?.type).toBe(type);
  });

  it('finds the key: the candidate number, else what is unique', async () => {
    expect(await summary(SCORES)).toMatchObject({
      delimiter: ';',
      rowCount: 2,
      key: 'so_bao_danh',
      problemCount: 0,
    });
    expect((await summary('Xã,Mã\nA,1\nA,2\n')).key).toBe('ma');
    expect(await summary('Số báo danh,Mã\n01000123,a\n01000123,b\n')).toMatchObject({ key: 'ma' });
  });

  it('takes no column for the key when values repeat in each, and says which and where', async () => {
    expect(await summary('Xã,Tên\nA,Lan\nB,Lan\nA,Hoa\n')).toMatchObject({
      key: '',
      repeated: [
        { column: 'Xã', value: 'A', rows: [2, 4] },
        { column: 'Tên', value: 'Lan', rows: [2, 3] },
      ],
      problemCount: 0,
    });
  });

  it('keeps leading zeros, tells an empty cell from 0, takes decimal commas', async () => {
    const { columns, key } = await summary(SCORES);
    const { rows } = await read(SCORES, { columns: columns.map(({ samples: _, ...c }) => c), key });
    expect(rows).toEqual([
      { number: 2, key: '01000123', cells: { so_bao_danh: '01000123', toan: 7.75, ngu_van: 8 } },
      { number: 3, key: '01000124', cells: { so_bao_danh: '01000124', toan: null, ngu_van: 6.5 } },
    ]);
  });
});

describe('bad rows', () => {
  const wanted = { columns: [column('sbd', 'candidate-number'), column('toan', 'score')], key: 'sbd' };

  it('are named with their place and words that help', async () => {
    const { result } = await read('sbd,toan\n1000123,5\n,5\n01000123,11\n01000124\n01000125,5,6\n', wanted);
    expect(result).toMatchObject({
      problemCount: 5,
      problems: [
        { row: 2, column: 'sbd', message: { vi: expect.stringContaining('bỏ mất số 0 ở đầu') } },
        { row: 3, column: 'sbd', message: { vi: 'Ô dùng để tra cứu đang trống.' } },
        { row: 4, column: 'toan', message: { vi: '“11” không phải điểm từ 0 đến 10.' } },
        { row: 5, message: { vi: 'Hàng có 1 ô, còn bảng có 2 cột.' } },
        { row: 6, message: { vi: 'Hàng có 3 ô, còn bảng có 2 cột.' } },
      ],
    });
  });

  it('of 100,000 the first 50 are listed, all are counted, no row is handed on after the first', async () => {
    const good = Array.from({ length: 600 }, (_, i) => `${79000000 + i},5`);
    const bad = Array.from({ length: 100_000 }, (_, i) => `xx${i},5`);
    const { result, rows } = await read(`sbd,toan\n${[...good, ...bad].join('\n')}`, wanted);
    expect(result).toMatchObject({ rowCount: 100_600, problemCount: 100_000 });
    if (isFileProblem(result)) throw new Error(result.code);
    expect(result.problems).toHaveLength(50);
    expect(result.problems.at(0)?.row).toBe(602);
    expect(rows.length).toBeLessThanOrEqual(600);
  });

  it('a quote that never closes is one problem, at its row', async () => {
    const { result } = await read(`sbd,toan\n01000123,5\n"01000124,5\n${'79000001,5\n'.repeat(10)}`, wanted);
    expect(result).toMatchObject({ problemCount: 1, problems: [{ row: 3 }] });
    const endless = await read(
      `sbd,toan\n01000123,5\n"01000124,5\n${'79000001,5\n'.repeat(100_000)}`,
      wanted,
    );
    expect(endless.result).toMatchObject({ problemCount: 1, problems: [{ row: 3 }] });
  });

  it('a cell of 11 kB is one', async () => {
    const text = { columns: [column('ten', 'text')], key: 'ten' };
    const { result } = await read(`ten\n${'x'.repeat(11_000)}\n`, text);
    expect(result).toMatchObject({ problemCount: 1, problems: [{ row: 2 }] });
  });
});

function column(name: string, type: Wanted['columns'][number]['type']) {
  return { name, title: name, type };
}
