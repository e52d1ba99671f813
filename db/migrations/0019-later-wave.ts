const ofWaves = "('menunggu', 'lolos', 'tidak_lolos')";
/** Of each person in these rows the one of the latest wave; one that names no wave only where it came after that. */
const ofLatestWave = (rows: string) => `SELECT person, step, wave, place FROM (
    SELECT *, row_number() OVER (PARTITION BY person ORDER BY (wave IS NULL AND place > top) DESC, wave DESC, place DESC) AS nth
    FROM (SELECT *, first_value(place) OVER (PARTITION BY person ORDER BY wave DESC, place DESC) AS top FROM ${rows})) WHERE nth = 1`;

/**
 * Whoever passed a wave has passed, and of waves that were not passed the latest counts (shared/domain/online.ts): where people stand of
 * whom more than one thing was said of waves, as it was derived by the last day before that rule. Frozen once it has landed.
 */
export const sql = /* sql */ `
WITH
  said AS MATERIALIZED (SELECT coalesce(s.registration, r.id) AS person, o.step, o.wave, o.stuck, row_number() OVER (PARTITION BY coalesce(s.registration, r.id) ORDER BY o.day, o.id) AS place
    FROM online_step o JOIN registration r ON r.id = o.registration JOIN sheet s ON s.id = r.active_sheet WHERE o.undone_at IS NULL),
  waves AS MATERIALIZED (SELECT person, step, wave, place FROM said WHERE step IN ${ofWaves}
    AND person IN (SELECT person FROM said WHERE step IN ${ofWaves} GROUP BY person HAVING count(*) > 1)
    AND person NOT IN (SELECT person FROM said WHERE step = 'pelatihan')),
  -- of one wave the last that was said
  outcomes AS MATERIALIZED (SELECT person, step, wave, max(place) AS place FROM waves WHERE step <> 'menunggu' GROUP BY person, wave),
  counting AS MATERIALIZED (SELECT * FROM outcomes WHERE step = 'lolos' OR person NOT IN (SELECT person FROM outcomes WHERE step = 'lolos')),
  outcome AS MATERIALIZED (${ofLatestWave('counting')}),
  again AS MATERIALIZED (SELECT w.* FROM waves w LEFT JOIN outcome o ON o.person = w.person
    WHERE w.step = 'menunggu' AND (o.person IS NULL OR (o.step = 'tidak_lolos' AND CASE WHEN w.wave IS NULL OR o.wave IS NULL THEN w.place > o.place ELSE w.wave > o.wave END))),
  waiting AS MATERIALIZED (${ofLatestWave('again')}),
  standing AS MATERIALIZED (SELECT * FROM waiting UNION ALL SELECT * FROM outcome WHERE person NOT IN (SELECT person FROM waiting)),
  -- the late list of a wave before theirs says nothing of whether they got on since
  last AS MATERIALIZED (SELECT s.person, s.step, s.stuck, max(s.place) AS place FROM said s JOIN standing n ON n.person = s.person
    WHERE s.step <> 'diarahkan' AND NOT coalesce(s.wave < n.wave, 0) GROUP BY s.person)
UPDATE online_standing SET step = n.step, wave = n.wave,
  stuck = CASE WHEN l.step = 'macet' AND (n.step = 'tidak_lolos' OR l.stuck = 'tidak_berminat') THEN l.stuck ELSE '' END
FROM standing n JOIN last l ON l.person = n.person WHERE online_standing.registration = n.person;
`;
