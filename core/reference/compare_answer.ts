import type { ReferenceAnswer, ReferenceRow } from './count_reference.ts'
import type { ReferenceFigures } from './figures.ts'
import { compareTexts } from './order.ts'
import type { ReferenceSums } from './sums.ts'

/** What an answer of the API is compared by (docs/api.md, "Reading figures"). */
export interface ComparedAnswer {
  unallocatedOverheadMicros: string
  rows: readonly ComparedRow[]
}

type ComparedSums = { counts: object; costMicros: object }

export interface ComparedRow extends ComparedSums {
  start: string
  segment: object
  matured: ComparedSums
  maturedHuman: ComparedSums
  figures: object
  nowcast: { maturedShare: number | null }
}

/** Numbers that are quotients may differ in the last digit. */
const SAME_WITHIN = 1e-12

/**
 * Compares an answer with the independent count, both ways.
 * @returns a line for each difference; none where they are the same.
 */
export function compareAnswer(answer: ComparedAnswer, reference: ReferenceAnswer): string[] {
  const got = new Map(answer.rows.map((row) => [keyOf(Date.parse(row.start), row.segment), flatAnswer(row)]))
  const wanted = new Map(reference.rows.map((row) => [keyOf(row.startMs, row.segment), flatReference(row)]))
  const rows = [...new Set([...wanted.keys(), ...got.keys()])].flatMap((key) => compareRow(key, got.get(key), wanted.get(key)))
  const twice = answer.rows.length - got.size
  return [
    ...(twice === 0 ? [] : [`${twice} rows have the start and segment of another`]),
    ...difference('unallocatedOverheadMicros', answer.unallocatedOverheadMicros, String(reference.unallocatedOverheadMicros)),
    ...rows,
  ]
}

type Flat = Map<string, unknown>

function compareRow(key: string, got: Flat | undefined, wanted: Flat | undefined): string[] {
  if (!got) return [`${key}: the row is missing`]
  if (!wanted) return [`${key}: a row that should not be: ${[...got].filter(([, value]) => Number(value) !== 0).join(' ')}`]
  return [...new Set([...wanted.keys(), ...got.keys()])].flatMap((name) =>
    difference(`${key} ${name}`, got.get(name), wanted.get(name)),
  )
}

function difference(name: string, got: unknown, wanted: unknown): string[] {
  if (got === wanted) return []
  const near = typeof got === 'number' && typeof wanted === 'number' && Math.abs(got - wanted) <= Math.abs(wanted) * SAME_WITHIN
  return near ? [] : [`${name}: is ${JSON.stringify(got)}, should be ${JSON.stringify(wanted)}`]
}

const keyOf = (startMs: number, segment: object): string =>
  `${new Date(startMs).toISOString()} ${JSON.stringify(Object.entries(segment).sort(([a], [b]) => compareTexts(a, b)))}`

function flatAnswer({ start, segment, figures, matured, maturedHuman, nowcast, ...sums }: ComparedRow): Flat {
  return new Map([
    ...flatten('', sums),
    ...flatten('matured.', matured),
    ...flatten('maturedHuman.', maturedHuman),
    ...flatten('figures.', figures),
    ['maturedShare', nowcast.maturedShare] as const,
  ])
}

function flatReference({ startMs, segment, figures, matured, maturedHuman, maturedShare, ...sums }: ReferenceRow): Flat {
  return new Map([
    ...flatten('', sums),
    ...flatten('matured.', matured),
    ...flatten('maturedHuman.', maturedHuman),
    ...flatten('figures.', figures),
    ['maturedShare', maturedShare] as const,
  ])
}

/** Every value by its path; money as the decimal string that JSON has. */
function flatten(path: string, values: ComparedSums | ReferenceSums | ReferenceFigures | object): [string, unknown][] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (typeof value === 'object' && value !== null) return flatten(`${path}${name}.`, value)
    return [[`${path}${name}`, typeof value === 'bigint' ? String(value) : value]]
  })
}
