import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '../shared/assert.ts';
import { App } from './app.tsx';
import { followSession, startSession } from './session/session.ts';
import { listenForKeys } from './shell/keys.ts';
import './ui/tokens.css';
import './ui/base.css';

listenForKeys();
followSession();
void startSession();

createRoot(present(document.getElementById('root'), 'the element of index.html')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
