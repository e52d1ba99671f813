import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../paths.ts';
import { sentencesIn } from './find.ts';

/** Where the sentences of the window, of paper and of cards are written. */
const folders = ['renderer', 'shared', 'electron'] as const;

/** Names of villages, and heads of the protocol, which are nobody's sentences. */
const without = [/^shared\/domain\/lists\b/u, /^electron\/main\/(?:assets|protocol)\.ts$/u];

/** The files that may say something to somebody, by name, with `/` between folders on each system. */
export function speakingFiles(): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).replaceAll('\\', '/')))
    .filter((name) => /\.tsx?$/u.test(name) && !without.some((pattern) => pattern.test(name)))
    .sort();
}

/** The sentences of one file, each once. */
export function sentencesOf(file: string): readonly string[] {
  return [...new Set(sentencesIn(readFileSync(inProject(file), 'utf8'), file))];
}

/** The catalogue of docs/kalimat.md: every sentence that Loket says, under the file that says it. For whoever reads over the words, and for whoever looks for where one stands. */
export function catalogueText(): string {
  const said = speakingFiles().flatMap((file) => {
    const sentences = sentencesOf(file);
    return sentences.length === 0 ? [] : [`## ${file}\n\n${sentences.map((sentence) => `- ${escaped(sentence)}`).join('\n')}\n`];
  });
  return `# Kalimat\n\nSemua kalimat Loket: di layar, di kertas, di kartu jawaban. \`…\` diisi waktu dipakai. Ditulis oleh \`npm run sentences\`; jangan diubah di sini.\n\n${said.join('\n')}`;
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/gu, '\\$&');
}
