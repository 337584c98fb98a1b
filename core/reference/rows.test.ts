import { describe, expect, test } from 'vitest'
import { countBoth } from './testing/count_both.ts'
import { DAY, msOf, type Told, tell } from './testing/tell.ts'

/** docs/api.md, "Reading figures": steps and segments. */

const AI = (id: string, minute: number, ...told: Told[]) =>
  tell(id, [minute, 'started', { handler: 'ai', customer: id }], ...told)

describe('rows', () => {
  const steps = (step: string, fromMs: number, toMs: number, policyOf: Record<string, unknown>) =>
    countBoth([], { policy: policyOf, question: { step, fromMs, toMs } as object }).answer.rows.map(({ startMs }) =>
      new Date(startMs).toISOString().slice(0, 16),
    )

  test.each<[string, string, string, string, Record<string, unknown>, string[]]>([
    ['one for all', 'total', '2026-03-28T10:15Z', '2026-03-30T10:15Z', {}, ['2026-03-28T10:15']],
    [
      'days begin at local midnight, the first with the range',
      'day',
      '2026-03-28T12:00Z',
      '2026-03-30T12:00Z',
      { timeZone: 'Europe/Berlin' },
      ['2026-03-28T12:00', '2026-03-28T23:00', '2026-03-29T22:00'],
    ],
    [
      'weeks begin on the policy’s day',
      'week',
      '2026-03-01T00:00Z',
      '2026-03-16T00:00Z',
      { firstDayOfWeek: 3 },
      ['2026-03-01T00:00', '2026-03-04T00:00', '2026-03-11T00:00'],
    ],
    [
      'months',
      'month',
      '2026-01-31T18:30Z',
      '2026-03-01T00:00Z',
      { timeZone: 'Asia/Kolkata' },
      ['2026-01-31T18:30', '2026-02-28T18:30'],
    ],
    [
      'hours are local',
      'hour',
      '2026-03-02T00:00Z',
      '2026-03-02T02:00Z',
      { timeZone: 'Asia/Kolkata' },
      ['2026-03-02T00:00', '2026-03-02T00:30', '2026-03-02T01:30'],
    ],
    [
      'a night that repeats half an hour',
      'hour',
      '2026-04-04T14:00Z',
      '2026-04-04T17:00Z',
      { timeZone: 'Australia/Lord_Howe' },
      ['2026-04-04T14:00', '2026-04-04T15:00', '2026-04-04T15:30', '2026-04-04T16:30'],
    ],
    [
      'a night that leaves an hour out',
      'hour',
      '2026-03-29T00:00Z',
      '2026-03-29T02:00Z',
      { timeZone: 'Europe/Berlin' },
      ['2026-03-29T00:00', '2026-03-29T01:00'],
    ],
    [
      'a day that begins at one o’clock',
      'day',
      '2026-03-07T12:00Z',
      '2026-03-09T12:00Z',
      { timeZone: 'America/Havana' },
      ['2026-03-07T12:00', '2026-03-08T05:00', '2026-03-09T04:00'],
    ],
  ])('%s', (_, step, from, to, policyOf, starts) => {
    expect(steps(step, Date.parse(from), Date.parse(to), policyOf)).toEqual(starts)
  })

  test('with dimensions only what has something, without each step', () => {
    const question = { step: 'day', fromMs: msOf(-DAY), toMs: msOf(2 * DAY) }
    expect(
      countBoth(AI('a', 0, [1, 'resolved']), { question: { ...question, by: ['handler'] } as object }).answer.rows,
    ).toHaveLength(1)
    expect(countBoth(AI('a', 0, [1, 'resolved']), { question: question as object }).answer.rows).toHaveLength(4)
  })

  test.each([
    ['at the first instant', 15, 1],
    ['before it', 15 - 1 / 60_000, 0],
    ['at the end', 30, 0],
    ['before the end', 30 - 1 / 60_000, 1],
  ])('a range has its first instant and not its end: %s', (_, minute, cases) => {
    expect(countBoth(AI('a', 0, [minute, 'resolved']), { fromMinute: 15, toMinute: 30 }).row.counts).toMatchObject({
      cases,
      conversations: cases,
    })
  })
})
