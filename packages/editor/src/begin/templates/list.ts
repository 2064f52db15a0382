import type { Flow } from '@danloi/engine/flow';

const files = import.meta.glob<Flow>('../../../../../templates/*.json', { eager: true, import: 'default' });

/** The ready-made flows, those that most offices begin with first. */
const ORDER = [
  'thu-tuc-can-cuoc',
  'dat-lich-hen',
  'to-giac-toi-pham',
  'tra-cuu-diem-thi',
  'y-kien-hai-long',
  'zalo-tuoi-tre',
];

const rank = (id: string) => {
  const at = ORDER.indexOf(id);
  return at < 0 ? ORDER.length : at;
};

export const TEMPLATES: readonly Flow[] = Object.values(files).sort((a, b) => rank(a.id) - rank(b.id));
