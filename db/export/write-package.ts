import { join } from 'node:path';
import type { Output } from '../../shared/contract/index.ts';
import { present } from '../../shared/assert.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import { packageName } from '../../shared/domain/package-name.ts';
import { fail, ProblemError } from '../../shared/problems.ts';
import { auditHead } from '../audit/chain.ts';
import { errorCode, renameDurably, syncFolder } from '../durable-file.ts';
import type { JobContext, JobHandler } from '../service/context.ts';
import { insertPackage, type PackageFile, packagesOf } from '../stores/packages.ts';
import { findSending, type FrozenCsv, previousSending, type Sending } from '../stores/sendings.ts';
import { csvName, manifestName, readMeName, sumsName } from './file-names.ts';
import { fingerprintOf, sha256Of } from './sha256.ts';
import { manifestText } from './manifest.ts';
import { asFolderProblem, exists, makeTemporary, removeLeftovers, removeTemporary, requireFolder, requireRoom, temporaryFolder } from './package-folder.ts';
import { readBack } from './read-back.ts';
import { readMeText } from './read-me.ts';
import { sumsText } from './sums.ts';
import { writeCsv, writeText } from './write-csv.ts';

/**
 * sendings.writePackage: the package of a closed sending in a folder of its own inside `folder`. Written under a temporary name, synced,
 * read back by another parser and compared with what was frozen, then renamed; only then the package is in the database. Whatever stops
 * it before the rename leaves nothing. A folder that was renamed, but whose row was lost with its process, is compared and taken over.
 */
export const writePackage: JobHandler<'sendings.writePackage'> = async (job, input) => {
  const begun = performance.now();
  const sending = closedSending(job, input.sending);
  job.slice((context) => context.note(sending.head.uid)); // a refusal names the sending too
  const closedAt = present(sending.head.closedAt, 'closing instant of a closed sending');
  const { office } = job;
  const name = packageName({
    programme: office.profileVersion.profile.short,
    regency: office.regency,
    short: office.short,
    sendingNo: sending.head.no,
    day: dayInZone(closedAt, office.zone),
    rows: sending.head.people,
  });
  await requireFolder(input.folder);
  const written = await inFolder(job, sending, input.folder, name);
  const fingerprint = fingerprintOf(written.csvSha256);
  const result = job.finish((context) => {
    const uid = context.ids.next();
    insertPackage(context.db, {
      uid,
      sending: sending.id,
      name,
      folder: written.folder,
      rows: sending.head.people,
      csvSha256: written.csvSha256,
      fingerprint,
      files: written.files,
      at: context.now,
      by: context.actor.id,
    });
    return uid;
  });
  return {
    package: result,
    folder: written.folder,
    csv: csvName(name),
    rows: sending.head.people,
    csvSha256: written.csvSha256,
    fingerprint,
    files: [...written.files],
    ms: Math.round(performance.now() - begun),
  } satisfies Output<'sendings.writePackage'>;
};

interface Written {
  readonly folder: string;
  readonly csvSha256: string;
  readonly files: readonly PackageFile[];
}

function closedSending(job: JobContext, uid: string): Sending {
  const sending = findSending(job.db, job.office.programme.id, uid) ?? fail('thing.unknown', { what: 'sending' });
  if (sending.head.state === 'dibuka') fail('sending.state', { state: sending.head.state });
  return sending;
}

async function inFolder(job: JobContext, sending: Sending, folder: string, name: string): Promise<Written> {
  const final = join(folder, name);
  try {
    await removeLeftovers(folder);
    if (await exists(final)) return await takeOver(job, sending, final, name);
    await requireRoom(folder, frozenOf(sending).bytes);
    const temporary = temporaryFolder(folder, name);
    try {
      await makeTemporary(temporary);
      const written = await writeAndReadBack(job, sending, temporary, name);
      renameDurably(temporary, final);
      return { ...written, folder: final };
    } catch (error) {
      await removeTemporary(temporary).catch(() => undefined); // the first problem is the one to tell; the next writing removes what is left
      throw error;
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return asFolderProblem(error);
  }
}

function frozenOf(sending: Sending): FrozenCsv {
  return present(sending.frozen, 'what a closed sending comes to');
}

/** A package that is there already: another one's business, unless it is this sending's, unknown here and right in every value. */
async function takeOver(job: JobContext, sending: Sending, final: string, name: string): Promise<Written> {
  if (packagesOf(job.db, sending.id).some((known) => known.folder === final)) fail('package.exists');
  const csvSha256 = frozenOf(sending).sha256;
  const expected = { sendingId: sending.id, sendingNo: sending.head.no, packageName: name, rows: sending.head.people, csvSha256 };
  try {
    const files = await readBack(job, final, expected, (done) => job.progress(done, sending.head.people));
    syncFolder(final);
    return { folder: final, csvSha256, files };
  } catch (error) {
    const isAnother = error instanceof ProblemError ? error.problem.code === 'package.verify-failed' : ['ENOTDIR', 'EISDIR'].includes(errorCode(error));
    if (isAnother) fail('package.exists');
    throw error;
  }
}

async function writeAndReadBack(job: JobContext, sending: Sending, folder: string, name: string): Promise<Omit<Written, 'folder'>> {
  const { people } = sending.head;
  const total = 2 * people; // every line is written, then read back
  const previous = previousSending(job.db, sending);
  const frozen = frozenOf(sending);
  await writeCsv(job, sending.id, frozen.sha256, join(folder, csvName(name)), (done) => job.progress(done, total));
  const manifest = manifestText({
    office: job.office,
    sending,
    cutOff: present(sending.cutOff, 'cut-off of a closed sending'),
    packageName: name,
    frozen,
    previous: previous && { no: previous.head.no, csvSha256: frozenOf(previous).sha256 },
    audit: auditHead(job.db, job.office.station.uid),
    writtenAt: job.now,
  });
  const readMe = readMeText({
    packageName: name,
    office: job.office.name,
    sendingNo: sending.head.no,
    rows: people,
    fingerprint: fingerprintOf(frozen.sha256),
  });
  const covered = [
    { name: csvName(name), sha256: frozen.sha256 },
    { name: manifestName, sha256: sha256Of(manifest) },
    { name: readMeName, sha256: sha256Of(readMe) },
  ];
  const sums = sumsText(covered);
  await writeText(join(folder, manifestName), manifest);
  await writeText(join(folder, readMeName), readMe);
  await writeText(join(folder, sumsName), sums);
  syncFolder(folder);
  const expected = { sendingId: sending.id, sendingNo: sending.head.no, packageName: name, rows: people, csvSha256: frozen.sha256 };
  const files = await readBack(job, folder, expected, (done) => job.progress(people + done, total));
  // The sums on the disk agree with the files on the disk; both must also be what was meant.
  const meant = [...covered, { name: sumsName, sha256: sha256Of(sums) }];
  const other = meant.find((file) => files.every((found) => found.name !== file.name || found.sha256 !== file.sha256));
  if (other) fail('package.verify-failed', { what: other.name });
  return { csvSha256: frozen.sha256, files };
}
