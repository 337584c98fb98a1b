import { describe, expect, it } from 'vitest'
import { START_HOUR } from './testing/some_world.ts'
import { alarmsOver, CHANGE, judgedAt } from './testing/watched_shares.ts'

type Told = Parameters<typeof judgedAt>[0]

const alarmed = (told: Told, hoursLater: number): string[] =>
  judgedAt(told, CHANGE + hoursLater)
    .filter(({ state }) => state === 'drifting')
    .map(({ id }) => id)

const named = (told: Told, hoursLater: number, id: string) => {
  const found = judgedAt(told, CHANGE + hoursLater).find((one) => one.id === id)
  if (!found) throw new Error(`no series ${id}`)
  return found
}

describe('a field that is no longer sent', () => {
  const without = (field: string, share: number, before: number): Told['notSaid'] => {
    return (dimension, hour) => (dimension === field && hour >= CHANGE ? share : before)
  }

  it.each([250, 2_000, 10_000])('is named an hour later, and alone, at %i conversations a day', (perDay) =>
    expect(alarmed({ perDay, notSaid: without('topic', 1, 0.02) }, 1)).toEqual(['notSaid.topic']),
  )

  it('is integration drift, since the hour it went missing, with what it is and what it was', () => {
    const topic = named({ perDay: 2_000, notSaid: without('topic', 1, 0.02) }, 1, 'notSaid.topic')
    expect(topic).toMatchObject({ likelyCause: 'integration drift', now: 1, startHour: START_HOUR + CHANGE, alarm: null })
    expect(topic.before).toBeCloseTo(0.02, 2)
    expect(topic.promisedHours).toBe(2_160 * 7)
  })

  it('is the customer, too', () =>
    expect(alarmed({ perDay: 2_000, anonymous: (hour) => (hour >= CHANGE ? 0.5 : 0.04) }, 1)).toEqual(['anonymous']))

  it('is asked of the AI alone where people have none', () =>
    expect(alarmed({ perDay: 2_000, notSaid: without('agentVersion', 0.5, 0) }, 1)).toEqual(['notSaid.ai.agentVersion']))

  it('is nothing as long as hardly any are without it', () =>
    expect(alarmed({ perDay: 2_000, notSaid: without('topic', 0.004, 0) }, 72)).toEqual([]))

  it('is not watched where nobody ever sent it', () => {
    const judged = judgedAt({ perDay: 500, notSaid: (dimension) => (dimension === 'market' ? 1 : 0) }, CHANGE)
    expect(judged.map(({ id }) => id)).not.toContain('notSaid.market')
  })

  it('is steady while it is as it was, and has no name then', () =>
    expect(named({ perDay: 2_000 }, 1, 'notSaid.topic')).toMatchObject({ state: 'steady', likelyCause: null }))
})

describe('handoffs that nobody takes up', () => {
  const late = (hour: number): number => (hour >= CHANGE ? 0.5 : 0.1)

  it('are named within half a day at 2,000 conversations', () =>
    expect(named({ perDay: 2_000, late }, 12, 'lateHandoffs.ai')).toMatchObject({
      state: 'drifting',
      likelyCause: 'nobody owns it',
      promisedHours: 2_160,
    }))

  it('count once the target has passed', () => {
    const hoursOf = (targetMinutes: number): number =>
      [...Array(9).keys()].find(
        (hours) => named({ perDay: 5_000, late, targetMinutes }, hours, 'lateHandoffs.ai').state === 'drifting',
      ) ?? -1
    expect([hoursOf(15), hoursOf(16), hoursOf(75), hoursOf(240)]).toEqual([1, 2, 2, 5])
  })

  it('at night are none where nights were like that', () => {
    const atNight = (hour: number): number => (hour % 24 < 6 ? 0.9 : 0.05)
    for (const hours of [-8, 1, 6, 24]) expect(alarmed({ perDay: 2_000, late: atNight }, hours)).toEqual([])
  })
})

it('keeps its promise where nothing changes: of 36 days, an alarm of a series in 90 days and one of all others together', () => {
  const alarms = [1, 2, 3].flatMap((seed) => [...alarmsOver({ perDay: 300, seed }, 12)])
  expect(alarms.length).toBeLessThanOrEqual(1)
}, 30_000)
