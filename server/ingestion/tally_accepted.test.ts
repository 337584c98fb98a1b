import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LedgerRow } from '#core/ingestion/ledger.ts'
import { tallyAccepted, WRITE_EVERY_MS } from './tally_accepted.ts'

const place = (first: number, workspaceId = 1) => ({ workspaceId, door: 'd', first, events: 10, minuteMs: 0 })
const row = (from: number, end: number, workspaceId = 1) => ({ workspaceId, door: 'd', minuteMs: 0, spans: [[from, end]] })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('writes what was accepted of all workspaces together, once a second, and nothing where nothing was', async () => {
  const written: LedgerRow[][] = []
  const tally = tallyAccepted(async (rows) => void written.push(rows))
  for (const first of [0, 10, 20]) tally.note(place(first))
  tally.note(place(0, 2))
  await vi.advanceTimersByTimeAsync(WRITE_EVERY_MS - 1)
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(written).toEqual([[row(0, 30), row(0, 10, 2)]])
  await vi.advanceTimersByTimeAsync(WRITE_EVERY_MS * 3)
  await tally.flush()
  expect(written).toHaveLength(1)
})

test('keeps what cannot be written, and writes it with what comes next', async () => {
  const written: LedgerRow[][] = []
  let isAway = true
  const tally = tallyAccepted(async (rows) => {
    if (isAway) throw new Error('away')
    written.push(rows)
  })
  tally.note(place(0))
  await tally.flush()
  tally.note(place(10))
  isAway = false
  await vi.advanceTimersByTimeAsync(WRITE_EVERY_MS)
  expect(written).toEqual([[row(0, 20)]])
})

test('tries again by itself where nothing comes next', async () => {
  const write = vi.fn(async () => {}).mockRejectedValueOnce(new Error('away'))
  const tally = tallyAccepted(write)
  tally.note(place(0))
  await vi.advanceTimersByTimeAsync(WRITE_EVERY_MS * 3)
  expect(write.mock.calls).toEqual([[[row(0, 10)]], [[row(0, 10)]]])
})

test('writes at once when it is told to, one after the other', async () => {
  const order: string[] = []
  const tally = tallyAccepted(async ([first]) => {
    order.push(`begin ${first?.spans}`)
    await Promise.resolve()
    order.push(`end ${first?.spans}`)
  })
  tally.note(place(0))
  const first = tally.flush()
  await Promise.resolve()
  tally.note(place(50))
  await Promise.all([first, tally.flush()])
  expect(order).toEqual(['begin 0,10', 'end 0,10', 'begin 50,60', 'end 50,60'])
})
