import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { hasDisplay, startDisplay } from '../display.ts';
import { needsNoSandbox } from '../electron/arguments.ts';
import { findElectron } from '../electron/find.ts';
import { inProject } from '../paths.ts';

/** Draws icon.svg as icon.png, 512 × 512 with a margin, transparent around it. Run it when the mark has changed; both are committed. */
const side = 512;
const margin = 32;

const folder = mkdtempSync(join(tmpdir(), 'loket-icon-'));
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'icon', version: '1.0.0', main: 'main.cjs' }));
writeFileSync(join(folder, 'main.cjs'), "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));");
const electron = await findElectron();
const display = hasDisplay() ? null : await startDisplay();
const app = await _electron.launch({ executablePath: electron.path, args: [...(needsNoSandbox() ? ['--no-sandbox'] : []), folder] });
const svg = readFileSync(inProject('scripts', 'build', 'icon.svg'), 'utf8');
const drawn = await (await app.firstWindow()).evaluate(
  async ([source, size, edge]) => {
    const image = new Image(size, size);
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    canvas.getContext('2d')?.drawImage(image, edge, edge, size - 2 * edge, size - 2 * edge);
    return canvas.toDataURL('image/png');
  },
  [svg, side, margin] as const,
);
writeFileSync(inProject('scripts', 'build', 'icon.png'), Buffer.from(drawn.replace(/^.*,/, ''), 'base64'));
await app.close();
display?.stop();
rmSync(folder, { recursive: true, force: true });
