import { describe, expect, it } from 'vitest'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { DAY_MS, HOUR_MS } from './rhythm.ts'
import { DEFAULT_FACTOR, type ScenarioName } from './scenario.ts'
import { simulate } from './simulate.ts'

const ANCHOR_MS = Date.UTC(2026, 10, 23, 7, 30)
const CHANGE_MS = ANCHOR_MS - 14 * DAY_MS

function history(name: ScenarioName): CloudEvent[] {
  const scenario = { name, factor: DEFAULT_FACTOR[name], fromMs: CHANGE_MS, language: 'de' }
  const events: CloudEvent[] = []
  for (const event of simulate({ seed: 7, anchorMs: ANCHOR_MS, weeks: 4, casesPerDay: 60, scenario })) {
    if (Date.parse(event.time) >= ANCHOR_MS) break
    events.push(event)
  }
  return events
}

describe('what is told, and not what happens, from the date on:', () => {
  const calm = history('steady')
  const bare = (events: CloudEvent[]) => events.map(({ id }) => id.replace(/^[a-z]+7/, ''))
  const startsOf = (events: CloudEvent[], isLater: boolean) =>
    events.filter(
      (event): event is CloudEvent<'conversation.started'> =>
        event.type === 'conversation.started' && Date.parse(event.time) >= CHANGE_MS === isLater,
    )

  it('no topics in field', () => {
    const events = history('field')
    expect(startsOf(events, true).filter(({ data }) => data?.topic !== undefined)).toEqual([])
    expect(startsOf(events, false).filter(({ data }) => data?.topic !== undefined).length).toBeGreaterThan(500)
    const later = new Set(startsOf(events, true).map(({ subject }) => subject))
    expect(events.filter(({ type, subject }) => type === 'conversation.described' && later.has(subject))).toEqual([])
    const isDescribed = ({ type }: CloudEvent) => type === 'conversation.described'
    expect(bare(events.filter((one) => !isDescribed(one)))).toEqual(bare(calm.filter((one) => !isDescribed(one))))
  })

  it('no phone conversations in source, which are of a source of their own', () => {
    const events = history('source')
    const own = events.filter(({ source }) => source.endsWith('/phone'))
    const phone = startsOf(calm, false).filter(({ data }) => data?.channel === 'phone')
    expect(startsOf(own, false).length).toBe(phone.length)
    expect(startsOf(own, true)).toEqual([])
    const told = startsOf(calm, true).filter(({ data }) => data?.channel !== 'phone')
    expect(bare(startsOf(events, true))).toEqual(bare(told))
  })

  it('humans who come hours later in neglect', () => {
    const waits = (events: CloudEvent[]): number => {
      const handed = new Map(
        events
          .filter(({ type, time }) => type === 'conversation.handed_off' && Date.parse(time) >= CHANGE_MS)
          .map(({ subject, time }) => [subject, Date.parse(time)]),
      )
      const ends = events.flatMap(({ type, subject, time }) => {
        const from = handed.get(subject)
        return type === 'conversation.resolved' && from !== undefined && Date.parse(time) > from ? [Date.parse(time) - from] : []
      })
      return ends.reduce((sum, one) => sum + one, 0) / ends.length / HOUR_MS
    }
    expect(waits(history('neglect')) - waits(calm)).toBeGreaterThan(2.5)
  })
})
