import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hold, type Pace, type PaceRule, release, startPace } from './pace.ts'

interface News {
  id: number
  about: string
}
const EACH: PaceRule<News> = { perSecond: 20, aboutOf: ({ id }) => String(id) }
const LATEST: PaceRule<News> = { perSecond: 2, aboutOf: ({ about }) => about }
const FURTHER: PaceRule<News> = { perSecond: 1, aboutOf: () => '', progressOf: ({ id }) => id }

interface Sent extends News {
  atMs: number
}

/** Lets the bursts happen, one after so many milliseconds each, and asks whenever it is told to. */
function play(bursts: readonly { afterMs: number; about: string[] }[], rule: PaceRule<News>): { sent: Sent[]; heard: News[] } {
  let pace = startPace<News>()
  let nowMs = 10_000
  const sent: Sent[] = []
  const heard: News[] = []
  const ask = (): number | null => {
    const step = release(pace, rule, nowMs)
    pace = step.pace
    sent.push(...step.send.map((news) => ({ ...news, atMs: nowMs })))
    return step.wakeAtMs
  }
  const waitUntil = (endMs: number): void => {
    for (let wakeAtMs = ask(); wakeAtMs !== null && wakeAtMs <= endMs; wakeAtMs = ask()) nowMs = wakeAtMs
    nowMs = Math.max(nowMs, endMs)
  }
  for (const { afterMs, about } of bursts) {
    waitUntil(nowMs + afterMs)
    const news = about.map((what, place) => ({ id: heard.length + place, about: what }))
    heard.push(...news)
    pace = hold(pace, news, rule)
  }
  waitUntil(nowMs + 5_000)
  return { sent, heard }
}

const bursts = fc.array(
  fc.record({ afterMs: fc.nat(1_500), about: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 }) }),
  { minLength: 1, maxLength: 20 },
)

describe('the pace of a kind of messages', () => {
  it.each([EACH, LATEST, FURTHER])('is kept: a second has its share, none comes twice, all in order (%#)', (rule) => {
    fc.assert(
      fc.property(bursts, (list) => {
        const { sent } = play(list, rule)
        const ids = sent.map(({ id }) => id)
        expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
        // The share is renewed a second after it began, so no stretch of a second holds more than two of them.
        for (const { atMs } of sent) {
          const within = sent.filter((other) => other.atMs >= atMs && other.atMs < atMs + 1_000)
          expect(within.length).toBeLessThanOrEqual(2 * rule.perSecond)
        }
      }),
    )
  })

  it('lets the last ones through, whatever the flood', () => {
    fc.assert(
      fc.property(bursts, (list) => {
        const { sent, heard } = play(list, EACH)
        const arrived = new Set(sent.map(({ id }) => id))
        for (const { id } of heard.slice(-EACH.perSecond)) expect(arrived).toContain(id)
      }),
    )
  })

  it('ends with the latest word about the last few things', () => {
    fc.assert(
      fc.property(bursts, (list) => {
        const { sent, heard } = play(list, LATEST)
        const lastWords = [...new Map(heard.map((news) => [news.about, news.id])).entries()].sort((a, b) => a[1] - b[1])
        const arrived = new Map(sent.map(({ about, id }) => [about, id]))
        for (const [about, id] of lastWords.slice(-LATEST.perSecond)) expect(arrived.get(about)).toBe(id)
      }),
    )
  })

  const held = (...ids: number[]): Pace<News> => ({ ...startPace(), held: ids.map((id) => ({ id, about: 'a' })) })
  const idsOf = (news: readonly News[]) => news.map(({ id }) => id)

  it('sends what fits at once, and asks for nothing more', () => {
    const step = release(held(1, 2), EACH, 10_000)
    expect(idsOf(step.send)).toEqual([1, 2])
    expect(step).toMatchObject({ wakeAtMs: null, pace: { secondStartedMs: 10_000, sent: 2, held: [] } })
  })

  it('sends the rest when the second is over, not before', () => {
    const first = release(held(1, 2, 3), LATEST, 10_000)
    expect(first.wakeAtMs).toBe(11_000)
    const early = release(first.pace, LATEST, 10_999)
    expect(early).toMatchObject({ send: [], wakeAtMs: 11_000, pace: { secondStartedMs: 10_000, sent: 2 } })
    expect(idsOf(release(early.pace, LATEST, 11_000).send)).toEqual([3])
  })

  it('spends what is left of a second', () => {
    const first = release(held(1), LATEST, 10_000)
    const second = release({ ...first.pace, held: held(2, 3).held }, LATEST, 10_400)
    expect(idsOf(second.send)).toEqual([2])
    expect(second.wakeAtMs).toBe(11_000)
  })

  it('keeps of a flood the newest, as many as a second may bring', () => {
    const flood = Array.from({ length: 1_000 }, (_, id) => ({ id, about: String(id) }))
    expect(idsOf(hold(startPace<News>(), flood, EACH).held)).toEqual(Array.from({ length: 20 }, (_, place) => 980 + place))
  })

  it('takes a later word in the place of an earlier one that still waits, and leaves the others', () => {
    const pace = hold(
      startPace<News>(),
      [
        { id: 1, about: 'a' },
        { id: 2, about: 'b' },
        { id: 3, about: 'a' },
      ],
      LATEST,
    )
    expect(idsOf(pace.held)).toEqual([2, 3])
  })

  it('leaves out what is no further than what came before, also once that is sent', () => {
    const first = release(hold(startPace<News>(), [{ id: 5, about: '' }], FURTHER), FURTHER, 10_000)
    expect(idsOf(first.send)).toEqual([5])
    const pace = hold(
      first.pace,
      [
        { id: 5, about: '' },
        { id: 4, about: '' },
      ],
      FURTHER,
    )
    expect(pace).toBe(first.pace)
    expect(idsOf(hold(pace, [{ id: 6, about: '' }], FURTHER).held)).toEqual([6])
  })
})
