export type Given = 'given' | 'refused';

/**
 * Asks, as a page would after a person's click, for everything that a browser can give. Runs in the page: it is sent there as text, so
 * all it needs stands inside it. What the engine does not know at all is refused.
 */
export async function askForEverything(): Promise<Readonly<Record<string, Given>>> {
  const of = (holder: unknown, name: string): unknown => (typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined);
  const call = async (holder: unknown, name: string, ...given: readonly unknown[]): Promise<unknown> => {
    const method = of(holder, name);
    if (typeof method !== 'function') throw new Error('unknown here');
    return Reflect.apply(method, holder, given);
  };
  const granted = async (asked: Promise<unknown>): Promise<void> => {
    if ((await asked) !== 'granted') throw new Error('refused');
  };
  const yes = async (asked: Promise<unknown>): Promise<void> => {
    if ((await asked) !== true) throw new Error('refused');
  };
  const heard = (begin: (done: () => void, failed: () => void) => unknown): Promise<void> =>
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no answer')), 1500);
      begin(resolve, () => reject(new Error('refused')));
    });
  const page = document.documentElement;
  const asks: Readonly<Record<string, () => Promise<unknown>>> = {
    microphone: () => call(navigator.mediaDevices, 'getUserMedia', { audio: true }),
    camera: () => call(navigator.mediaDevices, 'getUserMedia', { video: true }),
    screen: () => call(navigator.mediaDevices, 'getDisplayMedia', { video: true }),
    'screen, by the old way': () => call(navigator.mediaDevices, 'getUserMedia', { video: { mandatory: { chromeMediaSource: 'desktop' } } }),
    notifications: () => granted(call(Notification, 'requestPermission')),
    geolocation: () => heard((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
    'clipboard, text': () => call(navigator.clipboard, 'readText'),
    'clipboard, all': () => call(navigator.clipboard, 'read'),
    'clipboard, writing': () => call(navigator.clipboard, 'writeText', 'x'),
    midi: () => call(navigator, 'requestMIDIAccess'),
    'midi, system': () => call(navigator, 'requestMIDIAccess', { sysex: true }),
    usb: () => call(of(navigator, 'usb'), 'requestDevice', { filters: [] }),
    hid: async () => {
      const devices: unknown = await call(of(navigator, 'hid'), 'requestDevice', { filters: [] });
      if (!Array.isArray(devices) || devices.length === 0) throw new Error('refused');
    },
    serial: () => call(of(navigator, 'serial'), 'requestPort'),
    bluetooth: () => call(of(navigator, 'bluetooth'), 'requestDevice', { acceptAllDevices: true }),
    idle: () => granted(call(Reflect.get(globalThis, 'IdleDetector'), 'requestPermission')),
    'kept storage': () => yes(call(navigator.storage, 'persist')),
    'all screens': () => call(globalThis, 'getScreenDetails'),
    'local fonts': async () => {
      const fonts: unknown = await call(globalThis, 'queryLocalFonts');
      if (!Array.isArray(fonts) || fonts.length === 0) throw new Error('refused');
    },
    'full screen': () => call(page, 'requestFullscreen'),
    'pointer lock': () =>
      heard((done, failed) => {
        document.addEventListener('pointerlockchange', done, { once: true });
        document.addEventListener('pointerlockerror', failed, { once: true });
        call(page, 'requestPointerLock').catch(failed);
      }),
    'service worker': () => call(navigator.serviceWorker, 'register', '/index.js'),
  };
  const answers: [string, Given][] = [];
  for (const [name, ask] of Object.entries(asks)) {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), 3000));
    answers.push([name, await Promise.race([ask(), late]).then(() => 'given' as const, () => 'refused' as const)]);
  }
  return Object.fromEntries(answers);
}

/** Every name that `navigator.permissions` knows → what it says. Runs in the page. */
export async function lookUpPermissions(): Promise<Readonly<Record<string, string>>> {
  const names = [
    'accelerometer', 'background-fetch', 'background-sync', 'camera', 'clipboard-read', 'clipboard-write', 'geolocation', 'gyroscope', 'idle-detection', 'local-fonts',
    'magnetometer', 'microphone', 'midi', 'notifications', 'payment-handler', 'persistent-storage', 'storage-access', 'window-management', 'window-placement',
  ];
  const query = async (name: string): Promise<string> => {
    try {
      const ask: unknown = Reflect.apply(navigator.permissions.query, navigator.permissions, [{ name }]);
      const status: unknown = await ask;
      return typeof status === 'object' && status !== null ? String(Reflect.get(status, 'state')) : 'unknown';
    } catch {
      return 'unknown';
    }
  };
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await query(name)] as const)));
}
