import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '../shared/assert.ts';
import { App } from './app.tsx';
import { followSession, startSession } from './session/session.ts';
import { listenForCopies } from './shell/copied.ts';
import { listenForKeys } from './shell/keys.ts';
import { listenForScans } from './shell/scanned.ts';
import { pastePlainly } from './ui/plain-paste.ts';
import './ui/tokens.css';
import './ui/base.css';

/** How long the first picture waits for what it will show; a data process that takes longer finds an empty desk. */
const firstPictureWithinMs = 250;

listenForScans();
listenForKeys();
listenForCopies();
pastePlainly();
followSession();
// The first picture is the log-in screen itself: an empty one before it costs a frame, and is all that a person sees of it.
void Promise.race([startSession(), new Promise((resolve) => setTimeout(resolve, firstPictureWithinMs))]).then(() =>
  createRoot(present(document.getElementById('root'), 'the element of index.html')).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
