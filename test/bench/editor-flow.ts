/** Flows of any size for measuring the editor: rows of messages and menus of three buttons, as a large office would draw. */
import { FLOW_FORMAT, type Flow, type FlowNode } from '../../packages/engine/src/flow/index.ts';

const COLUMN = 384;
const ROW = 320;
const LABELS = ['Thủ tục căn cước', 'Đăng ký thường trú', 'Gặp cán bộ trực'];

/** As many nodes, in a field about as wide as a screen; each menu leads to the next three steps. */
export function largeFlow(size: number): Flow {
  const columns = Math.ceil(Math.sqrt((size * 1366 * ROW) / (768 * COLUMN)));
  const nodes: FlowNode[] = [];
  const edges: Flow['edges'] = [];
  for (let at = 0; at < size; at += 1) {
    const options = LABELS.map((label, index) => ({ id: `o${index}`, label, kind: 'choice' }));
    nodes.push({
      id: `n${at}`,
      type: 'menu',
      name: `Bước ${at + 1}`,
      data: { text: `Anh/Chị cần giúp việc gì ở bước ${at + 1}? Xin chọn một việc bên dưới.`, options },
      position: { x: (at % columns) * COLUMN, y: Math.floor(at / columns) * ROW },
    });
    for (const [index, { id }] of options.entries()) {
      const to = [at + 1, at + columns, at + columns + 1][index] ?? at;
      if (to < size) edges.push({ id: `e${at}-${index}`, from: `n${at}`, port: id, to: `n${to}` });
    }
  }
  return {
    format: FLOW_FORMAT,
    id: 'lon',
    name: `Kịch bản ${size} bước`,
    variables: [],
    triggers: [{ id: 'home', kind: 'home' }],
    start: 'n0',
    nodes,
    edges,
  };
}
