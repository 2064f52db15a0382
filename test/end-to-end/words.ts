/** The editor's own words, so that a better word in the catalogue breaks no test. */
import approvals from '../../packages/editor/src/i18n/vi/approvals.json' with { type: 'json' };
import channels from '../../packages/editor/src/i18n/vi/channels.json' with { type: 'json' };
import commands from '../../packages/editor/src/i18n/vi/commands.json' with { type: 'json' };
import compare from '../../packages/editor/src/i18n/vi/compare.json' with { type: 'json' };
import editor from '../../packages/editor/src/i18n/vi/flow-editor.json' with { type: 'json' };
import formula from '../../packages/editor/src/i18n/vi/formula.json' with { type: 'json' };
import home from '../../packages/editor/src/i18n/vi/home.json' with { type: 'json' };
import knowledge from '../../packages/editor/src/i18n/vi/knowledge.json' with { type: 'json' };
import languages from '../../packages/editor/src/i18n/vi/languages.json' with { type: 'json' };
import lists from '../../packages/editor/src/i18n/vi/lists.json' with { type: 'json' };
import numbers from '../../packages/editor/src/i18n/vi/numbers.json' with { type: 'json' };
import phone from '../../packages/editor/src/i18n/vi/phone.json' with { type: 'json' };
import picture from '../../packages/editor/src/i18n/vi/picture.json' with { type: 'json' };
import publish from '../../packages/editor/src/i18n/vi/publish.json' with { type: 'json' };
import session from '../../packages/editor/src/i18n/vi/session.json' with { type: 'json' };
import shell from '../../packages/editor/src/i18n/vi/shell.json' with { type: 'json' };
import submissions from '../../packages/editor/src/i18n/vi/submissions.json' with { type: 'json' };
import tables from '../../packages/editor/src/i18n/vi/tables.json' with { type: 'json' };
import tests from '../../packages/editor/src/i18n/vi/tests.json' with { type: 'json' };
import together from '../../packages/editor/src/i18n/vi/together.json' with { type: 'json' };
import variables from '../../packages/editor/src/i18n/vi/variables.json' with { type: 'json' };
import versions from '../../packages/editor/src/i18n/vi/versions.json' with { type: 'json' };
import workspace from '../../packages/editor/src/i18n/vi/workspace.json' with { type: 'json' };

export const words = {
  approvals,
  compare,
  versions,
  channels,
  commands,
  editor,
  formula,
  languages,
  lists,
  picture,
  home,
  phone,
  knowledge,
  numbers,
  publish,
  session,
  shell,
  submissions,
  tables,
  tests,
  together,
  variables,
  workspace,
};
