import { beforeAll, describe, expect, test } from 'vitest';
import { followUpFacts, followUps, stillToDo } from '../../../shared/domain/follow-up.ts';
import { present } from '../../../shared/assert.ts';
import { followUpGround } from '../../../db/rules/follow-up.ts';
import { factsOfPeople, type FollowUpGround, type FollowUpQuery, peopleToFollow, peopleToFollowAfter } from '../../../db/stores/follow-up.ts';
import type { BenchOffice } from '../export/support/bench-office.ts';
import { plantedOffice, today, ways } from './support/planted.ts';

/** The list asks the rules of the domain in SQL: of every way to come to a fact, and of two at once, both must say the same. */
const pairs = ways.flatMap((_, first) => ways.map((__, second) => [first, second] as const)).filter(([first, second]) => first < second);
let office: BenchOffice;
let ground: FollowUpGround;
let all: readonly number[];
const everybody: FollowUpQuery = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null };

beforeAll(() => {
  // The first of them have one way each, the others two where both can be.
  office = plantedOffice(ways.length + pairs.length);
  for (const [index, way] of ways.entries()) way.plant(office, index + 1);
  for (const [index, [first, second]] of pairs.entries()) {
    for (const each of [first, second]) {
      try {
        present(ways[each], 'a way').plant(office, ways.length + index + 1);
      } catch {
        // The tables refuse what cannot be at once (two standings, two open marks of one kind).
      }
    }
  }
  ground = { ...followUpGround({ db: office.db, office: office.office, today }), results: { waves: [7], joined: [] } };
  all = office.db.column<number>({ text: "SELECT id FROM registration WHERE send_state <> 'ditarik' ORDER BY id DESC", values: [] });
});

describe('facts of a person', () => {
  test.each(ways.map((way, index) => ({ ...way, index })))('$name: $facts', ({ index, facts }) => {
    const known = present(factsOfPeople(office.db, [index + 1], ground).get(index + 1), 'facts').facts;
    expect(followUpFacts.filter((fact) => known[fact]).toSorted()).toEqual([...facts].toSorted());
  });
});

describe('the list', () => {
  const wantedOf = (todo: (typeof followUps)[number] | null): readonly number[] => {
    const facts = factsOfPeople(office.db, all, ground);
    return all.filter((person) => {
      const left = stillToDo(present(facts.get(person), 'facts').facts);
      return todo === null ? left.length > 0 : left.includes(todo);
    });
  };

  test.each([null, ...followUps])('of %s is of exactly those of whom the rule says so, and its count too', (todo) => {
    const query = { ...everybody, todo };
    const wanted = wantedOf(todo);
    expect(wanted.length).toBeGreaterThan(0);
    expect(peopleToFollow(office.db, query, ground, 10_000, 0).people.map((person) => person.registration)).toEqual(wanted);
    expect(peopleToFollow(office.db, query, ground, 1, 0).total).toBe(wanted.length);
    const forward = peopleToFollowAfter(office.db, query, ground, 0, 10_000).map((person) => person.registration);
    expect(forward.toReversed()).toEqual(wanted);
  });

  test('where the paper is the registration nobody is called about the way online', () => {
    const counts = { ...ground, paperCounts: true };
    for (const todo of ['akun', 'macet', 'daring', 'hasil', 'gelombang', 'pelatihan'] as const) expect(peopleToFollow(office.db, { ...everybody, todo }, counts, 1, 0).total).toBe(0);
  });

  test('a page goes on where the one before ended', () => {
    const { people: whole } = peopleToFollow(office.db, everybody, ground, 10_000, 0);
    expect([...peopleToFollow(office.db, everybody, ground, 7, 0).people, ...peopleToFollow(office.db, everybody, ground, 7, 7).people]).toEqual(whole.slice(0, 14));
  });

  test.each<[string, Partial<FollowUpQuery>, string]>([
    ['a reason', { todo: 'macet', stuck: 'tak_paham' }, "SELECT registration FROM online_standing WHERE stuck = 'tak_paham'"],
    ['a wave', { wave: 1 }, 'SELECT registration FROM online_standing WHERE wave = 1'],
    ['nobody has tried', { when: 'belum_pernah' }, 'SELECT id FROM registration'],
    ['no paper of ours', { statement: '' }, 'SELECT id FROM registration WHERE id NOT IN (SELECT sheet FROM slip WHERE called_off_at IS NULL)'],
    ['an old statement', { statement: '2020-03-01' }, "SELECT sheet FROM slip GROUP BY sheet HAVING max(CASE WHEN copy_of IS NULL AND called_off_at IS NULL THEN id END) = max(CASE WHEN statement_from = '2020-03-01' AND copy_of IS NULL THEN id END)"],
    ['a village', { village: '5207021012' }, "SELECT sheet FROM sheet_current WHERE kode_desa_ktp = '5207021012'"],
    ['assigned to nobody', { assigned: 0 }, 'SELECT id FROM registration'],
  ])('narrowed to %s', (_what, part, wanted) => {
    const expected = new Set(office.db.column<number>({ text: wanted, values: [] }));
    const query = { ...everybody, ...part };
    const found = peopleToFollow(office.db, query, ground, 10_000, 0).people.map((person) => person.registration);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(wantedOf(query.todo).filter((person) => expected.has(person)));
    expect(peopleToFollow(office.db, query, ground, 1, 0).total).toBe(found.length);
  });
});
