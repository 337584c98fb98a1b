import { describe, expect, it } from 'vitest'
import type { Nowcast } from '../nowcast/nowcast.ts'
import { type NowcastOf, nowcastRun, type RunTotals } from './nowcast_run.ts'
import { START_HOUR } from './testing/some_world.ts'
import { changed, evaluated, NOW } from './testing/watched_world.ts'

const none: RunTotals['brokenOrLost'] = { ai: [], human: [] }

/** A day that has just ended, of the AI, after its hazard rose by half. */
function yesterday(more: Partial<NowcastOf>, totals: Partial<RunTotals> = {}): Nowcast {
  const found = nowcastRun(
    { ...of, ...more },
    { firstHour: evaluation.nowHour - 24, lastHour: evaluation.nowHour - 1 },
    { resolved: 672, broken: 60, lost: 0, cost: 1e9, brokenOrLost: none, ...totals },
  )
  if (typeof found === 'string') throw new Error(found)
  return found
}

const { evaluation, named } = evaluated({ hazard: ({ handler, hour }) => (handler === 'ai' && changed(hour) ? 1.5 : 1) })
const { alarm } = named('breaks.ai')
const members = evaluation.live.filter(({ table }) => table.dimension === null && table.handler === 'ai')
const steadiness = evaluation.ready.baseline.steadiness.find((one) => one.handler === 'ai' && one.dimension === null)
if (!steadiness) throw new Error('nothing learned')
const of: NowcastOf = { ...evaluation, members, steadiness, alarm, isCalm: false }

describe('a run of cohorts', () => {
  it('is read by those since the start of the change that an alarm names', () => {
    expect(evaluation.nowHour).toBe(START_HOUR + NOW)
    expect(yesterday({}).rate.estimate).toBeLessThan(yesterday({ alarm: null }).rate.estimate - 0.01)
  })

  it('is surer where all is calm', () => {
    const width = ({ rate }: Nowcast): number => rate.high - rate.low
    expect(width(yesterday({ alarm: null, isCalm: true }))).toBeLessThan(width(yesterday({ alarm: null })))
  })

  it('costs what it has cost so far, what its breaks will cost, and the later rework of what is lost', () => {
    const [some, more] = [yesterday({}), yesterday({}, { cost: 2e9 })]
    const accepted = 672 - 60 - some.toCome.expected
    const { mean } = evaluation.ready.baseline.breakCosts.ai
    expect(some.cost?.estimate).toBeCloseTo((1e9 + mean * some.toCome.expected) / accepted, 0)
    expect((more.cost?.estimate ?? 0) - (some.cost?.estimate ?? 0)).toBeCloseTo(1e9 / accepted, 0)
  })
})
