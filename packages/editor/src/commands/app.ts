import type { AppCommand } from './command.ts';

/** What can be done on every page. */
export const appCommands: readonly AppCommand[] = [
  {
    id: 'app.search',
    group: 'app',
    keys: ['Mod+K'],
    whileTyping: true,
    keysOnly: true,
    run: (app) => app.search(),
  },
  { id: 'app.shortcuts', group: 'app', keys: ['?'], run: (app) => app.sheet() },
  { id: 'app.home', group: 'app', run: (app) => app.go('/') },
  { id: 'app.templates', group: 'app', run: (app) => app.go('/mau') },
  { id: 'app.language', group: 'app', run: (app) => app.otherLanguage() },
  { id: 'app.scheme', group: 'app', run: (app) => app.otherScheme() },
];
