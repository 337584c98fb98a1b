import { describe, expect, it } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { countBreaks } from './breaks.ts'
import { countBoth } from './testing/count_both.ts'
import { churned, DAY, HOUR, START_MS, type Told, tell } from './testing/tell.ts'

/** docs/drift.md, section 1: the age of a break. Resolved at 9:10, the window ends at 9:10. */

const MS = 1 / 60_000
const AI = { handler: 'ai', customer: 'x', topic: 'login', language: 'de' }
const ROOT: Told[] = [
  [0, 'started', AI],
  [10, 'resolved'],
]
const again = (minute: number, data: object = {}) =>
  tell('b', [minute, 'started', { ...AI, handler: 'human', ...data }], [minute + 5, 'resolved'])

/** Breaks as the reference counts them; the engine must say the same. */
const breaksOf = (events: readonly SupportEvent[], acceptanceWindowDays = 14) =>
  countBreaks(countBoth(events, { policy: { acceptanceWindowDays } }).reading).map(
    ({ hourMs, ageHours, cause, count }) => `${(hourMs - START_MS) / 3_600_000} +${ageHours} ${cause} ${count}`,
  )

describe('a break', () => {
  it.each<[what: string, events: SupportEvent[], breaks: string[]]>([
    ['there is none', tell('a', ...ROOT), []],
    ['in the hour of the resolution', tell('a', ...ROOT, [59, 'reopened']), ['0 +0 reopen 1']],
    ['when the next hour begins', tell('a', ...ROOT, [60, 'handed_off']), ['0 +1 escalation 1']],
    ['days later', [...tell('a', ...ROOT), ...again(3 * DAY + 2 * HOUR + 15)], ['0 +74 recontact 1']],
    ['by leaving', [...tell('a', ...ROOT), churned('x', 61)], ['0 +1 churn 1']],
    ['at the instant of the resolution', [...tell('a', ...ROOT), churned('x', 10)], ['0 +0 churn 1']],
    ['a millisecond before the end', [...tell('a', ...ROOT), ...again(10 - MS)], ['0 +-1 recontact 1']],
    [
      'long before the end of a long root',
      [...tell('a', [0, 'started', AI], [300, 'resolved']), ...again(5)],
      ['5 +-1 recontact 1'],
    ],
    ['of what was lost is none', tell('a', [0, 'started', AI], [10, 'handed_off'], [99, 'reopened']), []],
    [
      'that was known first was not the earliest',
      [...tell('a', ...ROOT), ...again(5 * DAY), churned('x', 2 * HOUR)],
      ['0 +2 churn 1'],
    ],
  ])('%s', (_, events, breaks) => {
    expect(breaksOf(events)).toEqual(breaks)
  })

  it('of several in one hour is one sum, of another language another', () => {
    const of = (name: string, minute: number, language: string) =>
      tell(name, [minute, 'started', { ...AI, customer: name, language }], [minute + 1, 'resolved'], [minute + 121, 'reopened'])
    expect(breaksOf([...of('a', 0, 'de'), ...of('b', 30, 'de'), ...of('c', 0, 'sv'), ...of('d', 60, 'de')]).sort()).toEqual([
      '0 +2 reopen 1',
      '0 +2 reopen 2',
      '1 +2 reopen 1',
    ])
  })

  it.each([7, 30])('at the end of a window of %d days, which lies within an hour, is of its last whole hour', (days) => {
    const last = days * 24 - 1
    const reopenedAt = (minute: number) => breaksOf(tell('a', ...ROOT, [minute, 'reopened']), days)
    expect(reopenedAt(days * DAY - HOUR - MS)).toEqual([`0 +${last - 1} reopen 1`])
    expect(reopenedAt(days * DAY - HOUR)).toEqual([`0 +${last} reopen 1`])
    expect(reopenedAt(days * DAY)).toEqual([`0 +${last} reopen 1`])
    expect(reopenedAt(days * DAY + 10 - MS)).toEqual([`0 +${last} reopen 1`])
    expect(reopenedAt(days * DAY + 10)).toEqual([])
  })
})

describe('facts that are told later', () => {
  const said = (minute: number, what: string, data: object) => tell('b', [minute, what, data, { id: `b said ${minute}` }])
  const story = [...tell('a', ...ROOT), ...again(2 * HOUR)]

  const leftOut = said(3 * HOUR, 'excluded', { reason: 'spam' })

  it.each<[what: string, events: SupportEvent[], breaks: string[]]>([
    ['nothing more', [], ['0 +2 recontact 1']],
    ['what broke it is left out', leftOut, []],
    ['… and taken in again', [...leftOut, ...said(4 * HOUR, 'included', {})], ['0 +2 recontact 1']],
    ['it was about something else', said(3 * HOUR, 'described', { topic: 'billing' }), []],
    ['it was another customer', said(3 * HOUR, 'described', { customer: 'y' }), []],
    ['there was an earlier one', tell('c', [75, 'started', AI]), ['0 +1 recontact 1']],
  ])('%s', (_, events, breaks) => {
    expect(breaksOf([...story, ...events])).toEqual(breaks)
  })
})
