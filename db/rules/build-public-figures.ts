import type { PublicFigures, Recap } from '../../shared/contract/reports.ts';
import { fillStatement } from '../../shared/domain/answer/statement-text.ts';
import { statementOn, waveOn } from '../../shared/domain/profile.ts';
import { nextRelease, type PublicCell, type PublicPart, type PublicTable, type Said, saidCell } from '../../shared/domain/public-figures.ts';
import { publicStateWords, publicTitles } from '../../shared/domain/public-words.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { sentByAnswer } from '../stores/answers-ledger.ts';
import { countInsideAnyOld, hasOldSending } from '../stores/inside-old.ts';
import { insertRelease, lastRelease } from '../stores/public-releases.ts';
import { countPeople } from '../stores/registrations.ts';
import { countSheets } from '../stores/sheets.ts';
import { buildRecap } from './build-recap.ts';

type Figures = Omit<PublicFigures, 'askedBy' | 'purpose'>;

/**
 * What may be said to anybody: the counts of now where enough has changed since they were said last, what was said then otherwise
 * (shared/domain/public-figures.ts says why). What is said anew is recorded.
 */
export function buildPublicFigures(context: CommandContext): Figures {
  const { db, office, actor, now, today } = context;
  const programme = office.programme.id;
  const { profile } = office.profileVersion;
  const parts = stateParts(context);
  const people = parts.reduce((sum, part) => sum + part.count, 0);
  // Two recaps are enough for three tables: every recap of people counts the same ones.
  const bySex = buildRecap(context, { kind: 'pendidikan', from: null, to: null });
  const byWork = buildRecap(context, { kind: 'kecamatan_status_kerja', from: null, to: null });
  const tables = [
    { key: 'keadaan', parts },
    { key: 'kecamatan', parts: byWork.rows.map((row) => ({ label: row.label, count: row.total })) },
    { key: 'jenis_kelamin', parts: columnsOf(bySex) },
    { key: 'status_kerja', parts: columnsOf(byWork) },
    ...oldTable(context, people),
  ] as const satisfies readonly (PublicTable & { key: keyof typeof publicTitles })[];
  const before = lastRelease(db, programme);
  const release = nextRelease(before, people, countSheets(db, programme), tables, now);
  if (JSON.stringify(release) !== JSON.stringify(before)) insertRelease(db, { programme, release, at: now, by: actor.id });
  const statement = statementOn(profile, today);
  return {
    asOf: release.people.at,
    people: onlyCell(release.people),
    paper: onlyCell(release.paper),
    tables: tables.map(({ key }, index) => {
      const said = release.tables[index];
      return { title: publicTitles[key], asOf: said?.at ?? now, rows: said?.parts?.map(({ label, count }) => ({ label, cell: saidCell(count) })) ?? null };
    }),
    quota: profile.quota,
    statement: statement && { validFrom: statement.validFrom, certainty: statement.certainty, first: statement.first, second: fillStatement(statement.second, { wave: waveOn(profile, today), today }), source: statement.source },
  };
}

function onlyCell({ parts }: Said): PublicCell {
  return saidCell(parts?.[0]?.count ?? 0);
}

/** All in one row: a "terkirim" beside its answers would give the last of them away. */
function stateParts({ db, office }: Pick<QueryContext, 'db' | 'office'>): readonly PublicPart[] {
  const { terkirim: _sent, ditarik, ...before } = countPeople(db, office.programme.id);
  const { people: _people, ...answers } = sentByAnswer(db, office.programme.id);
  return Object.entries({ ...before, ...answers, ditarik }).map(([state, count]) => ({ label: publicStateWords[state as keyof typeof publicStateWords], count }));
}

function columnsOf(recap: Recap): readonly PublicPart[] {
  return recap.columns.map((label, index) => ({ label, count: recap.totals[index] ?? 0 }));
}

function oldTable({ db, office }: Pick<QueryContext, 'db' | 'office'>, people: number): readonly { readonly key: 'lama'; readonly parts: readonly PublicPart[] }[] {
  if (!hasOldSending(db, office.programme.id)) return [];
  const inside = countInsideAnyOld(db, office.programme.id);
  // Withdrawn people stand with those outside, and the words say so: a row of their own beside that of "Menurut keadaan" would tell by the
  // difference how many of a few were inside.
  return [{ key: 'lama', parts: [{ label: publicTitles.di_dalam_lama, count: inside }, { label: publicTitles.di_luar_lama, count: people - inside }] }];
}
