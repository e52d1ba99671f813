import { config } from 'zod/v4/core';

// zod would try `new Function`, which the page's policy reports. Imported by the shell: no schema runs in the page before it.
config({ jitless: true });
