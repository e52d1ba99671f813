import { z } from 'zod';

/** A payload with one thing wrong in it, or odd enough to make a careless handler fall over. */
export interface HostilePayload {
  /** What was done to it, for the message of a failed test; never a value. */
  readonly what: string;
  readonly payload: unknown;
  /** true: no procedure may take it; false: it may be taken or refused by name, but nothing may break. */
  readonly refused: boolean;
}

const uidSample = '00000000-0000-7000-8000-00000000ffff';

/** One of them fits each text of the contract. */
const texts = ['Contoh', uidSample, '2020-04-13', 'A', 'AB', '5207', '5207021304900001', 'kata-sandi-panjang', 'a'.repeat(64), 'A-0001', '09.15', '5207011001'] as const;

/** A payload that the schema takes. `known` gives real values by the name of their key. Throws for a schema that it cannot read. */
export function validPayload(schema: z.ZodType, known: Readonly<Record<string, unknown>> = {}, key = ''): unknown {
  const inner = core(schema);
  if (key in known && inner.safeParse(known[key]).success) return known[key];
  if (inner instanceof z.ZodObject) {
    return Object.fromEntries(Object.entries(inner.shape).map(([name, part]) => [name, validPayload(asType(part), known, name)]));
  }
  if (inner instanceof z.ZodArray) return [validPayload(asType(inner.element), known, key)];
  const candidates: readonly unknown[] = inner instanceof z.ZodEnum ? inner.options : [false, 1, ...texts];
  const fits = candidates.find((candidate) => inner.safeParse(candidate).success);
  if (fits === undefined) throw new Error(`no sample fits ${key}`);
  return fits;
}

/** Every place of a valid payload with every odd value in it, every key missing, and keys too many at every object. */
export function hostilePayloads(schema: z.ZodType, valid: unknown): readonly HostilePayload[] {
  return hostileAt(asNode(schema), valid, 'the whole');
}

/** The places of a schema that take any short line of text, as "procedure.key.key": not ids, days, codes and words of a list. */
export function textPlaces(schema: z.ZodType, path: string): readonly string[] {
  const inner = core(schema);
  if (inner instanceof z.ZodObject) return Object.entries(inner.shape).flatMap(([key, part]) => textPlaces(asType(part), `${path}.${key}`));
  if (inner instanceof z.ZodArray) return textPlaces(asType(inner.element), path);
  return inner instanceof z.ZodString && inner.safeParse('sebuah <b>').success ? [path] : [];
}

interface Node {
  readonly schema: z.ZodType;
  readonly nullable: boolean;
  readonly optional: boolean;
}

function hostileAt(node: Node, valid: unknown, place: string): readonly HostilePayload[] {
  const replaced = [...oddValues, ...oddEnds(valid)]
    .filter(([, value]) => !(value === null && node.nullable) && !(value === undefined && node.optional))
    .map(([what, value]) => ({ what: `${place}: ${what}`, payload: value, refused: mustRefuse(node.schema, value) }));
  if (node.schema instanceof z.ZodArray && Array.isArray(valid)) {
    const inner = hostileAt(asNode(asType(node.schema.element)), valid[0], `${place}[0]`).map((bad) => ({ ...bad, payload: [bad.payload] }));
    return [...replaced, ...inner];
  }
  if (!(node.schema instanceof z.ZodObject) || !isRecord(valid)) return replaced;
  const parts = Object.entries(node.schema.shape).map(([key, part]) => [key, asNode(asType(part))] as const);
  return [
    ...replaced,
    ...keysTooMany(valid, place),
    ...parts.filter(([, part]) => !part.optional).map(([key]) => ({ what: `${place}: without ${key}`, payload: without(valid, key), refused: true })),
    ...parts.flatMap(([key, part]) => hostileAt(part, valid[key], `${place}.${key}`).map((bad) => ({ ...bad, payload: { ...valid, [key]: bad.payload } }))),
  ];
}

const bigText = 'x'.repeat(10_000_000);

