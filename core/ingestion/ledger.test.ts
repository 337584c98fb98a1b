import { expect, it } from 'vitest'
import { jobIdFor } from '../jobs/job_id.ts'
import { type LedgerPlace, ledgerNonce, ledgerPlaceOf, ledgerPlacesIn, ledgerRows, minuteOf, multirangeOf } from './ledger.ts'

const AT_MS = Date.UTC(2026, 10, 23, 9, 14, 59, 999)
const MINUTE_MS = Date.UTC(2026, 10, 23, 9, 14)
const place = (first: number, events: number, change: Partial<LedgerPlace> = {}): LedgerPlace => ({
  workspaceId: 7,
  door: 'a-b_cDE1',
  first,
  events,
  minuteMs: MINUTE_MS,
  ...change,
})

it('reads where the events of a job stand from its id', () => {
  const id = jobIdFor({ events: 12, workspaceId: 7, atMs: AT_MS, tag: 3_250 }, ledgerNonce('a-b_cDE1', 4_000))
  expect(ledgerPlaceOf(id)).toEqual(place(4_000, 12))
  expect(minuteOf(MINUTE_MS)).toBe(MINUTE_MS)
})

it('reads the places of workspaces beyond the ninth', () => {
  const id = jobIdFor({ events: 1, workspaceId: 4_711, atMs: AT_MS, tag: 0 }, ledgerNonce('a', 0))
  expect(ledgerPlaceOf(id)).toEqual(place(0, 1, { workspaceId: 4_711, door: 'a' }))
})

it('puts the doors of a minute in order, however they came', () => {
  const doors = (order: string[]) => ledgerRows(order.map((door) => place(0, 1, { door }))).map(({ door }) => door)
  expect(doors(['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
  expect(doors(['c', 'b', 'a'])).toEqual(['a', 'b', 'c'])
})

it.each(['n12-3.mi0.7.Zm9vYmFyYmF6', 'n12-abc', 'n12-3.mi0.7.a.b', 'n12-3.mi0.7.a.1.2', 'x.a.1', '17', ''])(
  'knows no place of %j, which has none',
  (id) => {
    expect(ledgerPlaceOf(id)).toBeNull()
  },
)

it('joins what touches, in whatever order and however often it is told, and only within a workspace, a minute and a door', () => {
  const places = [place(10, 5), place(0, 3), place(3, 2), place(12, 1), place(10, 5), place(16, 1)]
  const others = [place(15, 1, { workspaceId: 8 }), place(15, 1, { minuteMs: MINUTE_MS + 60_000 }), place(15, 1, { door: 'A' })]
  const row = { workspaceId: 7, minuteMs: MINUTE_MS, door: 'a-b_cDE1' }
  const rows = ledgerRows([...others, ...places])
  const spans = [
    [0, 5],
    [10, 15],
    [16, 17],
  ] as const
  expect(rows).toEqual([
    { ...row, door: 'A', spans: [[15, 16]] },
    { ...row, spans },
    { ...row, minuteMs: MINUTE_MS + 60_000, spans: [[15, 16]] },
    { ...row, workspaceId: 8, spans: [[15, 16]] },
  ])
  expect(ledgerRows(ledgerPlacesIn(rows))).toEqual(rows)
  expect(multirangeOf(spans)).toBe('{[0,5),[10,15),[16,17)}')
  expect(multirangeOf([])).toBe('{}')
})
