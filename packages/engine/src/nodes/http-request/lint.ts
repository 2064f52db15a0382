import type { VariableType } from '../../flow/schema.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { HttpRequestData } from './schema.ts';

const NEVER: ReadonlySet<VariableType> = new Set(['images', 'files', 'location', 'place']);

/** An address that can be called, something to send where something is to be sent, variables that can hold an answer. */
export function lint(data: HttpRequestData, node: { id: string }, { flow, known }: FlowView): Finding[] {
  return [
    ...urlFindings(data, node.id),
    ...hostFindings(data, node.id, known),
    ...bodyFindings(data, node.id),
    ...keepFindings(data, node.id, flow),
  ];
}

function urlFindings({ url }: HttpRequestData, node: string): Finding[] {
  if (/^\s*(https:\/\/[^\s/?#{]|\{\{\s*don_vi\.)/.test(url)) return [];
  return [
    {
      rule: 'http-request.url',
      severity: 'error',
      node,
      field: '/url',
      message: {
        vi: 'Địa chỉ phải bắt đầu bằng https:// và ghi rõ tên máy chủ; tên máy chủ không lấy từ câu trả lời của người dân.',
        en: 'The address must begin with https:// and name its host; the host cannot come from what a citizen says.',
      },
    },
  ];
}

/** An address whose host is written out, and which the server would refuse to call. */
function hostFindings({ url }: HttpRequestData, node: string, known: FlowView['known']): Finding[] {
  const host = /^\s*https:\/\/([^\s/?#{}@]+)(?=[/?#\s]|$)/.exec(url)?.[1]?.toLowerCase();
  if (host === undefined || known?.hosts === undefined || known.hosts.has(host)) return [];
  return [
    {
      rule: 'http-request.host',
      severity: 'warning',
      node,
      field: '/url',
      message: {
        vi: `Đơn vị chưa cho phép gọi “${host}”, nên bước này luôn ra lối “không gọi được”. Hãy nhờ người quản trị thêm ở trang Đơn vị.`,
        en: `The organisation does not allow calls to “${host}”, so this step always fails. Have an administrator add it on the page Organisation.`,
      },
    },
  ];
}

function bodyFindings({ method, send, fields, body }: HttpRequestData, node: string): Finding[] {
  const empty =
    method !== 'GET' &&
    ((send === 'text' && body === undefined) ||
      ((send === 'fields' || send === 'form') && (fields ?? []).length === 0));
  if (!empty) return [];
  return [
    {
      rule: 'http-request.empty-body',
      severity: 'error',
      node,
      field: send === 'text' ? '/body' : '/fields',
      message: {
        vi: 'Chưa có gì để gửi kèm. Hãy thêm nội dung, hoặc chọn “không gửi gì”.',
        en: 'There is nothing to send yet. Add something, or choose “nothing”.',
      },
    },
  ];
}

function keepFindings({ keep = [] }: HttpRequestData, node: string, flow: FlowView['flow']): Finding[] {
  return keep.flatMap(({ to }, index): Finding[] => {
    const variable = flow.variables.find(({ name }) => name === to);
    if (variable === undefined || !NEVER.has(variable.type)) return [];
    return [
      {
        rule: 'http-request.keep',
        severity: 'error',
        node,
        field: `/keep/${index}/to`,
        message: {
          vi: `“${variable.title}” không giữ được câu trả lời của hệ thống khác. Hãy chọn thông tin loại chữ, số, ngày, dòng hoặc danh sách.`,
          en: `“${variable.title}” cannot hold what another system answers. Choose a text, number, date, row or list.`,
        },
      },
    ];
  });
}
