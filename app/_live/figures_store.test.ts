import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QUARTER_MS } from '#core/calendar/calendar.ts'
import { AFTER_QUARTER_MS, OVERHEAD_EVERY_MS, SPREAD_MS } from './figures_store.ts'
import { PAINT_EVERY_MS } from './paint_pace.ts'
import { CountedWorkspace } from './testing/counted_workspace.ts'
import { openScreen, pass, STARTED_MS } from './testing/open_screen.ts'

beforeEach(() => void vi.useFakeTimers({ now: STARTED_MS }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the figures of a screen', () => {
  it('shows what the server answered, and asks for nothing', async () => {
    const { workspace, shown } = await openScreen({ sequence: 3 })
    expect(shown()).toEqual([3, 3])
    expect(workspace.asked).toEqual([])
  })

  it('shows a commit within a second, in every answer, without asking', async () => {
    const { workspace, shown, commit } = await openScreen()
    commit()
    await pass(PAINT_EVERY_MS)
    expect(shown()).toEqual([1, 1])
    expect(workspace.asked).toEqual([])
  })

  it('paints at once after a rest, twice if need be, and then at its pace', async () => {
    const { store, commit } = await openScreen()
    const painted = vi.fn()
    const stop = store.watch(painted)
    await pass(1_000)
    commit()
    await pass(0)
    expect(painted).toHaveBeenCalledTimes(1)
    for (let n = 0; n < 30; n++) {
      commit()
      await pass(100)
    }
    expect(painted).toHaveBeenCalledTimes(2 + 2)
    stop()
    commit()
    await pass(1_000)
    expect(painted).toHaveBeenCalledTimes(2 + 2)
  })

  it('loads all of it where a commit was not heard, and then goes on', async () => {
    const { workspace, shown, commit } = await openScreen()
    workspace.commit()
    commit()
    await pass(PAINT_EVERY_MS)
    expect(shown()).toEqual([2, 2])
    expect(workspace.asked).toEqual([`a=${PAINT_EVERY_MS}`, `b=${PAINT_EVERY_MS}`])
    commit()
    await pass(PAINT_EVERY_MS)
    expect(shown()).toEqual([3, 3])
    await pass(30_000)
    expect(workspace.asked).toHaveLength(2)
  })

  it('loads all of it after a reconnect that missed something, and nothing where nothing was missed', async () => {
    const { workspace, gateway, shown } = await openScreen()
    gateway.close()
    gateway.hello(0)
    expect(workspace.asked).toEqual([])
    gateway.close()
    workspace.commit()
    gateway.hello(1)
    await pass(PAINT_EVERY_MS)
    expect(workspace.asked).toHaveLength(2)
    expect(shown()).toEqual([1, 1])
  })

  it('loads all of it under a new policy, and says so', async () => {
    const { workspace, gateway, onPolicy } = await openScreen()
    workspace.policyVersion = 2
    gateway.hello(0, 2)
    expect(onPolicy).not.toHaveBeenCalled()
    await pass(0)
    expect(workspace.asked).toHaveLength(2)
    expect(onPolicy).toHaveBeenCalled()
  })

  it('says nothing of the policy while it is the same', async () => {
    const { workspace, store, commit, onPolicy } = await openScreen()
    workspace.commit()
    commit()
    await store.reload()
    expect(onPolicy).not.toHaveBeenCalled()
  })

  it('does not go by what has nothing to do with figures', async () => {
    const { workspace, gateway, store } = await openScreen()
    const painted = vi.fn()
    store.watch(painted)
    gateway.pulse()
    gateway.say('recount', { version: 7, recount: null })
    await pass(1_000)
    expect(workspace.asked).toEqual([])
    expect(painted).not.toHaveBeenCalled()
  })

  it('loads all of it a little after each quarter hour, when cohorts have matured', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.9)
    const { workspace } = await openScreen()
    for (let quarter = 1; quarter <= 2; quarter++) {
      await pass(STARTED_MS + quarter * QUARTER_MS + AFTER_QUARTER_MS - 1 - Date.now())
      expect(workspace.asked).toHaveLength(2 * (quarter - 1))
      await pass(SPREAD_MS / 2)
      expect(workspace.asked).toHaveLength(2 * (quarter - 1))
      await pass(SPREAD_MS / 2 + 1)
      expect(workspace.asked).toHaveLength(2 * quarter)
    }
  })

  it('loads what was shared out of the overhead anew, ten seconds after a commit', async () => {
    const { workspace, commit } = await openScreen({ overheadMicros: '5' })
    commit()
    await pass(OVERHEAD_EVERY_MS / 2)
    commit()
    await pass(OVERHEAD_EVERY_MS / 2 - 1)
    expect(workspace.asked).toEqual([])
    await pass(1)
    expect(workspace.asked).toHaveLength(2)
    await pass(60_000)
    expect(workspace.asked).toHaveLength(2)
  })

  it('loads it anew also where one row of one answer bears overhead', async () => {
    const [row] = Object.assign(new CountedWorkspace(), { overheadMicros: '5' }).answer().rows
    const [none] = new CountedWorkspace().answer().rows
    if (!row || !none) throw new Error('there are rows')
    const { workspace, commit } = await openScreen({}, { rows: [none, row] })
    commit()
    await pass(OVERHEAD_EVERY_MS)
    expect(workspace.asked).toHaveLength(2)
  })

  it('loads nothing after a commit where there is no overhead', async () => {
    const { workspace, commit } = await openScreen()
    commit()
    await pass(2 * OVERHEAD_EVERY_MS)
    expect(workspace.asked).toEqual([])
  })

  it('loads all of it where one answer alone is behind', async () => {
    const { workspace, shown } = await openScreen({ sequence: 3 }, { sequence: 2 })
    expect(workspace.asked).toHaveLength(2)
    expect(shown()).toEqual([3, 3])
  })

  it('loads it anew also where all of the overhead is left over', async () => {
    const { workspace, commit } = await openScreen({
      answer: () => ({ ...CountedWorkspace.prototype.answer.call(new CountedWorkspace()), unallocatedOverheadMicros: '7' }),
    })
    commit()
    await pass(OVERHEAD_EVERY_MS)
    expect(workspace.asked).toHaveLength(2)
  })

  it('shows what is heard while a snapshot is on its way, and adds it to that', async () => {
    const { workspace, store, shown, commit } = await openScreen({ isSlow: true })
    workspace.asOf = 'now'
    const reloading = store.reload()
    commit()
    await pass(PAINT_EVERY_MS)
    expect(shown()).toEqual([1, 1])
    workspace.deliver()
    await reloading
    await pass(PAINT_EVERY_MS)
    expect(shown()).toEqual([1, 1])
    expect(store.state().answers.a?.asOf).toBe('now')
    await pass(60_000)
    expect(workspace.asked).toHaveLength(2)
  })

  it('asks once at a time', async () => {
    const { workspace, store } = await openScreen({ isSlow: true })
    const both = [store.reload(), store.reload()]
    expect(workspace.asked).toHaveLength(2)
    workspace.deliver()
    await Promise.all(both)
    await pass(30_000)
    expect(workspace.asked).toHaveLength(2)
  })

  it('asks again a quarter second later where a snapshot is not far enough', async () => {
    const { workspace, gateway, shown } = await openScreen({ isSlow: true })
    gateway.hello(1)
    workspace.deliver()
    workspace.isSlow = false
    workspace.commit()
    await pass(249)
    expect(workspace.asked).toHaveLength(2)
    await pass(1)
    expect(workspace.asked).toHaveLength(4)
    await pass(PAINT_EVERY_MS)
    expect(shown()).toEqual([1, 1])
  })

  it('tries again ever later while it fails, whatever is heard, and says what is wrong until it goes well', async () => {
    const { workspace, gateway, store, shown, commit } = await openScreen({ trouble: new Error('No.') })
    workspace.commit()
    commit()
    await pass(0)
    expect(store.state().problem).toBe('No.')
    for (const [waitMs, asked] of [
      [249, 2],
      [1, 4],
      [499, 4],
      [1, 6],
      [1_000, 8],
    ] as const) {
      commit()
      await pass(waitMs)
      expect(workspace.asked).toHaveLength(asked)
    }
    expect(shown()).toEqual([0, 0])
    workspace.trouble = null
    gateway.hello(workspace.sequence)
    expect(workspace.asked).toHaveLength(10)
    await pass(PAINT_EVERY_MS)
    expect(store.state().problem).toBeNull()
    expect(shown()).toEqual([workspace.sequence, workspace.sequence])
    await pass(60_000)
    expect(workspace.asked).toHaveLength(10)
    workspace.trouble = 'odd'
    await store.reload()
    expect(store.state().problem).toBe('odd')
    await pass(250)
    expect(workspace.asked).toHaveLength(14)
  })

  it('frees everything when it is closed, and takes nothing more', async () => {
    const { workspace, store, shown, commit, close, closeConnection } = await openScreen({ isSlow: true })
    const reloading = store.reload()
    close()
    closeConnection()
    expect(vi.getTimerCount()).toBe(0)
    expect(workspace.calledOff).toBe(2)
    workspace.deliver()
    await reloading
    commit()
    expect(vi.getTimerCount()).toBe(0)
    expect(shown()).toEqual([0, 0])
    expect(store.state().problem).toBeNull()
    await store.reload()
    expect(workspace.asked).toHaveLength(2)
  })

  it('can be opened again, and what was asked for before is no longer its own', async () => {
    const { workspace, store, shown, commit, close } = await openScreen({ isSlow: true })
    const old = store.reload()
    close()
    store.open()
    const reloading = store.reload()
    expect(workspace.asked).toHaveLength(4)
    workspace.deliver()
    await Promise.all([old, reloading])
    commit()
    await pass(PAINT_EVERY_MS)
    expect(store.state().problem).toBeNull()
    expect(shown()).toEqual([1, 1])
    await pass(QUARTER_MS + AFTER_QUARTER_MS + SPREAD_MS)
    expect(workspace.asked.length).toBeGreaterThanOrEqual(6)
  })
})
