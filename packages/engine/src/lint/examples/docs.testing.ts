import { createRegistry } from '../../node-type/registry.ts';
import { builtInTypes } from '../../nodes/index.ts';
import type { Finding } from '../finding.ts';
import { lintFlow } from '../lint.ts';
import type { Case, RuleExample } from './example.testing.ts';
import { EXAMPLES } from './index.testing.ts';

const registry = createRegistry(builtInTypes);

/** What a rule tells of a flow. */
export function findingsOf({ flow, known }: Case, rule: string): Finding[] {
  return lintFlow(flow, registry, known).filter((finding) => finding.rule === rule);
}

const INTRODUCTION = `# Rules of lint

\`pnpm danloi lint x.flow.json\` prints what an author has to look at, and the editor shows the same. An **error** forbids publication, a
**warning** and a **hint** do not. Ids are stable. Where a repair is named, the finding carries it as \`FlowEdit\`s that
\`applyEdits\` carries out as one step.

Every line below was written by running the linter: the wrong flow gives the sentence, the right one does not give it, and the
repair takes it away (\`packages/engine/src/lint/examples/\`). \`node packages/engine/write-lint-rules.ts\` writes this page anew.

To add a rule: one file in \`packages/engine/src/lint/rules/\` (a function from \`LintView\` to findings, linear in steps and lines, named in
\`lint.ts\`), or \`lint.ts\` in the folder of a step's type; then an example in \`lint/examples/\`. A rule names no type of step: it asks
for roles of fields, exits, \`waits\` and the few \`facts\` that a type may state (\`node-type/definition.ts\`). Types from outside
that put a variable of the wrong type into a field are told of as \`variable.type\`; a type whose own rules stumble, as
\`node.not-checked\`.
`;

/** The page of the documentation, from the examples. */
export function docsPage(): string {
  const parts = Object.entries(EXAMPLES).map(([title, examples]) =>
    [`## ${title}`, '', HEAD, LINE, ...examples.map(row)].join('\n'),
  );
  return `${[INTRODUCTION, ...parts].join('\n')}\n`.replaceAll('\n## ', '\n\n## ').replace(/\n{3,}/g, '\n\n');
}

const HEAD = '| rule | | wrong | right | the author reads | repair |';
const LINE = '| --- | --- | --- | --- | --- | --- |';

function row({ rule, wrong, right }: RuleExample): string {
  const [finding] = findingsOf(wrong, rule);
  const cells = [
    `\`${rule}\``,
    finding?.severity ?? '',
    wrong.words,
    right.words,
    finding?.message.vi ?? '',
    finding?.fix?.label.vi ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
