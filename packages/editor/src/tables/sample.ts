/** A small file to begin with: exam scores of nobody, as Excel in Vietnam writes CSV. */
const SAMPLE = [
  'Số báo danh;Họ và tên;Ngày sinh;Toán;Ngữ văn;Tiếng Anh',
  '01000001;Thí sinh mẫu A;12/03/2008;8,25;7,5;9',
  '01000002;Thí sinh mẫu B;05/11/2008;6,5;8;7,25',
  '01000003;Thí sinh mẫu C;30/07/2008;9;6,75;8,5',
].join('\r\n');

/** Hands the sample out as a file; the mark at its beginning lets Excel read the accents. */
export function downloadSample(name: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${SAMPLE}\r\n`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
