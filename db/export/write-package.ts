import { dirname, join } from 'node:path';
import type { Output } from '../../shared/contract/index.ts';
import { present } from '../../shared/assert.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import { packageName } from '../../shared/domain/package-name.ts';
import { fail, ProblemError } from '../../shared/problems.ts';
import { auditHead } from '../audit/chain.ts';
import { renameDurably, syncFolder } from '../durable-file.ts';
import type { JobContext, JobHandler } from '../service/context.ts';
import { forgetBegun, markMissed, noteBegun, type PackagePlace } from '../stores/begun-packages.ts';
import { packagesOf } from '../stores/packages.ts';
import { findSending, previousSending, type Sending } from '../stores/sendings.ts';
import { csvName, manifestName, readMeName, sumsName } from './file-names.ts';
import { inTurn } from './in-turn.ts';
import { fingerprintOf, sha256Of } from './sha256.ts';
import { manifestText } from './manifest.ts';
import { asFolderProblem, exists, isGone, makeTemporary, removeLeftovers, removeTemporary, requireFolder, requireRoom, temporaryName } from './package-folder.ts';
import { readBack } from './read-back.ts';
import { readMeText } from './read-me.ts';
import { sumsText } from './sums.ts';
import { bookPackage, expectedOf, frozenOf, wholePackageAt, type Written } from './whole-package.ts';
import { writeCsv, writeText } from './write-csv.ts';

/**
 * sendings.writePackage: the package of a closed sending in a folder of its own inside `folder`. Written under a temporary name, synced,
 * read back by another parser and compared with what was frozen, then renamed; only then the package is in the database. Whatever stops
 * it before the rename leaves nothing. That it began is noted before its first byte, and forgotten in the transaction of its row: what is
 * left of a process that died is looked for at the next start (settle-begun.ts). A folder that was renamed, but has no row, is also
 * compared and taken over by the next writing into the same folder.
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
  const final = join(input.folder, name);
  const { uid, written } = await inTurn(final, async () => {
    const whole = await inFolder(job, sending, final, name);
    return {
      written: whole,
      uid: job.finish((context) => {
        const made = context.ids.next();
        bookPackage(context.db, sending, whole, { uid: made, at: context.now, by: context.actor.id });
        return made;
      }),
    };
  });
  return {
    package: uid,
    folder: written.folder,
    csv: csvName(name),
    rows: sending.head.people,
    csvSha256: written.csvSha256,
    fingerprint: fingerprintOf(written.csvSha256),
    files: [...written.files],
    ms: Math.round(performance.now() - begun),
  } satisfies Output<'sendings.writePackage'>;
};

function closedSending(job: JobContext, uid: string): Sending {
  const sending = findSending(job.db, job.office.programme.id, uid) ?? fail('thing.unknown', { what: 'sending' });
  if (sending.head.state === 'dibuka') fail('sending.state', { state: sending.head.state });
  return sending;
}

async function inFolder(job: JobContext, sending: Sending, final: string, name: string): Promise<Written> {
  const place = { folder: dirname(final), name, temporary: temporaryName(name) };
  try {
    await removeLeftovers(place.folder);
    if (await exists(final)) return await takeOver(job, sending, final);
    await requireRoom(place.folder, frozenOf(sending).bytes);
    return await writeNoted(job, sending, place, final);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return asFolderProblem(error);
  }
}

async function writeNoted(job: JobContext, sending: Sending, place: PackagePlace, final: string): Promise<Written> {
  const temporary = join(place.folder, place.temporary);
  const begun = job.slice(({ db, ids, actor }) => {
    const uid = ids.next();
    noteBegun(db, { ...place, uid, sending: sending.id, at: job.now, by: actor.id });
    return uid;
  });
  try {
    await makeTemporary(temporary);
    const written = await writeAndReadBack(job, sending, temporary, place.name);
    renameDurably(temporary, final);
    return { ...written, folder: final };
  } catch (error) {
    await removeTemporary(temporary).catch(() => undefined); // the first problem is the one to tell; the next start or writing removes what is left
    await endNote(job, begun, place);
    throw error;
  }
}

/** Where nothing is left of it, the note goes; a folder that is gone (a stick pulled out) may hold something, and is looked for at the next start. */
async function endNote(job: JobContext, begun: string, { folder, name, temporary }: PackagePlace): Promise<void> {
  const away = !(await exists(folder));
  const nothingLeft = !away && (await isGone(join(folder, temporary))) && (await isGone(join(folder, name)));
  try {
    job.slice(({ db, now }) => {
      if (nothingLeft) forgetBegun(db, begun);
      else if (away) markMissed(db, begun, now);
    });
  } catch {
    // A disk that does not take even this: the next start looks.
  }
}

/** A package that is there already: another one's business, unless it is this sending's, unknown here and right in every value. */
async function takeOver(job: JobContext, sending: Sending, final: string): Promise<Written> {
  if (packagesOf(job.db, sending.id).some((known) => known.folder === final)) fail('package.exists');
  return (await wholePackageAt(job, sending, final, (done) => job.progress(done, sending.head.people))) ?? fail('package.exists');
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
  const files = await readBack(job, folder, expectedOf(sending, name), (done) => job.progress(people + done, total));
  // The sums on the disk agree with the files on the disk; both must also be what was meant.
  const meant = [...covered, { name: sumsName, sha256: sha256Of(sums) }];
  const other = meant.find((file) => files.every((found) => found.name !== file.name || found.sha256 !== file.sha256));
  if (other) fail('package.verify-failed', { what: other.name });
  return { csvSha256: frozen.sha256, files };
}
