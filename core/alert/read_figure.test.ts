import { describe, expect, it } from 'vitest'
import { type FigureBody, instantsOf, windowsAt } from './figure_windows.ts'
import { readFigure } from './read_figure.ts'
import { type RuleBodyInput, ruleBodySchema } from './rule_contract.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const bodyOf = (input: RuleBodyInput): FigureBody => {
  const body = ruleBodySchema.parse(input)
  if (body.kind !== 'threshold' && body.kind !== 'change') throw new Error('a rule of figures')
  return body
}
const above = (over: object = {}) =>
  bodyOf({ kind: 'threshold', figure: 'costPerAcceptedResolution', windowMinutes: 1_440, limit: 3, basis: 'now', ...over })
const change = (over: object = {}) =>
  bodyOf({ kind: 'change', figure: 'costPerAcceptedResolution', windowMinutes: 1_440, percent: 20, basis: 'now', ...over })
const of = (value: number | null, cases = 100) => ({ value, cases })

describe('a threshold', () => {
  it.each([
    ['above', {}, 3.01, 'breach'],
    ['not above', {}, 3, 'well'],
    ['between', { recoverAt: 2.5 }, 2.6, 'between'],
    ['well', { recoverAt: 2.5 }, 2.5, 'well'],
    ['a recovery that lies beyond it', { recoverAt: 4 }, 3.5, 'breach'],
    ['below', { direction: 'below' }, 2.9, 'breach'],
    ['not below', { direction: 'below' }, 3, 'well'],
    ['between, from below', { direction: 'below', recoverAt: 3.5 }, 3.2, 'between'],
    ['no value', {}, null, 'nothing'],
  ])('%s', (_, over, value, says) => {
    expect(readFigure(above(over), 'x', of(value), null)).toMatchObject({ about: 'x', says, limit: 3 })
  })

  it('says nothing of fewer cases', () => {
    expect(readFigure(above(), '', of(9, 29), null).says).toBe('nothing')
    expect(readFigure(above(), '', of(9, 30), null).says).toBe('breach')
  })
})

describe('a change', () => {
  it.each([
    ['up', {}, 1.3, 1, 'breach', 30],
    ['not enough', {}, 1.2, 1, 'well', 20],
    ['between', { recoverPercent: 10 }, 1.15, 1, 'between', 15],
    ['down, where up is looked for', {}, 0.5, 1, 'well', -50],
    ['down', { direction: 'down' }, 0.5, 1, 'breach', -50],
    ['either', { direction: 'either' }, 0.5, 1, 'breach', -50],
    ['of what was below nothing', {}, -0.5, -1, 'breach', 50],
    ['from nothing', {}, 1, 0, 'nothing', null],
    ['from what is not known', {}, 1, null, 'nothing', null],
  ])('%s', (_, over, now, before, says, value) => {
    const reading = readFigure(change(over), '', of(now), of(before))
    expect(reading).toMatchObject({ says, value: value === null ? null : expect.closeTo(value) })
  })

  it('says nothing without enough to compare with', () => {
    expect(readFigure(change(), '', of(2), null).says).toBe('nothing')
    expect(readFigure(change(), '', of(2), of(1, 29)).says).toBe('nothing')
  })
})

describe('windows', () => {
  const AT = 1_000 * DAY
  it.each([
    ['now', above(), AT - DAY, AT, null],
    ['settled', above({ basis: 'settled' }), AT - 15 * DAY, AT - 14 * DAY, null],
    ['against the previous period', change(), AT - DAY, AT, [AT - 2 * DAY, AT - DAY]],
    ['against the same weekday', change({ against: 'sameWeekdays' }), AT - DAY, AT, [AT - 8 * DAY, AT - 7 * DAY]],
    [
      'of ten days against the same weekdays',
      change({ against: 'sameWeekdays', windowMinutes: 14_400 }),
      AT - 10 * DAY,
      AT,
      [AT - 24 * DAY, AT - 14 * DAY],
    ],
    ['against the settled weeks', change({ against: 'settledWeeks' }), AT - DAY, AT, [AT - 42 * DAY, AT - 14 * DAY]],
    [
      'settled against the settled weeks before',
      change({ against: 'settledWeeks', basis: 'settled' }),
      AT - 15 * DAY,
      AT - 14 * DAY,
      [AT - 43 * DAY, AT - 15 * DAY],
    ],
  ] as const)('%s', (_, body, fromMs, toMs, against) => {
    const found = windowsAt(body, AT, 14 * DAY)
    expect(found.window).toEqual({ fromMs, toMs })
    expect(found.against).toEqual(against && { fromMs: against[0], toMs: against[1] })
  })

  it('are read every hour, of a day and more every six, those that were not read yet', () => {
    expect(instantsOf({ windowMinutes: 60 }, AT, AT + 2.5 * HOUR, 48)).toEqual([AT + HOUR, AT + 2 * HOUR])
    expect(instantsOf({ windowMinutes: 1_440 }, AT - 1, AT + 7 * HOUR, 48)).toEqual([AT, AT + 6 * HOUR])
    expect(instantsOf({ windowMinutes: 60 }, Number.NEGATIVE_INFINITY, AT + HOUR, 2)).toEqual([AT, AT + HOUR])
    expect(instantsOf({ windowMinutes: 60 }, AT, AT + HOUR - 1, 48)).toEqual([])
  })
})
