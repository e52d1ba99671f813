import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { present } from '../shared/assert.ts';
import { App } from './app.tsx';
import { followSession, startSession } from './session/session.ts';
import { listenForKeys } from './shell/keys.ts';
import { pastePlainly } from './ui/plain-paste.ts';
import { cssVariablesResolver, theme } from './ui/theme.ts';
import './ui/tokens.css';
import './ui/base.css';

// zod would try `new Function`, which the page's policy reports.
z.config({ jitless: true });
listenForKeys();
pastePlainly();
followSession();
void startSession();

createRoot(present(document.getElementById('root'), 'the element of index.html')).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme="light">
      <App />
    </MantineProvider>
  </StrictMode>,
);
