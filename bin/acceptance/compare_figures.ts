import { expect } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { Addition } from './independent_count.ts'
import type { Product } from './product.ts'

const DAY_MS = 86_400_000
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS
const NAMES = [
  'cases',
  'resolved',
  'accepted',
  'broken',
  'brokenRecontact',
  'brokenReopen',
  'brokenEscalation',
  'brokenChurn',
  'escalated',
  'abandoned',
  'aiCases',
  'aiEscalated',
  'anonymousCases',
  'conversations',
  'aiConversations',
  'aiHandedOff',
  'reworkStints',
  'ratings',
  'ratingSum',
  'handling',
  'rework',
]

type Row = Record<string, string | number | null>

const weekOf = (ms: number): string => {
  const monday = ms - ((((ms - FIRST_MONDAY_MS) % (7 * DAY_MS)) + 7 * DAY_MS) % (7 * DAY_MS))
  return new Date(monday).toISOString().slice(0, 10)
}

/** Sums up what the independent count found, as rows by week and segment; rows of zeros are left out. */
function sumUp(additions: readonly Addition[], by: readonly string[], filters: Record<string, string>): Row[] {
  const rows = new Map<string, Row>()
  for (const { atMs, segment, counts } of additions) {
    const values: Record<string, string | null> = segment
    if (Object.entries(filters).some(([name, value]) => values[name] !== value)) continue
    const key = { start: weekOf(atMs), ...Object.fromEntries(by.map((name) => [name, values[name] ?? null])) }
    const name = JSON.stringify(key)
    const row: Row = rows.get(name) ?? { ...key, ...Object.fromEntries(NAMES.map((each) => [each, 0])) }
    for (const [each, count] of Object.entries(counts)) row[each] = Number(row[each]) + count
    rows.set(name, row)
  }
  return inOrder([...rows.values()])
}

const rowsOf = ({ rows }: FiguresAnswer): Row[] =>
  inOrder(
    rows.map(({ start, segment, counts, costMicros }) => {
      const all: Row = { ...counts, handling: Number(costMicros.handling), rework: Number(costMicros.rework) }
      return { start: start.slice(0, 10), ...segment, ...Object.fromEntries(NAMES.map((name) => [name, all[name] ?? 0])) }
    }),
  )

/** A conversation that adds only what is not compared here, or a week without anything, is no row. */
const inOrder = (rows: Row[]): Row[] =>
  rows.filter((row) => NAMES.some((name) => row[name] !== 0)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** Compares every week of the product's figures, by these segments, with an independent count. */
export async function expectSameAs(
  additions: readonly Addition[],
  product: Product,
  range: { from: string; to: string },
  by: readonly string[],
  filters: Record<string, string> = {},
): Promise<void> {
  const answer = await product.figures({ ...range, step: 'week', ...(by.length > 0 && { by: by.join(',') }), ...filters })
  const wanted = sumUp(additions, by, filters)
  expect(wanted.length).toBeGreaterThan(1)
  expect(rowsOf(answer)).toEqual(wanted)
}
