/**
 * A person's own way online (PRODUCT.md "The person's own path online"): a ladder of dated steps, each with who says so. What the office
 * knows of it is hearsay until somebody saw it; it decides nothing. No step holds a password or a code.
 */
export const ladderSteps = ['diarahkan', 'akun', 'kode', 'formulir', 'tes', 'menunggu', 'lolos', 'pelatihan'] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** What can be noted: a step of the ladder, not having passed a wave, or being stuck. */
export const onlineSteps = [...ladderSteps, 'tidak_lolos', 'macet'] as const;
export type OnlineStep = (typeof onlineSteps)[number];

/** How the office knows: they say so, an officer saw it, or it stood on a list. */
export const onlineSources = ['pengakuan', 'dilihat', 'daftar'] as const;
export type OnlineSource = (typeof onlineSources)[number];

/** Why somebody does not get on, in the order of their numbers on the keyboard. */
export const stuckReasons = ['mengira_cukup', 'tak_punya_hp', 'tak_paham', 'kode_tidak_masuk', 'nik_ditolak', 'tidak_berminat'] as const;
export type StuckReason = (typeof stuckReasons)[number];

export interface OnlineEvent {
  readonly step: OnlineStep;
  /** Of `menunggu`, `lolos` and `tidak_lolos`; null: not said. */
  readonly wave: number | null;
  /** Only with `macet`. */
  readonly stuck: StuckReason | null;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly source: OnlineSource;
}

export interface OnlineState {
  /** The last event of each step that was reached; of a step of waves, that of the latest wave. */
  readonly reached: Readonly<Partial<Record<LadderStep, OnlineEvent>>>;
  /** Where the person stands: the furthest step, or the outcome of the last wave; null: nothing is known. */
  readonly at: OnlineEvent | null;
  /** The step that comes next; null at the end of the ladder and while an answer is waited for. */
  readonly next: LadderStep | null;
  /** Why they do not get on; null: nothing is said, they got on since, or they have registered and it says nothing any more. */
  readonly stuck: OnlineEvent | null;
  /** Whether an account is known of: from `akun` on. */
  readonly hasAccount: boolean;
}

/**
 * Registered online: they wait for a wave or are through it. Whatever kept them from getting there keeps them from nothing now, and no text
 * says that their registration is unfinished; only not wanting to stays what it is. The card, lists, figures and messages all read this here.
 */
const registered: readonly OnlineStep[] = ['menunggu', 'lolos', 'pelatihan'];

/**
 * Where a person stands, from all that was noted and not taken back, in the order of noting. A day earlier than that of another event
 * does not lead back down: who is known to have filled the form has an account, whenever that was noted. Lists of a wave come late, also
 * after the next wave: whoever passed one has passed, and of waves that were not passed the latest counts. After it, waiting for a later
 * one (or for one after that day) counts again. Of one wave the last that was said counts.
 */
export function onlineStateOf(events: readonly OnlineEvent[]): OnlineState {
  const inOrder = events.map((event, index) => ({ event, index })).toSorted((left, right) => left.event.day.localeCompare(right.event.day) || left.index - right.index);
  const dated = inOrder.map(({ event }) => event);
  const reached: Partial<Record<LadderStep, OnlineEvent>> = {};
  for (const step of ladderSteps) {
    const event = ofLatestWave(dated.filter((each) => each.step === step));
    if (event) reached[step] = event;
  }
  const at = standing(dated, reached);
  const last = dated.findLast((event) => event.step !== 'diarahkan' && !isOfEarlierWave(event, at));
  const atStep = at?.step ?? null;
  return {
    reached,
    at,
    next: nextOf(atStep),
    stuck: last?.step === 'macet' && (atStep === null || !registered.includes(atStep) || last.stuck === 'tidak_berminat') ? last : null,
    hasAccount: atStep !== null && atStep !== 'diarahkan',
  };
}

/**
 * Whether noting this of a person says anything: nobody said it of that wave or for that reason yet, or they stand elsewhere by it (stuck
 * again after a step, waiting again after a wave).
 */
export function isNews(events: readonly OnlineEvent[], said: OnlineEvent): boolean {
  if (!events.some(({ step, wave, stuck }) => step === said.step && wave === said.wave && stuck === said.stuck)) return true;
  const before = onlineStateOf(events);
  const after = onlineStateOf([...events, said]);
  return before.at?.step !== after.at?.step || before.at?.wave !== after.at?.wave || before.stuck?.stuck !== after.stuck?.stuck;
}

function standing(dated: readonly OnlineEvent[], reached: Readonly<Partial<Record<LadderStep, OnlineEvent>>>): OnlineEvent | null {
  if (reached.pelatihan) return reached.pelatihan;
  const outcomes = dated.filter((event) => event.step === 'lolos' || event.step === 'tidak_lolos');
  const lastOfEach = outcomes.filter((event) => outcomes.findLast(({ wave }) => wave === event.wave) === event);
  const passed = ofLatestWave(lastOfEach.filter(({ step }) => step === 'lolos'));
  if (passed) return passed;
  const outcome = ofLatestWave(lastOfEach);
  if (outcome) {
    const again = dated.filter((event) => event.step === 'menunggu' && (event.wave !== null && outcome.wave !== null ? event.wave > outcome.wave : dated.indexOf(event) > dated.indexOf(outcome)));
    return ofLatestWave(again) ?? outcome;
  }
  const furthest = ladderSteps.findLast((step) => reached[step] !== undefined);
  return furthest === undefined ? null : (reached[furthest] ?? null);
}

/** Of events in the order of their days the one of the latest wave; one that names no wave only where it came after that. */
function ofLatestWave(dated: readonly OnlineEvent[]): OnlineEvent | null {
  const latest = dated.reduce<OnlineEvent | null>((best, event) => (event.wave !== null && event.wave >= (best?.wave ?? 0) ? event : best), null);
  const last = dated.findLast(({ wave }) => wave === null);
  return last && (latest === null || dated.indexOf(last) > dated.indexOf(latest)) ? last : latest;
}

/** The late list of a wave before the one by which they stand: it says nothing of whether they got on since. */
function isOfEarlierWave({ wave }: OnlineEvent, at: OnlineEvent | null): boolean {
  return wave !== null && wave < (at?.wave ?? 0);
}

function nextOf(step: OnlineStep | null): LadderStep | null {
  if (step === null) return 'diarahkan';
  if (step === 'menunggu' || step === 'pelatihan') return null;
  // The next wave is joined from the account that is there.
  if (step === 'tidak_lolos') return 'menunggu';
  if (step === 'macet') return null;
  return ladderSteps[ladderSteps.indexOf(step) + 1] ?? null;
}
