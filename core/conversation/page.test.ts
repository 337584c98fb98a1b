import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Place } from './cursor.ts'
import { type Page, pageOf } from './page.ts'
import { type Paging, readsDescending, type Start } from './paging.ts'

interface Row {
  place: Place
  isListed: boolean
}

const ahead = (a: Place, b: Place): number =>
  a.atMs - b.atMs || (a.conversation < b.conversation ? -1 : a.conversation > b.conversation ? 1 : a.position - b.position)

/** Reads a page as the database does: along the rows, as many as may be looked at. */
function read(rows: readonly Row[], paging: Paging, looks: number, hasTotal = true): Page<Row> {
  const sign = readsDescending(paging) ? -1 : 1
  const { start } = paging
  const beside = rows
    .toSorted((a, b) => sign * ahead(a.place, b.place))
    .filter(({ place }) => start === null || start === 'end' || sign * ahead(place, start.place) > 0)
  const looked = beside.slice(0, looks)
  const found = looked.filter(({ isListed }) => isListed).slice(0, paging.limit + 1)
  const edge = found.length <= paging.limit && looked.length === looks ? (looked.at(-1)?.place ?? null) : null
  const count = rows.filter(({ isListed }) => isListed).length
  return pageOf({ rows: found, edge }, paging, hasTotal ? { count, exact: true } : null, ({ place }) => place)
}

/** Few instants, conversations and positions, so that many rows differ by the last of them alone. */
const anyRow: fc.Arbitrary<Row> = fc.record({
  place: fc.record({ atMs: fc.nat(4), conversation: fc.constantFrom('a', 'b', 'c'), position: fc.nat(3) }),
  isListed: fc.boolean(),
})
const anyRows = fc.uniqueArray(anyRow, { maxLength: 40, comparator: (a, b) => ahead(a.place, b.place) === 0 })
const anyWay = fc.record({
  order: fc.constantFrom('newest' as const, 'oldest' as const),
  limit: fc.integer({ min: 1, max: 6 }),
  looks: fc.integer({ min: 7, max: 12 }),
})
type Way = typeof anyWay extends fc.Arbitrary<infer T> ? T : never

/** @returns the pages from a start on, one behind the other, as they come; `between` tells what the rows are by then. */
function walk(rows: readonly Row[], way: Way, side: 'after' | 'before', from: Start, between = (at: readonly Row[]) => at) {
  const pages: Page<Row>[] = []
  for (let start: Start = from, now = rows; ; now = between(now)) {
    const page = read(now, { ...way, start, hasTotal: true }, way.looks)
    pages.push(page)
    expect(pages.length).toBeLessThan(200)
    const standing = side === 'after' ? page.next : page.previous
    if (!standing) return pages
    start = { side, ...standing }
  }
}

const listOf = (rows: readonly Row[], { order }: Way): Row[] =>
  rows.filter(({ isListed }) => isListed).toSorted((a, b) => (order === 'oldest' ? 1 : -1) * ahead(a.place, b.place))

it('has every row once, forward from the beginning and backward from the end, with filters and ties', () => {
  fc.assert(
    fc.property(anyRows, anyWay, (rows, way) => {
      const forward = walk(rows, way, 'after', null)
      expect(forward.flatMap((page) => page.rows)).toEqual(listOf(rows, way))
      const backward = walk(rows, way, 'before', 'end')
      expect(backward.toReversed().flatMap((page) => page.rows)).toEqual(listOf(rows, way))
    }),
  )
})

it('gives on the way back what it gave on the way there, from wherever one turns around', () => {
  fc.assert(
    fc.property(anyRows, anyWay, fc.nat(20), (rows, way, turn) => {
      const there = walk(rows, way, 'after', null).slice(0, turn + 1)
      const last = there.at(-1)
      const back = last?.previous ? walk(rows, way, 'before', { side: 'before', ...last.previous }) : []
      const seen = there.slice(0, -1).flatMap((page) => page.rows)
      expect(back.toReversed().flatMap((page) => page.rows)).toEqual(seen)
    }),
  )
})

it('shows each row that was there all along once, whatever comes and goes between the pages', () => {
  fc.assert(
    fc.property(anyRows, fc.array(anyRows), anyWay, (rows, arriving, way) => {
      const others = arriving.map((some) => some.filter((row) => !rows.some(({ place }) => ahead(place, row.place) === 0)))
      let turn = 0
      const pages = walk(rows, way, 'after', null, () => [...rows, ...(others[turn++] ?? [])])
      const isOld = (row: Row): boolean => rows.includes(row)
      expect(pages.flatMap((page) => page.rows).filter(isOld)).toEqual(listOf(rows, way))
    }),
  )
})

it('says which of the list each page begins with, in both directions', () => {
  fc.assert(
    fc.property(anyRows, anyWay, (rows, way) => {
      const list = listOf(rows, way)
      const placed = [...walk(rows, way, 'after', null), ...walk(rows, way, 'before', 'end')].filter((page) => page.rows[0])
      for (const { first, rows: shown } of placed) expect(list[(first ?? 0) - 1]).toBe(shown[0])
    }),
  )
})

it('says that a page begins the list where the look ended before the list did, and what is left holds no row of it', () => {
  const rows = Array.from({ length: 9 }, (_, atMs) => ({
    place: { atMs, conversation: 'a', position: 0 },
    isListed: atMs === 0 || atMs === 2,
  }))
  const way = { order: 'newest' as const, limit: 1, hasTotal: true }
  const last = read(rows, { ...way, start: 'end' }, 7)
  const before = read(rows, { ...way, start: last.previous && { side: 'before', ...last.previous } }, 7)
  expect([last.first, before.first, before.rows.map(({ place }) => place.atMs)]).toEqual([2, 1, [2]])
})

it('says nothing where nobody counted', () => {
  const rows = Array.from({ length: 9 }, (_, atMs) => ({ place: { atMs, conversation: 'a', position: 0 }, isListed: true }))
  const paging = { order: 'oldest' as const, limit: 3, hasTotal: false }
  const last = read(rows, { ...paging, start: 'end' }, 9, false)
  const before = read(
    rows,
    { ...paging, start: { side: 'before', place: { atMs: 6, conversation: 'a', position: 0 }, rank: null } },
    9,
  )
  expect([last.first, last.next, before.first, before.rows.length]).toEqual([null, null, null, 3])
})

it.each([
  ['oldest', 'after', [0, 1]],
  ['newest', 'after', [2, 1]],
  ['oldest', 'before', [1, 2]],
  ['newest', 'before', [1, 0]],
] as const)('leads back to the row beside which nothing is left: %s first, %s it', (order, side, expected) => {
  const rowAt = (atMs: number): Row => ({ place: { atMs, conversation: 'a', position: 1 }, isListed: true })
  const left = (side === 'after') === (order === 'oldest') ? [0, 1] : [1, 2]
  const way = { order, limit: 2, hasTotal: true }
  const empty = read(left.map(rowAt), { ...way, start: { side, place: rowAt(1).place, rank: 2 } }, 9)
  const back = side === 'after' ? empty.previous : empty.next
  const start: Start = back && { side: side === 'after' ? 'before' : 'after', ...back }
  expect(empty.rows).toEqual([])
  expect(read(left.map(rowAt), { ...way, start }, 9).rows.map(({ place }) => place.atMs)).toEqual(expected)
})
