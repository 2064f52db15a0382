/**
 * The editor's own words, in the language of this run, so that a better word in the catalogue breaks no test: Vietnamese, or
 * English where DANLOI_TEST_LANGUAGE says so.
 */
import { readFileSync } from 'node:fs';
import approvals from '../../packages/editor/src/i18n/vi/approvals.json' with { type: 'json' };
import begin from '../../packages/editor/src/i18n/vi/begin.json' with { type: 'json' };
import canvas from '../../packages/editor/src/i18n/vi/canvas.json' with { type: 'json' };
import channels from '../../packages/editor/src/i18n/vi/channels.json' with { type: 'json' };
import chats from '../../packages/editor/src/i18n/vi/chats.json' with { type: 'json' };
import commands from '../../packages/editor/src/i18n/vi/commands.json' with { type: 'json' };
import common from '../../packages/editor/src/i18n/vi/common.json' with { type: 'json' };
import compare from '../../packages/editor/src/i18n/vi/compare.json' with { type: 'json' };
import exported from '../../packages/editor/src/i18n/vi/export.json' with { type: 'json' };
import editor from '../../packages/editor/src/i18n/vi/flow-editor.json' with { type: 'json' };
import formula from '../../packages/editor/src/i18n/vi/formula.json' with { type: 'json' };
import guide from '../../packages/editor/src/i18n/vi/guide.json' with { type: 'json' };
import home from '../../packages/editor/src/i18n/vi/home.json' with { type: 'json' };
import knowledge from '../../packages/editor/src/i18n/vi/knowledge.json' with { type: 'json' };
import languages from '../../packages/editor/src/i18n/vi/languages.json' with { type: 'json' };
import lists from '../../packages/editor/src/i18n/vi/lists.json' with { type: 'json' };
import numbers from '../../packages/editor/src/i18n/vi/numbers.json' with { type: 'json' };
import people from '../../packages/editor/src/i18n/vi/people.json' with { type: 'json' };
import phone from '../../packages/editor/src/i18n/vi/phone.json' with { type: 'json' };
import picture from '../../packages/editor/src/i18n/vi/picture.json' with { type: 'json' };
import publish from '../../packages/editor/src/i18n/vi/publish.json' with { type: 'json' };
import roles from '../../packages/editor/src/i18n/vi/roles.json' with { type: 'json' };
import session from '../../packages/editor/src/i18n/vi/session.json' with { type: 'json' };
import shell from '../../packages/editor/src/i18n/vi/shell.json' with { type: 'json' };
import submissions from '../../packages/editor/src/i18n/vi/submissions.json' with { type: 'json' };
import tables from '../../packages/editor/src/i18n/vi/tables.json' with { type: 'json' };
import templates from '../../packages/editor/src/i18n/vi/templates.json' with { type: 'json' };
import tests from '../../packages/editor/src/i18n/vi/tests.json' with { type: 'json' };
import texts from '../../packages/editor/src/i18n/vi/texts.json' with { type: 'json' };
import together from '../../packages/editor/src/i18n/vi/together.json' with { type: 'json' };
import tryLink from '../../packages/editor/src/i18n/vi/try-link.json' with { type: 'json' };
import variables from '../../packages/editor/src/i18n/vi/variables.json' with { type: 'json' };
import versions from '../../packages/editor/src/i18n/vi/versions.json' with { type: 'json' };
import workspace from '../../packages/editor/src/i18n/vi/workspace.json' with { type: 'json' };

export type Language = 'vi' | 'en';

export const language: Language = process.env.DANLOI_TEST_LANGUAGE === 'en' ? 'en' : 'vi';

/** The words of a catalogue's file; both languages have the same keys. */
export function spoken<W>(file: string, vietnamese: W, by: Language = language): W {
  if (by === 'vi') return vietnamese;
  const path = new URL(`../../packages/editor/src/i18n/${by}/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as W;
}

/** Words that carry both languages themselves, as those of steps do. */
export const said = (text: { vi: string; en: string }): string => text[language];

/** A sentence with a number in it: English has a form of its own for one. */
export function counted<K extends string>(from: Record<`${K}_other`, string>, key: K, count: number): string {
  const forms: Record<string, string> = from;
  const form = (count === 1 ? forms[`${key}_one`] : undefined) ?? from[`${key}_other`];
  return form.replace(/\{\{(count|number)\}\}/, `${count}`);
}

export const words = {
  approvals: spoken('approvals', approvals),
  begin: spoken('begin', begin),
  canvas: spoken('canvas', canvas),
  channels: spoken('channels', channels),
  chats: spoken('chats', chats),
  commands: spoken('commands', commands),
  common: spoken('common', common),
  compare: spoken('compare', compare),
  editor: spoken('flow-editor', editor),
  exported: spoken('export', exported),
  formula: spoken('formula', formula),
  guide: spoken('guide', guide),
  home: spoken('home', home),
  knowledge: spoken('knowledge', knowledge),
  languages: spoken('languages', languages),
  lists: spoken('lists', lists),
  numbers: spoken('numbers', numbers),
  people: spoken('people', people),
  phone: spoken('phone', phone),
  picture: spoken('picture', picture),
  publish: spoken('publish', publish),
  roles: spoken('roles', roles),
  session: spoken('session', session),
  shell: spoken('shell', shell),
  submissions: spoken('submissions', submissions),
  tables: spoken('tables', tables),
  templates: spoken('templates', templates),
  tests: spoken('tests', tests),
  texts: spoken('texts', texts),
  together: spoken('together', together),
  tryLink: spoken('try-link', tryLink),
  variables: spoken('variables', variables),
  versions: spoken('versions', versions),
  workspace: spoken('workspace', workspace),
};
