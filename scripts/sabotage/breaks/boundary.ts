import { type Break, type Catcher, vitest } from '../break.ts';

const calls = (test: string): Catcher => ({ by: 'electron', file: 'tests/e2e/window-calls.spec.ts', test, alive: 'the main process has one door, and none of the windows or frames has another' });
const policy = (test: string): Catcher => ({ by: 'electron', file: 'tests/e2e/window-policy.spec.ts', test, alive: 'the document itself has no script and no handler in its text' });
const sealed = (test: string): Catcher => ({ by: 'electron', file: 'tests/e2e/window-sealed.spec.ts', test, alive: 'the bridge is two functions that nobody can exchange' });

/** The window, what it may reach, and what is believed of what it says. */
export const boundaryBreaks: readonly Break[] = [
  {
    name: 'no-sender-check',
    what: 'any window of the app is answered, whoever made it',
    edits: [{ file: 'electron/main/main.ts', find: 'isTrusted(event.senderFrame, window.webContents.mainFrame)', put: 'isTrusted(event.senderFrame, event.senderFrame)' }],
    caughtBy: [calls('a window that is not ours is refused every procedure, whatever its address')],
  },
  {
    name: 'sender-address',
    what: 'a page of another origin in our window is answered',
    edits: [
      { file: 'electron/main/sender.ts', find: 'sender === ownMainFrame && isOwnAddress(sender.url)', put: "sender === ownMainFrame && (isOwnAddress(sender.url) || sender.url !== '')" },
    ],
    caughtBy: [vitest('electron/rpc.test.ts', 'trusted is the main frame of our own window at our own address')],
  },
  {
    name: 'payload-not-parsed',
    what: 'what the window sends reaches the handlers unread',
    edits: [
      { file: 'db/service/dispatch.ts', find: "import { fieldOfIssue } from './field-of-issue.ts';\n", put: "import { fieldOfIssue } from './field-of-issue.ts';\nimport { z } from 'zod';\n" },
      { file: 'db/service/dispatch.ts', find: 'const parsed = procedure.input.safeParse(input);', put: 'const parsed = z.unknown().safeParse(input);' },
    ],
    caughtBy: [vitest('db/service/contract.test.ts', 'is input.invalid and stores nothing')],
  },
  {
    name: 'main-payload-not-parsed',
    what: 'what the window sends reaches the handlers of the main process unread',
    edits: [{ file: 'electron/main/rpc.ts', find: '    if (!input.success) return invalid(input.error);\n    return await answer(() => parts.main[envelope.data.name as MainName](input.data), parts);', put: '    return await answer(() => parts.main[envelope.data.name as MainName](input.data), parts);' }],
    caughtBy: [vitest('electron/rpc.test.ts', 'is refused as invalid')],
  },
  {
    name: 'role-from-payload',
    what: 'whoever says that they are a penyelia is one',
    edits: [
      {
        file: 'db/service/dispatch.ts',
        find: '  if (!mayCall(actor?.role ?? null, procedure.role)) {',
        put: "  const claimed = actor !== null && typeof input === 'object' && input !== null && 'role' in input && input.role === 'penyelia' ? 'penyelia' : null;\n  if (!mayCall(claimed ?? actor?.role ?? null, procedure.role)) {",
      },
    ],
    caughtBy: [vitest('db/service/claimed-role.test.ts', 'is not believed by')],
  },
  {
    name: 'role-from-key-file',
    what: 'the role in kunci.json counts, not the one in the database',
    edits: [{ file: 'db/service/door/login.ts', find: '  const { id, uid, loginName, name, role } = known;\n', put: '  const { id, uid, loginName, name } = known;\n  const { role } = user;\n' }],
    caughtBy: [vitest('db/service/claimed-role.test.ts', 'written into kunci.json by hand makes nobody a penyelia')],
  },
  {
    name: 'size-limit',
    what: 'a call of ten megabytes is taken',
    edits: [{ file: 'electron/main/limits.ts', find: 'export const callSizeLimit = 1024 * 1024;', put: 'export const callSizeLimit = 1024 * 1024 * 1024;' }],
    caughtBy: [vitest('electron/rpc.test.ts', 'is refused as invalid')],
  },
  {
    name: 'path-traversal',
    what: 'the page reads files beside its own',
    edits: [
      { file: 'electron/main/assets.ts', find: "import { extname, join, relative, sep } from 'node:path';", put: "import { dirname, extname, join, relative, sep } from 'node:path';" },
      { file: 'electron/main/assets.ts', find: "    return assets.get(path === '/' ? '/index.html' : path) ?? null;", put: "    return assets.get(path === '/' ? '/index.html' : path) ?? join(dirname(assets.get('/index.html') ?? '/'), path);" },
    ],
    caughtBy: [vitest('electron/assets.test.ts', 'upwards, encoded slashes')],
  },
  {
    name: 'csp-inline-script',
    what: 'a script that was smuggled into the page runs',
    edits: [{ file: 'electron/main/protocol.ts', find: `"script-src 'self'"`, put: `"script-src 'self' 'unsafe-inline'"` }],
    caughtBy: [policy('injected: ')],
  },
  {
    name: 'csp-connect',
    what: 'the page may speak to the net, as far as its policy goes',
    edits: [{ file: 'electron/main/protocol.ts', find: `"connect-src 'self'"`, put: `"connect-src 'self' https:"` }],
    caughtBy: [vitest('electron/protocol.test.ts', 'allows the page its own files and nothing else')],
  },
  {
    name: 'csp-missing-on-404',
    what: 'an address that is not there answers without the policy',
    edits: [{ file: 'electron/main/protocol.ts', find: "{ status: 404, headers: { ...headers, 'Content-Type': 'text/plain' } }", put: "{ status: 404, headers: { 'Content-Type': 'text/html' } }" }],
    caughtBy: [vitest('electron/protocol.test.ts', 'stands on what is not there too')],
  },
  {
    name: 'no-sandbox',
    what: 'the page has no walls around it',
    edits: [{ file: 'electron/main/window.ts', find: '      sandbox: true,\n', put: '      sandbox: false,\n' }],
    caughtBy: [vitest('electron/window-preferences.test.ts', 'its preferences are these and no others')],
  },
  {
    name: 'navigation',
    what: 'a link leads the window to another page',
    edits: [
      { file: 'electron/main/security.ts', find: '    if (event.url !== startUrl) event.preventDefault();\n', put: '    if (event.url === startUrl) event.preventDefault();\n' },
      { file: 'electron/main/security.ts', find: '    if (event.url !== startUrl || !event.isMainFrame) event.preventDefault();\n', put: '    if (!event.isMainFrame) event.preventDefault();\n' },
    ],
    caughtBy: [sealed('no way out: ')],
  },
  {
    name: 'log-tells-messages',
    what: 'the log holds what errors quote of people',
    edits: [{ file: 'electron/main/log.ts', find: '  return [`${error.name}${code}`, ...frames]', put: '  return [`${error.name}${code} ${error.message}`, ...frames]' }],
    caughtBy: [vitest('electron/log.test.ts', 'an error leaves its kind, code and stack, never its message')],
  },
  {
    name: 'handler-missing',
    what: 'a procedure of the contract has nobody who answers it',
    edits: [{ file: 'db/service/door/index.ts', find: "  'backups.setFolder': setBackupFolder,\n", put: '' }],
    caughtBy: [{ by: 'types' }],
  },
  {
    name: 'problem-without-words',
    what: 'a problem has no sentence on the screen',
    edits: [{ file: 'shared/problems.ts', find: "\n  'work.own':", put: "\n  'work.unheard': none,\n  'work.own':" }],
    caughtBy: [{ by: 'types' }],
  },
  {
    name: 'html-from-text',
    what: 'a text of a person is put into the page as HTML',
    edits: [{ file: 'renderer/ui/empty.tsx', find: '<p>{what}</p>', put: '<p dangerouslySetInnerHTML={{ __html: what }} />' }],
    caughtBy: [{ by: 'lint' }],
  },
  {
    name: 'wall-broken',
    what: 'the process of the windows touches the files of the data',
    edits: [{ file: 'electron/main/paths.ts', find: 'export const rendererFolder', put: "export { folderPaths } from '../../db/folder.ts';\nexport const rendererFolder" }],
    caughtBy: [vitest('architecture.test.ts', 'each folder imports only what it may of the others')],
  },
];
