import type { Pointer, Text } from '../../node-type/manifest.ts';
import { valueAt } from '../../node-type/pointer.ts';
import { isRecord } from '../diff/same.ts';
import { fieldWords } from '../field-words.ts';
import type { Flow } from '../schema.ts';
import type { Conflict } from './conflict.ts';

/** Where the fields of steps have their words; a registry of node types is one, a list of manifests can be. */
export interface Titles {
  get(type: string): { manifest: { data: unknown } } | undefined;
}

export interface Named {
  base: Flow;
  mine: Flow;
  theirs: Flow;
  registry?: Titles;
}

type About = Pick<Conflict, 'kind' | 'text' | 'node' | 'port' | 'field'>;

/** What a conflict is about, and the sentence for it. */
export function textOf(named: Named, place: readonly string[]): About {
  const [part, key = '', ...inner] = place;
  switch (part) {
    case 'nodes':
      return aboutNode(named, key, inner);
    case 'edges': {
      const [node = '', port = ''] = key.split('/');
      const name = nodeName(named, node);
      return {
        kind: 'edge',
        node,
        port,
        text: sentence(`lối ra “${port}” của bước ${name}`, `the exit “${port}” of step ${name}`),
      };
    }
    case 'variables':
      return { kind: 'variable', text: sentence(`thông tin “${key}”`, `the variable “${key}”`) };
    case 'triggers':
      return { kind: 'trigger', text: sentence(`cách bắt đầu “${key}”`, `the way to start “${key}”`) };
    case 'frames': {
      const title = [...(named.mine.frames ?? []), ...(named.theirs.frames ?? [])].find(
        ({ id }) => id === key,
      )?.title;
      return {
        kind: 'flow',
        text: sentence(`khung “${title ?? key}” trên bản vẽ`, `the frame “${title ?? key}” on the drawing`),
      };
    }
    case 'tests': {
      const name =
        [...(named.mine.tests ?? []), ...(named.theirs.tests ?? [])].find(({ id }) => id === key)?.name ??
        key;
      return {
        kind: 'test',
        text: sentence(`cuộc trò chuyện mẫu “${name}”`, `the recorded conversation “${name}”`),
      };
    }
    case 'translations': {
      const [node] = inner;
      const where = node === undefined ? '' : ` ${nodeName(named, node)}`;
      return {
        kind: 'translation',
        ...(node === undefined ? {} : { node }),
        text: sentence(`bản dịch (${key}) của bước${where}`, `the translation (${key}) of step${where}`),
      };
    }
    case 'start':
      return { kind: 'start', text: sentence('bước đầu tiên', 'the first step') };
    default: {
      const words = fieldWords(part ?? '');
      return { kind: 'flow', text: sentence(`${words.vi} của kịch bản`, `the ${words.en} of the flow`) };
    }
  }
}

function aboutNode(named: Named, id: string, inner: readonly string[]): About {
  const name = nodeName(named, id);
  const [part, ...rest] = inner;
  if (part === undefined) {
    const there = [named.mine, named.theirs].every((flow) => flow.nodes.some((node) => node.id === id));
    const text = there
      ? sentence(`bước ${name}`, `step ${name}`)
      : {
          vi: `Một bên bỏ bước ${name}, bên kia sửa hoặc nối tới bước ấy.`,
          en: `One side removed step ${name}, the other changed it or leads to it.`,
        };
    return { kind: 'node', node: id, text };
  }
  if (part !== 'data') {
    const words = fieldWords(part);
    return {
      kind: 'node',
      node: id,
      text: sentence(`${words.vi} của bước ${name}`, `the ${words.en} of step ${name}`),
    };
  }
  const field: Pointer = `/${rest.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
  const words = fieldTitle(named, id, rest);
  return {
    kind: 'node',
    node: id,
    field,
    text: sentence(`${words.vi} của bước ${name}`, `${words.en} of step ${name}`),
  };
}

const sentence = (vi: string, en: string): Text => ({
  vi: `Hai bên cùng sửa ${vi}, mỗi bên một khác.`,
  en: `Both sides changed ${en}, each in another way.`,
});

function nodeName(named: Named, id: string): string {
  for (const flow of [named.mine, named.theirs, named.base]) {
    const node = flow.nodes.find((one) => one.id === id);
    if (node !== undefined && node.name.trim() !== '') return `“${node.name}”`;
  }
  return `“${id}”`;
}

/** The label of the innermost field that has one. */
function fieldTitle({ mine, registry }: Named, id: string, keys: readonly string[]): Text {
  const node = mine.nodes.find((one) => one.id === id);
  let schema: unknown = node && registry?.get(node.type)?.manifest.data;
  let title: Text = { vi: 'nội dung', en: 'the content' };
  for (const key of keys) {
    schema = valueAt(schema, '/items') ?? valueAt(schema, `/properties/${key}`);
    const found = valueAt(schema, '/x-title');
    if (isRecord(found) && typeof found.vi === 'string' && typeof found.en === 'string') {
      title = { vi: `“${found.vi}”`, en: `“${found.en}”` };
    }
  }
  return title;
}
