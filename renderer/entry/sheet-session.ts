import { createFormControl } from 'react-hook-form';
import type { Finding } from '../../shared/domain/checks/check.ts';
import type { PlaceField } from '../../shared/domain/elsewhere.ts';
import { emptyValues, fieldIds, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { digitsOf } from '../../shared/domain/nik.ts';
import { normaliseField } from '../../shared/domain/values.ts';
import type { Problem } from '../../shared/problems.ts';
import { createStore, type Store } from '../shell/store.ts';
import type { KeyingCounts } from './counter.ts';
import { FieldOrigins } from './field-origins.ts';
import { fillFromPlace, type PlaceChoice, placesFrom, proposedPlace } from './elsewhere.ts';
import { Hands } from './hands.ts';
import { firstStop, isFull, nextStop, stopLike, stopsOf, type FlowFacts } from './flow.ts';
import { findOnSheet, mayBeShown } from './find-on-sheet.ts';
import { FieldLooks } from './field-looks.ts';
import { FieldNotes, withNote } from './field-notes.ts';
import { lookOf, marksOfNik, type Look } from './look.ts';
import { proposedBoxes, proposedIds } from './proposals.ts';
import { KnownPeople } from './known-people.ts';
import { checklist } from './rows.ts';
import { shownText, shownValues } from './shown.ts';
import { elementId, isTextBox, type EntryForm, type EntrySettings, type Opened, type Saving } from './sheet-types.ts';
import { helpTyping, phoneStart } from './typing.ts';
import { codeForCard, codeForNewWords, filledByVillage, fillFromVillage, villageFields, villageOfCode, type VillageChoice } from './village.ts';

/**
 * One sheet under the fingers. Lives outside React, so that a lock, another screen or a dead data process leaves it as it is;
 * the rows of the form listen to their own field only, and no key draws the whole form.
 */
export class SheetSession {
  readonly opened: Opened;
  readonly settings: Store<EntrySettings>;
  /** Native boxes register here; it holds what they show. */
  readonly form: EntryForm;
  /** Visible findings of the sheet, most serious first. */
  readonly findings: Store<readonly Finding[]> = createStore<readonly Finding[]>([]);
  /** Who is there already. */
  readonly known: KnownPeople;
  readonly notes: FieldNotes;
  readonly focus: Store<FieldId>;
  readonly saving: Store<Saving> = createStore<Saving>('no');
  readonly problem: Store<Problem | null> = createStore<Problem | null>(null);
  /** Said once in the strip, above what the field means: restored typing, an open stop. */
  readonly said: Store<string> = createStore('');
  readonly receivedDay: Store<string>;
  /** Grows with every change of a value; `kept`: how many of them the data process has. */
  changes = 0;
  kept = 0;
  /** Where the hands stood when the typing was kept; null: none of it is kept yet. */
  keptAt: { readonly field: FieldId | null; readonly caret: number | null } | null = null;
  /** Where the caret stands in the box under the hands; `placed` false: all of the box is chosen, and it stands nowhere. */
  caret = 0;
  placed = false;
  /** Where it stood when the typing was kept; once. */
  caretToRestore: number | null = null;
  /** Revision the save is based on. */
  revision: number;

  private readonly origins = new FieldOrigins();
  private readonly visited = new Set<FieldId>();
  private readonly looks: FieldLooks;
  private readonly before: SheetValues;
  private typedBefore = '';
  /** Letters typed into a list that takes free text, before they are taken. */
  private letters: string | null = null;
  private allChecked: boolean;
  private readonly hands: Hands<FieldId>;

  constructor(opened: Opened, settings: EntrySettings, now: number) {
    this.opened = opened;
    this.settings = createStore(settings);
    this.revision = opened.head.revision;
    this.before = opened.values;
    this.allChecked = opened.head.paperState !== 'masuk';
    this.hands = new Hands(now);
    this.form = createFormControl<Record<FieldId, string>>({ defaultValues: shownValues(opened.values) });
    // As useForm does when its component is there; this form lives above the screen, and before it its values would be the defaults only.
    this.form.control._state.mount = true;
    this.receivedDay = createStore(opened.receivedDay);
    this.known = new KnownPeople(opened.head.uid, opened.secondOf, { found: () => this.check(), said: () => (this.changes += 1) });
    this.notes = new FieldNotes(opened.notes, { typed: () => (this.changes += 1), kept: () => this.refreshLooks(this.findings.get()) });
    for (const id of opened.prefilled) if (opened.values[id] !== '') this.origins.of.set(id, 'tanda-terima');
    for (const id of ['jenis_identitas', 'kewarganegaraan'] as const) if (opened.values[id] !== '') this.origins.of.set(id, 'tetap');
    this.origins.restore(opened.unconfirmed);
    this.markFromVillage();
    this.looks = new FieldLooks((id) => this.lookNow(id, []));
    this.focus = createStore<FieldId>(firstStop(this.facts()));
    this.check();
  }

  /** Puts the typing that was kept for this clerk back under the fingers. */
  restore(kept: NonNullable<Opened['kept']>): void {
    if (kept.receivedDay !== null) this.receivedDay.set(kept.receivedDay);
    this.known.restore(kept.second);
    for (const id of fieldIds) this.form.setValue(id, id === kept.field ? kept.values[id] : shownText(id, kept.values[id]));
    for (const id of fieldIds) if (kept.values[id] !== this.before[id]) this.origins.of.delete(id);
    this.origins.restore(kept.unconfirmed);
    this.markFromVillage();
    this.hands.counts = kept.counts;
    this.notes.restore(kept.notes, kept.noteFrom);
    const stops = stopsOf(this.settings.get().profile);
    const at = kept.field === null ? firstStop(this.facts()) : checklist.includes(kept.field) ? (stops.at(-1) ?? kept.field) : kept.field;
    for (const id of stops.slice(0, Math.max(0, stops.indexOf(kept.noteFrom ?? at)))) this.visited.add(id);
    this.keptAt = { field: at, caret: kept.caret };
    this.caretToRestore = kept.caret;
    this.focus.set(at);
    this.said.set('Ketikan terakhir dipulihkan.');
    this.check();
  }

  /** The sheet as it stands, in stored form. */
  values(): SheetValues {
    const boxes = this.form.getValues();
    const values = emptyValues();
    for (const id of fieldIds) values[id] = normaliseField(id, boxes[id], this.receivedDay.get());
    return values;
  }

  /** The same, but what is being typed right now as it is in the box. */
  rawValues(): SheetValues {
    const id = this.focus.get();
    return { ...this.values(), [id]: this.letters ?? this.form.getValues(id) };
  }

  unconfirmed(): FieldId[] {
    return this.origins.unconfirmed(this.values());
  }

  look(id: FieldId): Store<Look> {
    return this.looks.of(id);
  }

  facts(): FlowFacts {
    return { profile: this.settings.get().profile, values: this.values(), origins: this.origins.of };
  }

  keyDown(key: string, held: boolean, now: number): void {
    this.hands.keyDown(key, held, now);
  }

  get counts(): KeyingCounts {
    return this.hands.counts;
  }

  /** The field has the focus. */
  entered(id: FieldId): void {
    // Letters of a list stand in its box until it is left: not a lock, not another window.
    if (id !== this.focus.get()) this.letters = null;
    this.focus.set(id);
    this.caret = 0;
    this.placed = false;
    this.typedBefore = this.form.getValues(id);
    if (id === 'no_hp' && this.typedBefore === '') {
      this.form.setValue(id, phoneStart);
      this.typedBefore = phoneStart;
    }
  }

  /** The box will have the focus again without having been left: the caret goes back to its place. */
  rememberCaret(): void {
    this.caretToRestore = this.placed ? this.caret : null;
  }

  /** Something was typed into a text box; the form value is already the new one. Tells what to select, if the form wrote something itself. */
  typed(id: FieldId, now: number): { readonly select: number } | null {
    this.hands.touched();
    this.said.set('');
    const box = this.form.getValues(id);
    const helped = helpTyping(id, box, this.typedBefore);
    if (helped) this.form.setValue(id, helped.box);
    this.typedBefore = helped?.box ?? box;
    this.changed(id);
    if (id === 'nik') this.nikTyped();
    this.refreshLook(id);
    if (helped?.goOn === true) this.goOn(id, null);
    else if (isFull(id, this.typedBefore)) this.goOn(id, now);
    return helped?.select === undefined ? null : { select: helped.select };
  }

  /** Letters in a list: no value yet, but they outlive a power cut. null: they were given up. */
  searched(text: string | null): void {
    if (text === this.letters) return;
    this.letters = text;
    this.changes += 1;
  }

  /** A coded value was taken (stored form). `byItself`: a full code was typed and the field advances. */
  take(id: FieldId, value: string, byItself: boolean, now: number): void {
    this.said.set('');
    this.letters = null;
    this.form.setValue(id, value);
    this.changed(id);
    if (id === 'alasan_tanpa_nik') this.visited.add('nik');
    this.check();
    if (byItself) this.goOn(id, now);
  }

  takeVillage(choice: VillageChoice): void {
    this.said.set('');
    this.letters = null;
    this.changed('desa_kelurahan');
    this.origins.settle(villageFields);
    if (choice.kind === 'village') {
      const filled = fillFromVillage(choice.village, choice.typed, this.settings.get().areas);
      for (const [id, value] of Object.entries(filled) as [keyof typeof filled, string][]) this.form.setValue(id, value);
      this.markFromVillage();
    } else {
      this.form.setValue('desa_kelurahan', normaliseField('desa_kelurahan', choice.typed, this.receivedDay.get()));
      for (const id of placesFrom('kecamatan')) if (this.origins.of.delete(id)) this.form.setValue(id, '');
      for (const [id, value] of proposedPlace(this.values(), this.settings.get().areas)) {
        this.form.setValue(id, value);
        this.origins.propose(id);
      }
      this.form.setValue('kode_desa_ktp', codeForNewWords(this.values(), this.settings.get().areas));
    }
    this.check();
  }

  /** Spellings or the programme have changed: a card not understood may be now; a village that stands stays; no field that is gone keeps the hands. */
  follow(settings: EntrySettings): void {
    this.focus.set(stopLike(this.focus.get(), this.settings.get().profile, settings.profile));
    this.settings.set(settings);
    if (this.values().kode_desa_ktp === '') {
      this.recode();
      if (this.values().kode_desa_ktp !== '') this.changes += 1;
    }
    this.check();
  }

  /** Kecamatan, kabupaten or provinsi: a place of the list brings what it lies in; other words are the card's own. */
  takePlace(field: PlaceField, choice: PlaceChoice): void {
    this.letters = null;
    const { names, certain } = fillFromPlace(field, choice, this.values().kode_desa_ktp === '');
    for (const [id, value] of names) {
      this.form.setValue(id, normaliseField(id, value, this.receivedDay.get()));
      this.changed(id);
      if (certain && id !== field) this.origins.of.set(id, 'sistem');
    }
    this.recode();
    this.check();
  }

  /** A yes-or-no answer, or one of two that exclude each other, turned over. */
  toggle(id: FieldId, value: string): void {
    this.said.set('');
    this.form.setValue(id, this.form.getValues(id) === value ? '' : value);
    this.changed(id);
    this.visited.add(id);
    this.check();
  }

  /** The field is left: its text takes its stored form, the checks look at it. */
  left(id: FieldId): void {
    this.letters = null;
    const box = this.form.getValues(id);
    const shown = shownText(id, normaliseField(id, box, this.receivedDay.get()));
    if (shown !== box) this.form.setValue(id, shown);
    this.visited.add(id);
    if (villageFields.includes(id)) this.recode();
    this.check();
  }

  /** Enter: accepts the field. Answers where to go, 'last' after the last stop, null when the key was a habit and counts as nothing. */
  accept(id: FieldId, now: number): FieldId | 'last' | null {
    if (this.hands.isHabit(id, now)) return null;
    if (this.origins.isOpen(id)) this.confirm(id);
    this.left(id);
    if (id === 'keterangan') return this.notes.back() ?? firstStop(this.facts());
    return nextStop(id, this.facts()) ?? 'last';
  }

  /** Puts the focus into a field; its element must be there. */
  go(id: FieldId): void {
    document.getElementById(elementId(id))?.focus();
  }

  /** The last value of this field, from the sheet saved before; desa brings its whole row of areas. */
  recall(id: FieldId, last: SheetValues): boolean {
    const ids: readonly FieldId[] = id === 'desa_kelurahan' ? [...villageFields, 'kode_desa_ktp'] : [id];
    if (ids.every((each) => last[each] === '')) return false;
    this.letters = null;
    for (const each of ids) {
      this.form.setValue(each, shownText(each, last[each]));
      this.changed(each);
    }
    if (id === 'desa_kelurahan') this.markFromVillage();
    if (id === 'nik') this.nikTyped();
    this.check();
    return true;
  }

  changeReceivedDay(day: string): void {
    this.receivedDay.set(day);
    this.changes += 1;
    this.check();
  }

  /** A pinned village, put in as soon as an unkeyed sheet is opened; the hands pass over it. */
  pinVillage(code: string): void {
    const village = villageOfCode(code, this.settings.get().areas.villages);
    if (!village || this.values().desa_kelurahan !== '') return;
    this.takeVillage({ kind: 'village', village, typed: '' });
    for (const id of villageFields) this.origins.of.set(id, 'tetap');
    this.refreshLooks(this.findings.get());
  }

  /** From now on every finding is shown; answers the stops. */
  checkAll(): readonly Finding[] {
    this.allChecked = true;
    this.check();
    return this.findings.get().filter((finding) => finding.severity === 'stop');
  }

  private changed(id: FieldId): void {
    this.changes += 1;
    this.origins.forget(id);
  }

  private confirm(id: FieldId): void {
    for (const each of this.origins.confirm(id)) {
      this.visited.add(each);
      this.changes += 1;
    }
  }

  private goOn(from: FieldId, automaticAt: number | null): void {
    this.left(from);
    const next = nextStop(from, this.facts());
    if (next === null) return;
    if (automaticAt !== null) this.hands.wentOn(next, automaticAt);
    this.go(next);
  }

  /** The note is written in between; the hands come back to where they were. */
  toNote(): void {
    this.notes.goFrom(this.focus.get());
    this.go('keterangan');
  }

  private nikTyped(): void {
    const nik = digitsOf(this.form.getValues('nik'));
    const proposed = proposedBoxes(nik, this.receivedDay.get());
    for (const id of proposedIds) {
      // What the clerk has typed or confirmed is never touched: the card decides, not the NIK.
      if (this.form.getValues(id) !== '' && !this.origins.isOpen(id)) continue;
      this.form.setValue(id, proposed[id]);
      if (proposed[id] !== '') this.origins.propose(id);
      else this.origins.forget(id);
    }
    if (nik.length === 16) this.check();
    else this.known.ask(this.values());
    for (const id of proposedIds) this.refreshLook(id);
  }

  /** Kecamatan, kabupaten and provinsi that are just what the village gives are passed over by the hands. */
  private markFromVillage(): void {
    for (const id of filledByVillage(this.values(), this.settings.get().areas)) this.origins.of.set(id, 'sistem');
  }

  private recode(): void {
    this.form.setValue('kode_desa_ktp', codeForCard(this.values(), this.settings.get().areas));
  }

  /** Runs the checks over the values as they stand and shows what may be shown. */
  check(): void {
    const values = this.values();
    const found = findOnSheet({ values, receivedDay: this.receivedDay.get(), settings: this.settings.get(), unconfirmed: this.unconfirmed(), around: this.known.around() });
    const visible = this.allChecked ? found : found.filter((finding) => mayBeShown(finding, values, this.visited));
    this.findings.set(visible);
    this.known.ask(values);
    this.refreshLooks(visible);
  }

  private refreshLooks(findings: readonly Finding[]): void {
    for (const id of fieldIds) this.looks.set(id, this.lookNow(id, findings));
  }

  private refreshLook(id: FieldId): void {
    this.looks.set(id, this.lookNow(id, this.findings.get().filter((finding) => finding.field !== id)));
  }

  private lookNow(id: FieldId, findings: readonly Finding[]): Look {
    const { returned, marks } = this.opened;
    const value = normaliseField(id, this.form.getValues(id), this.receivedDay.get());
    const plain = lookOf({
      id,
      value,
      before: this.before[id],
      origin: this.origins.of.get(id),
      ofList: this.form.getValues('kode_desa_ktp') === '',
      unconfirmed: this.origins.isOpen(id),
      findings: findings.filter((finding) => finding.field === id),
      marks: marksOfNik(marks, digitsOf(this.form.getValues('nik')) === this.before.nik),
      returned: returned?.field === id ? returned.reason : null,
    });
    const look = withNote(plain, this.notes.text(id));
    // A text box keeps its own text: only whether there is any may draw its row again.
    return isTextBox(id) ? { ...look, value: value === '' ? '' : 'ada' } : look;
  }
}
