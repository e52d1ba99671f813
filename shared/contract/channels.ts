/** Names of the two ways between the window and main: calls with their answers, and what main pushes. No schema here, so that start and preload stay small. */
export const channels = { rpc: 'rpc', event: 'event' } as const;
