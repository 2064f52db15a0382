/** The house rules on who may import whom. `pnpm deps` runs them. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engine-is-pure',
      comment: 'engine: no Node, no server, no editor; only its own declared libraries',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: '\\.test\\.ts$' },
      to: { path: '^(node:|packages/(server|editor)|test/)' },
    },
    {
      name: 'engine-no-core-modules',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-not-editor',
      severity: 'error',
      from: { path: '^packages/server/src' },
      to: { path: '^(packages/editor|test/)' },
    },
    {
      name: 'editor-only-flow-and-manifest',
      comment:
        'the editor runs no node code: it sees the flow document, the manifests, what facts of the body may be, and how conversations and formulas are written',
      severity: 'error',
      from: { path: '^packages/editor/src' },
      to: {
        path: '^(packages/server|test/|packages/engine/src/(?!flow/|node-type/|errors|facts\\.ts|text/|conditions/operators|expr/names|expr/functions/|lint/finding|paths/(said|chat-text|message-lines)|from-text/))',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|\\.artifacts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
