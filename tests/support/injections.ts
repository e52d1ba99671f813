/** Signs of an injection that came through. */
export interface Injected {
  /** What ran, was shown or was fetched although it must not. */
  readonly through: readonly string[];
  /** What the policy said, as "directive what". */
  readonly violations: readonly string[];
}

/** Every way of injected text to become script, style or a request → the directive that must stop it; '': stopped before the policy is asked. */
export const injections = {
  'script element': 'script-src-elem',
  'script with a foreign address': 'script-src-elem',
  'script from data': 'script-src-elem',
  'script from a blob': 'script-src-elem',
  'module script': 'script-src-elem',
  'inline handler': 'script-src-attr',
  'handler of a picture that is not there': 'script-src-attr',
  'handler of an SVG': 'script-src-attr',
  'javascript: link': 'script-src-elem',
  eval: 'script-src',
  'new Function': 'script-src',
  'text for a timer': 'script-src',
  'imported module': 'script-src-elem',
  'worker from a blob': 'worker-src',
  'picture of the net': 'img-src',
  'picture of the disk': '',
  'background of the net': 'img-src',
  'font of the net': 'font-src',
  'style sheet of the net': 'style-src-elem',
  'imported style of the net': 'style-src-elem',
  'film of the net': 'media-src',
  'sound from data': 'media-src',
  'frame of the net': 'frame-src',
  'frame from a document': '',
  'object of the net': 'object-src',
  'manifest of the net': '',
  fetch: 'connect-src',
  'socket': 'connect-src',
  'event stream': 'connect-src',
  beacon: 'connect-src',
  'fetch of the disk': 'connect-src',
  'fetch of another host of ours': 'connect-src',
  'another base': 'base-uri',
  form: 'form-action',
} as const;

export type Injection = keyof typeof injections;

export interface InjectionCase {
  readonly how: Injection;
  /** Waited for, up to a second; '' waits a while for nothing. */
  readonly directive: string;
}

/** Injects in one way. Runs in the page: sent there as text, so all it needs stands inside it. */
export async function inject({ how, directive }: InjectionCase): Promise<Injected> {
  const violations: string[] = [];
  const listener = (event: SecurityPolicyViolationEvent): void => {
    violations.push(event.effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', listener);
  Reflect.deleteProperty(window, 'injected');
  const through: string[] = [];
  const code = 'window.injected=true';
  const net = 'http://127.0.0.1:9/x';
  const added: Element[] = [];
  const add = (parent: Element, tag: string, attributes: Readonly<Record<string, string>>, text = ''): Element => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    if (['script', 'img', 'link', 'object'].includes(tag)) element.addEventListener('load', () => through.push('loaded'));
    parent.append(element);
    added.push(element);
    return element;
  };
  const markup = (html: string): Element => {
    const box = add(document.body, 'div', {});
    box.innerHTML = html;
    return box;
  };
  const blob = (type: string): string => URL.createObjectURL(new Blob([code], { type }));
  const fetched = (url: string): Promise<void> => fetch(url).then(() => void through.push('answered'), () => undefined);
  const { head, body } = document;
  const ways: Readonly<Record<Injection, () => unknown>> = {
    'script element': () => add(head, 'script', {}, code),
    'script with a foreign address': () => add(head, 'script', { src: net }),
    'script from data': () => add(head, 'script', { src: `data:text/javascript,${code}` }),
    'script from a blob': () => add(head, 'script', { src: blob('text/javascript') }),
    'module script': () => add(head, 'script', { type: 'module' }, code),
    'inline handler': () => {
      const child = markup(`<p onclick="${code}">x</p>`).firstElementChild;
      if (child instanceof HTMLElement) child.click();
    },
    'handler of a picture that is not there': () => markup(`<img src="/none.png" onerror="${code}">`),
    'handler of an SVG': () => markup(`<svg onload="${code}"><animate onbegin="${code}" attributeName="x" dur="1s"/></svg>`),
    'javascript: link': () => {
      const link = add(body, 'a', { href: `javascript:${code}` });
      if (link instanceof HTMLElement) link.click();
    },
    eval: () => Reflect.apply(Reflect.get(window, 'eval'), window, [code]),
    'new Function': () => Reflect.apply(Reflect.construct(Reflect.get(window, 'Function'), [code]), window, []),
    'text for a timer': () => Reflect.apply(setTimeout, window, [code, 0]),
    'imported module': () => import(/* @vite-ignore */ `data:text/javascript,${code}`).catch(() => undefined),
    'worker from a blob': () => new Worker(blob('text/javascript')).addEventListener('message', () => through.push('worker')),
    'picture of the net': () => add(body, 'img', { src: net }),
    'picture of the disk': () => add(body, 'img', { src: 'file:///usr/share/pixmaps/debian-logo.png' }),
    'background of the net': () => add(body, 'div', { style: `width:9px;height:9px;background:url(${net})` }),
    'font of the net': () => {
      add(head, 'style', {}, `@font-face{font-family:jauh;src:url(${net})}`);
      add(body, 'p', { style: 'font-family:jauh' }, 'x');
    },
    'style sheet of the net': () => add(head, 'link', { rel: 'stylesheet', href: net }),
    'imported style of the net': () => add(head, 'style', {}, `@import url(${net});`),
    'film of the net': () => add(body, 'video', { src: net, autoplay: '' }),
    'sound from data': () => add(body, 'audio', { src: 'data:audio/wav;base64,UklGRg==', autoplay: '' }),
    'frame of the net': () => add(body, 'iframe', { src: net }),
    'frame from a document': () => add(body, 'iframe', { srcdoc: `<script>parent.${code}</script><img src=x onerror="parent.${code}">` }),
    'object of the net': () => add(body, 'object', { data: net }),
    'manifest of the net': () => add(head, 'link', { rel: 'manifest', href: net }),
    fetch: () => fetched(net),
    socket: () => new WebSocket('ws://127.0.0.1:9/').addEventListener('open', () => through.push('answered')),
    'event stream': () => new EventSource(net).addEventListener('open', () => through.push('answered')),
    beacon: () => navigator.sendBeacon(net, 'x'),
    'fetch of the disk': () => fetched('file:///etc/hostname'),
    'fetch of another host of ours': () => fetched('app://other/index.html'),
    'another base': () => add(head, 'base', { href: net }),
    form: () => {
      const form = add(body, 'form', { action: net, method: 'post' });
      if (form instanceof HTMLFormElement) form.submit();
    },
  };
  // After a turn of the loop: within its own call the driver lifts the ban on eval.
  await new Promise((resolve) => setTimeout(resolve, 5));
  try {
    await ways[how]();
  } catch {
    // Refused at once.
  }
  const until = performance.now() + (directive === '' ? 100 : 1000);
  while (!violations.includes(directive) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 20));
  document.removeEventListener('securitypolicyviolation', listener);
  for (const element of added) element.remove();
  if (Reflect.get(window, 'injected') === true) through.push('ran');
  return { through, violations };
}
