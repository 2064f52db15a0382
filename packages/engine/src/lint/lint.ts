import type { Flow } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';
import type { Finding, FlowView } from './finding.ts';
import { answersNowhere } from './rules/answers-nowhere.ts';
import { brokenEdge } from './rules/broken-edge.ts';
import { citizenWords } from './rules/citizen-words.ts';
import { claimedTwice } from './rules/claimed-twice.ts';
import { consent } from './rules/consent.ts';
import { crimeReport } from './rules/crime-report.ts';
import { deadEnd } from './rules/dead-end.ts';
import { duplicateKeyword } from './rules/duplicate-keyword.ts';
import { expression } from './rules/expression.ts';
import { factsDated } from './rules/facts-dated.ts';
import { factsValid } from './rules/facts-valid.ts';
import { linksAndPhones } from './rules/links-and-phones.ts';
import { manyBubbles } from './rules/many-bubbles.ts';
import { manyOptions } from './rules/many-options.ts';
import { missingText } from './rules/missing-text.ts';
import { nearBounds } from './rules/near-bounds.ts';
import { neverWritten } from './rules/never-written.ts';
import { noHome } from './rules/no-home.ts';
import { noStart } from './rules/no-start.ts';
import { noTrigger } from './rules/no-trigger.ts';
import { nodeData } from './rules/node-data.ts';
import { nodeOwn } from './rules/node-own.ts';
import { pastSchedule } from './rules/past-schedule.ts';
import { privacy } from './rules/privacy.ts';
import { recursion } from './rules/recursion.ts';
import { rows } from './rules/rows.ts';
import { sampleWords } from './rules/sample-words.ts';
import { tests } from './rules/tests.ts';
import { tooEarly } from './rules/too-early.ts';
import { translations } from './rules/translations.ts';
import { triggerWords } from './rules/trigger-words.ts';
import { unknownFormat } from './rules/unknown-format.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unknownType } from './rules/unknown-type.ts';
import { unknownValue } from './rules/unknown-value.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unreachable } from './rules/unreachable.ts';
import { unreadPlace } from './rules/unread-place.ts';
import { unusedVariable } from './rules/unused-variable.ts';
import { variableClass } from './rules/variable-class.ts';
import { variableType } from './rules/variable-type.ts';
import { waitlessCycle } from './rules/waitless-cycle.ts';
import { wayOut } from './rules/way-out.ts';
import { type LintView, prepare } from './view.ts';

/** Each looks at the whole flow once, in time that grows with steps and lines; the order is that of the findings of one step. */
const RULES: readonly ((view: LintView) => Finding[])[] = [
  noStart,
  noTrigger,
  duplicateKeyword,
  triggerWords,
  claimedTwice,
  pastSchedule,
  noHome,
  variableClass,
  unusedVariable,
  tests,
  nearBounds,
  unknownType,
  nodeData,
  missingText,
  sampleWords,
  unknownVariable,
  variableType,
  unknownFormat,
  unreadPlace,
  unknownValue,
  neverWritten,
  tooEarly,
  unknownReference,
  expression,
  rows,
  linksAndPhones,
  brokenEdge,
  deadEnd,
  answersNowhere,
  unreachable,
  waitlessCycle,
  recursion,
  nodeOwn,
  privacy,
  consent,
  crimeReport,
  wayOut,
  factsDated,
  factsValid,
  citizenWords,
  translations,
  manyBubbles,
  manyOptions,
];

const RANK = { error: 0, warning: 1, hint: 2 } as const;

/** Everything to look at in a flow: about the whole flow first, then step by step, errors before warnings. Never throws. */
export function lintFlow(flow: Flow, registry: Registry, known?: FlowView['known']): Finding[] {
  const view = prepare(flow, registry, known);
  const place = ({ node }: Finding) => (node === undefined ? -1 : (view.order.get(node) ?? -1));
  // The sort is stable: within a step the rules' order stays.
  return withoutDoubles(RULES.flatMap((rule) => rule(view))).sort(
    (a, b) => place(a) - place(b) || RANK[a.severity] - RANK[b.severity],
  );
}

/** Where a step says itself what its variable must be, it knows the better words. */
function withoutDoubles(findings: Finding[]): Finding[] {
  const general = findings.filter(({ rule }) => rule === 'variable.type');
  if (general.length === 0) return findings;
  const place = ({ node, field }: Finding) => `${node} ${field}`;
  const told = new Set(
    findings.filter(({ rule, severity }) => rule !== 'variable.type' && severity === 'error').map(place),
  );
  return findings.filter((finding) => finding.rule !== 'variable.type' || !told.has(place(finding)));
}
