import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PackedAnswer } from '#core/figures/contract.ts'
import { SPREAD_MS } from './figures_store.ts'
import { PAINT_EVERY_MS } from './paint_pace.ts'
import { CountedWorkspace } from './testing/counted_workspace.ts'
import { openScreen, pass, STARTED_MS } from './testing/open_screen.ts'

beforeEach(() => void vi.useFakeTimers({ now: STARTED_MS }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** What an answer says to a question that asks for nothing expected. */
function withoutNowcast(): Pick<PackedAnswer, 'columns' | 'rows'> {
  const { columns, rows } = new CountedWorkspace().answer()
  const place = columns.indexOf('nowcast')
  return { columns: columns.toSpliced(place, 1), rows: rows.map((cells) => cells.toSpliced(1 + place, 1)) }
}

describe('what is expected, on a screen', () => {
  it('loads anew what is expected once series were judged, of many pages not at once, and nothing else', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const plain = withoutNowcast()
    const { workspace, gateway, commit, shown } = await openScreen({}, plain)
    for (const _ of [1, 2]) gateway.say('drift', { judgedAt: '' })
    await pass(SPREAD_MS / 2 - 1)
    expect(workspace.asked).toEqual([])
    workspace.isSlow = true
    await pass(1)
    expect(workspace.asked.map((address) => address.split('=')[0])).toEqual(['a'])
    commit()
    workspace.deliver()
    await pass(PAINT_EVERY_MS)
    expect(shown()).toEqual([1, 1])
    commit()
    await pass(60_000)
    expect(shown()).toEqual([2, 2])
    expect(workspace.asked).toHaveLength(1)
  })

  it('asks for nothing where nothing is expected', async () => {
    const plain = withoutNowcast()
    const { workspace, gateway } = await openScreen({ answer: () => ({ ...new CountedWorkspace().answer(), ...plain }) }, plain)
    gateway.say('drift', { judgedAt: '' })
    await pass(SPREAD_MS)
    expect(workspace.asked).toEqual([])
  })
})
