import { z } from 'zod';
import { type FieldId, fieldIds } from '../domain/fields.ts';
import { editedParts } from '../domain/profile-edit.ts';
import { askings, certainties, profileSchema } from '../domain/profile.ts';
import { count, day, instant, line, nothing, revision, waveNo } from './common.ts';
import { command, query } from './procedure.ts';

const number = z.number().int().positive().max(10_000_000);
const source = line(400);
const asking = z.enum(askings);

/** What is edited of a profile, each text one line. shared/domain/profile-edit.ts says what else must hold. */
const edit = z.strictObject({
  asking: z.strictObject(
    // Joint of derived types: Object.fromEntries loses the key type.
    Object.fromEntries(fieldIds.map((id) => [id, asking])) as Record<FieldId, typeof asking>,
  ),
  expectedPaper: number.nullable(),
  quota: z.strictObject({ label: line(80), value: number, source }).nullable(),
  ageRule: z.strictObject({ atLeast: number.max(120), atMost: number.max(120).nullable(), source }).nullable(),
  familyRule: z.strictObject({ atMost: number.max(99), source }).nullable(),
  excludedOccupations: z.strictObject({ labels: z.array(line(60)).max(200), source }).nullable(),
  sendWithoutNik: z.boolean(),
  statements: z.array(z.strictObject({ validFrom: day, certainty: z.enum(certainties), first: line(400), second: line(400), source })).max(100),
  waves: z.array(z.strictObject({ no: waveNo, opens: day, closes: day, smsFrom: day.nullable().default(null), smsUntil: day.nullable().default(null) })).max(100),
});

const change = z.strictObject({ part: z.enum(editedParts), item: z.string(), from: z.string(), to: z.string() });

export const profileProcedures = {
  /** The profile in force and the newest hundred of its versions, the newest first. `by` null: it came with the office. */
  'settings.profile': query({
    role: 'penyelia',
    input: nothing,
    output: z.strictObject({
      revision,
      today: day,
      profile: profileSchema,
      /** Statements of these versions, each once: whose source stays theirs. */
      said: profileSchema.shape.statements,
      versions: z.array(z.strictObject({ version: count, at: instant, by: z.string().nullable(), reason: z.string(), changes: z.array(change) })),
    }),
  }),
  /**
   * A new version of the profile, from the edit of the one that was seen (`revision`). Says nothing about sheets that are there: what is
   * keyed or corrected from now on is looked at by it. A statement that has begun stays on its day; another sentence names another source. Without a change, or with one that does not hold together: `input.invalid`.
   */
  'settings.saveProfile': command({ role: 'penyelia', input: z.strictObject({ revision, edit, reason: line(200) }), output: z.strictObject({ revision }), problems: ['stale'] }),
} as const;
