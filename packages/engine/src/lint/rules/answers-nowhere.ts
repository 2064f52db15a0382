import type { FlowNode, Variable } from '../../flow/schema.ts';
import type { Finding } from '../finding.ts';
import { submitFix } from '../submit-fix.ts';
import { unreadIn } from '../unread.ts';
import type { LintView } from '../view.ts';

/** Questions whose answers nobody gets: asked for nothing, while the citizen believes that they were handed in. */
export function answersNowhere(view: LintView): Finding[] {
  const { asked } = unreadIn(view);
  const lost = new Map([...asked].filter(([node, variables]) => nothingArrives(view, node, variables)));
  return [...asked].flatMap(([node, variables]) =>
    lost.has(node)
      ? [nowhere(view, node, lost)]
      : variables.map((variable) => askedForNothing(view, node, variable)),
  );
}

/** A step that is there for its questions, and none of the answers is used. */
function nothingArrives(view: LintView, node: FlowNode, variables: readonly Variable[]): boolean {
  const questions = view.typeOf(node)?.manifest.told === 'questions';
  return questions && new Set(view.writesOf(node)).size === variables.length;
}

function nowhere(view: LintView, node: FlowNode, lost: ReadonlyMap<FlowNode, Variable[]>): Finding {
  const fix = submitFix(view, node, lost);
  const several = (lost.get(node)?.length ?? 0) > 1;
  return {
    rule: 'answers.nowhere',
    severity: 'warning',
    node: node.id,
    message: several
      ? {
          vi: 'Người dân khai xong nhưng không ai nhận được các câu trả lời này. Hãy gửi vào phiếu tiếp nhận.',
          en: 'Citizens answer, but nobody gets these answers. File them as a submission.',
        }
      : {
          vi: 'Người dân trả lời nhưng không ai nhận được. Hãy gửi vào phiếu tiếp nhận, hoặc thôi hỏi.',
          en: 'Citizens answer, but nobody gets it. File it as a submission, or do not ask.',
        },
    ...(fix === undefined ? {} : { fix }),
  };
}

function askedForNothing(view: LintView, node: FlowNode, variable: Variable): Finding {
  const fix = submitFix(view, node, new Map([[node, [variable]]]), 'existing');
  return {
    rule: 'variable.never-read',
    severity: 'hint',
    node: node.id,
    message: {
      vi: `“${variable.title}” được hỏi nhưng không bước nào dùng tới. Nếu không cần, hãy thôi hỏi.`,
      en: `“${variable.title}” is asked for, but no step uses it. If it is not needed, do not ask.`,
    },
    ...(fix === undefined ? {} : { fix }),
  };
}
