import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LiveConnection } from './connection.ts'
import { FiguresStore } from './figures_store.ts'
import { PAINT_EVERY_MS } from './paint_pace.ts'
import { CountedWorkspace, casesIn } from './testing/counted_workspace.ts'
import { GatewayEnd } from './testing/gateway_end.ts'

const FRAME = { filters: {}, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z') }))
afterEach(() => void vi.useRealTimers())

it('keeps what a snapshot says once more', async () => {
  const [workspace, gateway] = [new CountedWorkspace(), new GatewayEnd()]
  const connection = new LiveConnection(gateway.dial)
  connection.open()
  const answers = { a: workspace.answer(), b: { ...workspace.answer(), timeZone: 'Europe/Vienna' } }
  const questions = ['a', 'b'].map((name) => ({ name, frame: FRAME, address: () => name }))
  const store = new FiguresStore(connection, { questions, answers, onPolicy: () => undefined, load: workspace.load })
  const first = store.state().answers
  const close = store.open()
  await store.reload()
  await vi.advanceTimersByTimeAsync(PAINT_EVERY_MS)
  expect(store.state().answers.a).toBe(first.a)
  expect(store.state().answers.b?.rows).toBe(first.b?.rows)
  expect(store.state().answers.b?.timeZone).toBe('UTC')
  gateway.say('delta', workspace.commit())
  await vi.advanceTimersByTimeAsync(PAINT_EVERY_MS)
  expect(casesIn(store.state().answers.a)).toBe(1)
  expect(casesIn(first.a)).toBe(0)
  close()
})
