import type { FlowNode } from '../../flow/schema.ts';
import { markOf } from '../../flow/translated-from.ts';
import type { Pointer } from '../../node-type/manifest.ts';
import type { Finding } from '../finding.ts';
import { itemPointer } from '../item-pointer.ts';
import { LANGUAGE_NAMES } from '../language-names.ts';
import type { LintView } from '../view.ts';

/** Texts that another language of the flow does not have yet or has of words that are others now, and translations of what is no longer there. */
export function translations(view: LintView): Finding[] {
  const languages = view.flow.languages ?? [];
  const written = view.flow.translations ?? {};
  return [
    ...languages.flatMap((language) => missing(view, language, own(written, language) ?? {})),
    ...languages.flatMap((language) => outdated(view, language, own(written, language) ?? {})),
    ...Object.entries(written).flatMap(([language, nodes]) =>
      Object.entries(nodes).flatMap(([node, texts]) => stale(view, language, node, texts)),
    ),
  ];
}

function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const nameOf = (language: string) => own(LANGUAGE_NAMES, language) ?? { vi: language, en: language };

/** Pointers by item ids of the texts that citizens read. */
function pointersOf(view: LintView, node: FlowNode): Pointer[] {
  return view
    .textsOf(node)
    .filter(({ at, value }) => at.role === 'template' && value.trim() !== '' && !view.hides(node, at.pointer))
    .map(({ at }) => itemPointer(node.data, at.pointer));
}

function missing(view: LintView, language: string, nodes: Record<string, Record<string, string>>): Finding[] {
  return view.flow.nodes.flatMap((node): Finding[] => {
    if (!view.graph.reached.has(node.id)) return [];
    const texts = own(nodes, node.id) ?? {};
    const absent = pointersOf(view, node).filter((pointer) => (own(texts, pointer) ?? '').trim() === '');
    if (absent.length === 0) return [];
    const name = nameOf(language);
    return [
      {
        rule: 'translation.missing',
        severity: 'warning',
        node: node.id,
        language,
        message: {
          vi: `Bước này còn ${absent.length} chỗ chưa có bản ${name.vi}. Người dân sẽ đọc tiếng Việt ở đó.`,
          en: `${absent.length} texts of this step have no ${name.en} yet. Citizens read Vietnamese there.`,
        },
      },
    ];
  });
}

/** The Vietnamese was changed after it had been translated: citizens of two languages read different things. */
function outdated(
  view: LintView,
  language: string,
  nodes: Record<string, Record<string, string>>,
): Finding[] {
  const marks = own(view.flow.translatedFrom ?? {}, language) ?? {};
  return view.flow.nodes.flatMap((node): Finding[] => {
    const known = own(marks, node.id);
    if (known === undefined) return [];
    const texts = own(nodes, node.id) ?? {};
    const others = view.textsOf(node).filter(({ at, value }) => {
      const pointer = itemPointer(node.data, at.pointer);
      const mark = own(known, pointer);
      return mark !== undefined && mark !== markOf(value) && (own(texts, pointer) ?? '').trim() !== '';
    });
    const [first] = others;
    if (first === undefined) return [];
    const name = nameOf(language);
    return [
      {
        rule: 'translation.outdated',
        severity: 'warning',
        node: node.id,
        language,
        field: itemPointer(node.data, first.at.pointer),
        message: {
          vi: `Lời tiếng Việt đã đổi sau khi dịch: ${others.length} chỗ của bản ${name.vi} có thể không còn khớp. Hãy xem lại bản dịch.`,
          en: `The Vietnamese was changed after it was translated: ${others.length} ${name.en} texts may not fit any more. Look at them again.`,
        },
      },
    ];
  });
}

function stale(view: LintView, language: string, id: string, texts: Record<string, string>): Finding[] {
  const node = view.nodes.get(id);
  const name = nameOf(language);
  const unlisted = !(view.flow.languages ?? []).includes(language);
  const all =
    node === undefined ? [] : view.textsOf(node).map(({ at }) => itemPointer(node.data, at.pointer));
  const known = new Set<string>(all);
  const gone = Object.keys(texts).filter((pointer) => unlisted || !known.has(pointer));
  if (gone.length === 0) return [];
  return [
    {
      rule: 'translation.stale',
      severity: 'hint',
      ...(node === undefined ? {} : { node: id }),
      message: {
        vi: `Có ${gone.length} chỗ dịch ${name.vi} của phần không còn nữa. Có thể bỏ đi.`,
        en: `${gone.length} ${name.en} texts belong to what is no longer there. They can go.`,
      },
    },
  ];
}
