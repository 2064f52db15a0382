import './theme/mantine.css';
import '@mantine/notifications/styles.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { headStart } from './head-start.ts';
import { startWords } from './i18n/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
headStart(window.location.pathname);
await startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