const oddValues: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a yes', true],
  ['minus one', -1],
  ['a fraction', 1.5],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['minus infinity', Number.NEGATIVE_INFINITY],
  ['the greatest number', Number.MAX_VALUE],
  ['a number past the exact ones', 2 ** 53 + 2],
  ['the greatest exact number', Number.MAX_SAFE_INTEGER],
  ['a big integer', 5207n],
  ['a day as an object', new Date(0)],
  ['an empty text', ''],
  ['a space', ' '],
  ['ten megabytes', bigText],
  ['a NUL', 'a\u0000b'],
  ['a line break', 'a\r\nb'],
  ['half a sign', '\ud800'],
  ['two halves the wrong way round', '\udc00\ud800'],
  ['a way upwards', '../../../../etc/passwd'],
  ['SQL', "'; DROP TABLE sheet; --"],
  ['a query of the search', '" OR * NEAR('],
  ['a name of every object', '__proto__'],
  ['digits without end', '9'.repeat(90)],
  ['a list', []],
  ['a list of lists', nested(1000)],
  ['an object', { toString: 'x', valueOf: 'x' }],
  ['bytes', new Uint8Array(8)],
];

/** What is right but for its end gets further than what is wrong from the start. */
function oddEnds(valid: unknown): readonly (readonly [string, unknown])[] {
  if (typeof valid !== 'string') return [];
  return [
    ['with a NUL behind', `${valid}\u0000`],
    ['with half a sign behind', `${valid}\ud800`],
    ['with a line break behind', `${valid}\n`],
    ['with a way upwards behind', `${valid}/../..`],
    ['with a sign behind that turns the direction', `${valid}\u202e`],
  ];
}

function keysTooMany(valid: Readonly<Record<string, unknown>>, place: string): readonly HostilePayload[] {
  return ['bukan_bagian', '__proto__', 'constructor', 'prototype', 'actorId', ''].map((key) => {
    // Only JSON.parse makes an own key of "__proto__".
    const extra: unknown = JSON.parse(`{${JSON.stringify(key)}: {"role": "penyelia"}}`);
    const payload: object = Object.defineProperties({ ...valid }, Object.getOwnPropertyDescriptors(extra));
    return { what: `${place}: with ${JSON.stringify(key)}`, payload, refused: true };
  });
}

/** By the kind of the place alone, not by the schema's own word: another kind, and what no number or no text of the contract may be. */
function mustRefuse(schema: z.ZodType, value: unknown): boolean {
  if (schema instanceof z.ZodString) return typeof value !== 'string' || value.length > 1_000_000;
  if (schema instanceof z.ZodNumber) return !Number.isSafeInteger(value) || Number(value) < 0;
  if (schema instanceof z.ZodBoolean) return typeof value !== 'boolean';
  if (schema instanceof z.ZodArray) return !Array.isArray(value) || value.length > 0;
  if (schema instanceof z.ZodLiteral) return ![...schema.values].some((word) => word === value);
  if (schema instanceof z.ZodUnion) return schema.options.every((each) => mustRefuse(asType(each), value));
  // '' is a word of some lists (not asked yet).
  if (schema instanceof z.ZodEnum) return !schema.options.some((word) => word === value);
  // No odd value is an object with the right keys. A day is a bare object to the schema: the window's door refuses it.
  return !(schema instanceof z.ZodObject && value instanceof Date);
}

function asNode(schema: z.ZodType): Node {
  const optional = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  const unwrapped = optional ? asType(schema.unwrap()) : schema;
  const nullable = unwrapped instanceof z.ZodNullable;
  return { schema: core(schema), nullable, optional };
}

function core(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return core(asType(schema.unwrap()));
  return schema;
}

/** zod's own accessors answer its inner class; every schema made by the contract is a full one. */
function asType(schema: unknown): z.ZodType {
  if (!(schema instanceof z.ZodType)) throw new Error('not a schema');
  return schema;
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

function without(valid: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.fromEntries(Object.entries(valid).filter(([name]) => name !== key));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
