import { vi } from 'vitest'
import type { PackedAnswer } from '#core/figures/contract.ts'
import { LiveConnection } from '../connection.ts'
import { FiguresStore } from '../figures_store.ts'
import { PAINT_EVERY_MS } from '../paint_pace.ts'
import { CountedWorkspace, casesIn } from './counted_workspace.ts'
import { GatewayEnd } from './gateway_end.ts'

/** When the clock of these tests starts. */
export const STARTED_MS = Date.parse('2026-11-23T12:00:00Z')
export const FRAME = { filters: {}, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }

/** Lets time pass, and what waits for it happen. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A screen with two questions, open and greeted, that shows everything there is but for what `first` says. */
export async function openScreen(change: Partial<CountedWorkspace> = {}, first: Partial<PackedAnswer> = {}) {
  const workspace = Object.assign(new CountedWorkspace(), change)
  const gateway = new GatewayEnd()
  const connection = new LiveConnection(gateway.dial)
  const closeConnection = connection.open()
  gateway.hello(workspace.sequence, workspace.policyVersion)
  const onPolicy = vi.fn()
  const store = new FiguresStore(connection, {
    questions: ['a', 'b'].map((name) => ({ name, frame: FRAME, address: (nowMs) => `${name}=${nowMs - STARTED_MS}` })),
    answers: { a: workspace.answer(), b: { ...workspace.answer(), ...first } },
    onPolicy,
    load: workspace.load,
  })
  const close = store.open()
  await pass(PAINT_EVERY_MS)
  const shown = () => Object.values(store.state().answers).map(casesIn)
  const commit = () => gateway.say('delta', workspace.commit())
  return { workspace, gateway, store, onPolicy, shown, commit, close, closeConnection }
}
