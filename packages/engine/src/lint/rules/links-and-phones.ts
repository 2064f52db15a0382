import type { FlowNode } from '../../flow/schema.ts';
import type { RoleAt } from '../../node-type/roles.ts';
import { isDialled } from '../../values/dialled.ts';
import type { Finding } from '../finding.ts';
import { setField } from '../fix.ts';
import type { LintView } from '../view.ts';

const LONGEST = 1_000;
const HTTPS = /^https:\/\/[^\s/]+\.\S+$/;
const IN_TEXT = /http:\/\/(?=[^\s/]+\.)/g;

/** Addresses that are not https, and numbers that no phone can dial. */
export function linksAndPhones(view: LintView): Finding[] {
  return view.texts.flatMap(({ node, at, value }): Finding[] => {
    const found = wrongAt(node, at, value);
    return found === undefined || view.hides(node, at.pointer) ? [] : [found];
  });
}

function wrongAt(node: FlowNode, at: RoleAt, text: string): Finding | undefined {
  if (at.role === 'operand' || (at.role === 'template' && !text.includes('http://'))) return undefined;
  // Longer ones are told of as too long.
  if (at.role !== 'template' && text.length > LONGEST) return undefined;
  const value = text.trim();
  switch (at.role) {
    case 'link':
      return HTTPS.test(value) || value.startsWith('{{') || /^https:\/\/\S*\{\{/.test(value)
        ? undefined
        : notHttps(node, at, value);
    case 'phone':
      return value.includes('{{') || isDialled(value) ? undefined : oddPhone(node, at, value);
    case 'template':
      return value.search(IN_TEXT) >= 0 ? httpInText(node, at, value) : undefined;
    default:
      return undefined;
  }
}

function notHttps(node: FlowNode, at: RoleAt, value: string): Finding {
  const better = value.startsWith('http://') ? value.replace('http://', 'https://') : `https://${value}`;
  return {
    rule: 'link.not-https',
    severity: 'error',
    node: node.id,
    field: at.pointer,
    message: {
      vi: 'Địa chỉ phải bắt đầu bằng https:// thì điện thoại mới mở được an toàn. Hãy sửa lại.',
      en: 'The address must begin with https://, so that phones open it safely. Correct it.',
    },
    ...(HTTPS.test(better)
      ? { fix: setField(node.id, at.pointer, better, 'Đổi thành https://', 'Change it to https://') }
      : {}),
  };
}

const httpInText = (node: FlowNode, at: RoleAt, value: string): Finding => ({
  rule: 'link.http-in-text',
  severity: 'warning',
  node: node.id,
  field: at.pointer,
  message: {
    vi: 'Trong tin có địa chỉ http://, không an toàn cho người dân. Hãy đổi thành https://.',
    en: 'The text has an http:// address, which is not safe for citizens. Change it to https://.',
  },
  fix: setField(
    node.id,
    at.pointer,
    value.replace(IN_TEXT, 'https://'),
    'Đổi thành https://',
    'Change it to https://',
  ),
});

const oddPhone = (node: FlowNode, at: RoleAt, value: string): Finding => ({
  rule: 'phone.odd',
  severity: 'error',
  node: node.id,
  field: at.pointer,
  message: {
    vi: `"${value}" không giống số điện thoại gọi được. Hãy kiểm tra lại từng chữ số.`,
    en: `"${value}" does not look like a number that can be called. Check its digits.`,
  },
});
