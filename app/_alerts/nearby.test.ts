import { expect, it } from 'vitest'
import { nearRange, nearReleases } from './nearby.ts'

const release = (agentVersion: string, deployedAt: string) => ({ agentVersion, deployedAt, note: null })
const STARTED = Date.parse('2026-11-18T15:00:00Z')

it('names the nearest first, before or after', () => {
  const near = nearReleases(
    [release('v41', '2026-11-03T10:00:00Z'), release('v42', '2026-11-18T14:00:00Z'), release('v43', '2026-11-20T15:00:00Z')],
    STARTED,
    'Europe/Berlin',
  )
  expect(near.map(({ version, at, near: how }) => [version, at, how])).toEqual([
    ['v42', 'Wed 18 Nov, 15:00', '1 hour before'],
    ['v43', 'Fri 20 Nov, 16:00', '2 days after'],
    ['v41', 'Tue 3 Nov, 11:00', '15 days before'],
  ])
})

it('names five at most', () => {
  expect(
    nearReleases(
      Array.from({ length: 9 }, (_, n) => release(`v${n}`, '2026-11-18T14:00:00Z')),
      STARTED,
      'UTC',
    ),
  ).toHaveLength(5)
})

it('looks four weeks to either side of where it began, or opened where nobody knows since when', () => {
  const openedAt = '2026-11-20T06:00:00Z'
  const days = (startedAt: string | null) => {
    const { fromMs, toMs } = nearRange({ startedAt, openedAt })
    return [fromMs, toMs].map((ms) => new Date(ms).toISOString().slice(0, 13))
  }
  expect(days('2026-11-18T15:00:00Z')).toEqual(['2026-10-21T15', '2026-12-16T15'])
  expect(days(null)).toEqual(['2026-10-23T06', '2026-12-18T06'])
})
