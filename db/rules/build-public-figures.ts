import type { PublicFigures, Recap } from '../../shared/contract/reports.ts';
import { fillStatement } from '../../shared/domain/answer/sentences.ts';
import { statementOn, waveOn } from '../../shared/domain/profile.ts';
import { maySay, publicCounts } from '../../shared/domain/public-figures.ts';
import { publicStateWords, publicTitles } from '../../shared/domain/public-words.ts';
import type { QueryContext } from '../service/context.ts';
import { sentByAnswer } from '../stores/answers-ledger.ts';
import { hasOldSending, insideAnyOld, oldParts } from '../stores/inside-old.ts';
import { countPeople } from '../stores/registrations.ts';
import { countSheets } from '../stores/sheets.ts';
import { buildRecap } from './build-recap.ts';

type Figures = Omit<PublicFigures, 'askedBy' | 'purpose'>;
type Part = { readonly label: string; readonly count: number };

/**
 * What may be said to anybody, as things stand now. Every table breaks down the same people, each by one thing, so that no two of them give
 * a third away; the papers are said only where their number and that of the people do not differ by a few.
 */
export function buildPublicFigures(context: Pick<QueryContext, 'db' | 'office' | 'actor' | 'now' | 'today'>): Figures {
  const { db, office, now, today } = context;
  const programme = office.programme.id;
  const { profile } = office.profileVersion;
  const parts = stateParts(context);
  const people = parts.reduce((sum, part) => sum + part.count, 0);
  // Two recaps are enough for three tables: every recap of people counts the same ones.
  const bySex = buildRecap(context, { kind: 'pendidikan', from: null, to: null });
  const byWork = buildRecap(context, { kind: 'kecamatan_status_kerja', from: null, to: null });
  const papers = countSheets(db, programme);
  const statement = statementOn(profile, today);
  return {
    asOf: now,
    people: publicCounts([people]).total,
    paper: maySay(papers) && maySay(Math.abs(papers - people)) ? { said: 'angka', value: papers } : { said: 'tidak_disebut' },
    tables: [
      tableOf(publicTitles.keadaan, parts),
      tableOf(publicTitles.kecamatan, byWork.rows.map((row) => ({ label: row.label, count: row.total }))),
      tableOf(publicTitles.jenis_kelamin, columnsOf(bySex)),
      tableOf(publicTitles.status_kerja, columnsOf(byWork)),
      ...oldTable(context, people),
    ],
    quota: profile.quota,
    statement: statement && { validFrom: statement.validFrom, certainty: statement.certainty, first: statement.first, second: fillStatement(statement.second, { wave: waveOn(profile, today), today }), source: statement.source },
  };
}

/** All in one row: a "terkirim" beside its answers would give the last of them away. */
function stateParts({ db, office }: Pick<QueryContext, 'db' | 'office'>): readonly Part[] {
  const { terkirim: _sent, ditarik, ...before } = countPeople(db, office.programme.id);
  const { people: _people, ...answers } = sentByAnswer(db, office.programme.id);
  return Object.entries({ ...before, ...answers, ditarik }).map(([state, count]) => ({ label: publicStateWords[state as keyof typeof publicStateWords], count }));
}

function columnsOf(recap: Recap): readonly Part[] {
  return recap.columns.map((label, index) => ({ label, count: recap.totals[index] ?? 0 }));
}

function oldTable({ db, office }: Pick<QueryContext, 'db' | 'office'>, people: number): Figures['tables'] {
  if (!hasOldSending(db, office.programme.id)) return [];
  const { inside } = oldParts(db, office.programme.id, insideAnyOld(office.programme.id));
  // Withdrawn people stand with those outside, and the words say so: a row of their own beside that of "Menurut keadaan" would tell by the
  // difference how many of a few were inside.
  return [tableOf(publicTitles.lama, [{ label: publicTitles.di_dalam_lama, count: inside }, { label: publicTitles.di_luar_lama, count: people - inside }])];
}

function tableOf(title: string, parts: readonly Part[]): Figures['tables'][number] {
  const { cells } = publicCounts(parts.map((part) => part.count));
  const rows = cells?.map((cell, index) => ({ label: parts[index]?.label ?? '', cell })) ?? null;
  return { title, rows };
}
