/** Addresses that our window must never show: the net, the disk, text made into a page, our own scheme beyond the page, the system. */
export const strangeAddresses = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'ftp://127.0.0.1/',
  'file:///etc/hostname',
  'file:///C:/Windows/win.ini',
  'file://server/share/x.html',
  'data:text/html,<script>window.escaped=true</script>',
  'javascript:void(window.escaped=true)',
  'blob:',
  'app://other/index.html',
  'app://loket/none.js',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://loket/index.html',
  'filesystem:app://loket/temporary/x',
  'mailto:bayu@example.org',
  'tel:110',
  'ms-settings:',
] as const;

/** Where Chromium lets a page go without asking anybody: an empty page of no origin. */
export const emptyAddresses = ['about:blank', 'about:srcdoc'] as const;

export const waysOut = [
  'window.open', 'window.open with features', 'window.open into itself', 'location', 'location.assign', 'location.replace', 'link', 'link to a new window',
  'link that saves a file', 'form', 'form that posts to a new window', 'refresh', 'base', 'frame', 'object', 'embed', 'webview', 'prefetch',
] as const;

export interface Attempt {
  readonly way: (typeof waysOut)[number];
  readonly url: string;
}

/** Tries one way to one address, in the page: it is sent there as text, so all it needs stands inside it. Leaves nothing behind. */
export async function tryToLeave({ way, url }: Attempt): Promise<void> {
  const target = url === 'blob:' ? URL.createObjectURL(new Blob(['<script>window.escaped=true</script>'], { type: 'text/html' })) : url;
  const added: Element[] = [];
  const add = (parent: Element, tag: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    added.push(element);
    return element;
  };
  const press = (attributes: Readonly<Record<string, string>>): void => {
    const link = add(document.body, 'a', { href: target, ...attributes });
    if (link instanceof HTMLElement) link.click();
  };
  const submit = (attributes: Readonly<Record<string, string>>): void => {
    const form = add(document.body, 'form', { action: target, ...attributes });
    if (form instanceof HTMLFormElement) form.submit();
  };
  const ways: Readonly<Record<Attempt['way'], () => unknown>> = {
    'window.open': () => window.open(target),
    'window.open with features': () => window.open(target, '_blank', 'popup,nodeIntegration=yes,contextIsolation=no,sandbox=no,webviewTag=yes'),
    'window.open into itself': () => window.open(target, '_self'),
    location: () => {
      location.href = target;
    },
    'location.assign': () => location.assign(target),
    'location.replace': () => location.replace(target),
    link: () => press({}),
    'link to a new window': () => press({ target: '_blank', rel: 'opener' }),
    'link that saves a file': () => press({ download: 'berkas.html' }),
    form: () => submit({ method: 'get' }),
    'form that posts to a new window': () => submit({ method: 'post', target: '_blank' }),
    refresh: () => add(document.head, 'meta', { 'http-equiv': 'refresh', content: `0;url=${target}` }),
    base: () => add(document.head, 'base', { href: target }),
    frame: () => add(document.body, 'iframe', { src: target }),
    object: () => add(document.body, 'object', { data: target, type: 'text/html' }),
    embed: () => add(document.body, 'embed', { src: target, type: 'text/html' }),
    webview: () => add(document.body, 'webview', { src: target, nodeintegration: 'true', allowpopups: 'true', disablewebsecurity: 'true' }),
    prefetch: () => add(document.head, 'link', { rel: 'prefetch', href: target }),
  };
  try {
    ways[way]();
  } catch {
    // Refused at once.
  }
  // Long enough for a page that were let go to be under way.
  await new Promise((resolve) => setTimeout(resolve, 15));
  for (const element of added) element.remove();
}
