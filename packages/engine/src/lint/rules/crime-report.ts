import type { Flow, FlowNode } from '../../flow/schema.ts';
import { REPORTS_CRIME } from '../../text/crime-words.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import { setField } from '../fix.ts';
import type { LintView } from '../view.ts';

/** Formal denunciations go elsewhere than reports of crimes. */
const DENUNCIATION = /tố cáo|khiếu nại/i;
const NUMBERS = /(?<!\d)11[345](?!\d)/;

/** A flow for crime reports must begin with the emergency numbers; one for formal denunciations should not be drawn at all. */
export function crimeReport(view: LintView): Finding[] {
  const { flow } = view;
  const names = namesOf(flow);
  const found: Finding[] = [];
  if (REPORTS_CRIME.test(names) || recordsReport(view))
    found.push(
      ...first(view)
        .filter((node) => !names113(view, node))
        .map((node) => noNumbers(view, node)),
    );
  if (DENUNCIATION.test(names) && !REPORTS_CRIME.test(names) && takesWords(view)) found.push(denunciation());
  return found;
}

function namesOf(flow: Flow): string {
  const words = flow.triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : []));
  return [flow.name, ...words].join('\n').normalize('NFC');
}

/** Does a step on the way record a form of such a name (`form` of what `submissions.record` takes)? */
const recordsReport = (view: LintView) =>
  view.flow.nodes.some((node) => {
    const { form } = view.dataOf(node);
    return (
      typeof form === 'string' && REPORTS_CRIME.test(form.normalize('NFC')) && view.graph.reached.has(node.id)
    );
  });

/** The first steps that say anything, on each way from the start. */
function first(view: LintView): FlowNode[] {
  const { flow, graph, nodes } = view;
  const seen = new Set<string>();
  const found: FlowNode[] = [];
  const open = flow.start === undefined ? [] : [flow.start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    const speaks = view.textsOf(node).some(({ at }) => at.role === 'template') && speaksToCitizen(view, node);
    if (speaks) found.push(node);
    else open.push(...graph.out(id).map(({ to }) => to));
  }
  return found;
}

/** Its card shows a bubble: what staff or other systems get is not for the citizen. */
const speaksToCitizen = (view: LintView, node: FlowNode) =>
  view.typeOf(node)?.manifest.card.some((part) => 'bubble' in part) === true;

const names113 = (view: LintView, node: FlowNode) =>
  view
    .textsOf(node)
    .some(({ at, words }) => (at.role === 'template' || at.role === 'phone') && NUMBERS.test(words));

function noNumbers(view: LintView, node: FlowNode): Finding {
  const text = view.textsOf(node).find(({ at }) => at.role === 'template');
  return {
    rule: 'crime.no-numbers',
    severity: 'error',
    node: node.id,
    ...(text === undefined ? {} : { field: text.at.pointer }),
    message: {
      vi: 'Kịch bản tố giác phải mở đầu bằng số khẩn cấp 113, 114, 115. Hãy ghi vào ngay tin đầu tiên.',
      en: 'A flow for crime reports must begin with the emergency numbers 113, 114, 115. Put them into the first message.',
    },
    ...(text === undefined
      ? {}
      : {
          fix: setField(
            node.id,
            text.at.pointer,
            `Nếu đang có nguy hiểm, Anh/Chị hãy gọi ngay 113 (công an), 114 (cháy, cứu nạn), 115 (cấp cứu).\n${text.value}`,
            'Thêm số khẩn cấp vào đầu tin',
            'Add the numbers at the top',
          ),
        }),
  };
}

const takesWords = (view: LintView) =>
  view.flow.nodes.some(
    (node) =>
      asksCitizen(view.typeOf(node)) && view.rolesOf(node).some(({ role }) => role === 'writes-variable'),
  );

const denunciation = (): Finding => ({
  rule: 'crime.denunciation',
  severity: 'warning',
  message: {
    vi: 'Khiếu nại, tố cáo phải gửi theo kênh chính thức để giữ kín người gửi. Chỉ nên hướng dẫn, không nhận nội dung ở đây.',
    en: 'Formal complaints and denunciations belong to the official channel. Explain the way, but take nothing here.',
  },
});
