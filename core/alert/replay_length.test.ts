import { expect, it } from 'vitest'
import type { FigureBody } from './figure_windows.ts'
import { readingsToReplay } from './replay_length.ts'
import { type RuleBodyInput, ruleBodySchema } from './rule_contract.ts'

const DAY = 86_400_000
const BY_SIX_HOURS = 360
const HOURLY = 2_160

function bodyOf(input: object): FigureBody {
  const rule = 'kind' in input ? input : { kind: 'threshold', limit: 4, ...input }
  const figure = { figure: 'costPerAcceptedResolution', windowMinutes: 10_080, ...rule }
  const body = ruleBodySchema.parse(figure as RuleBodyInput)
  if (body.kind !== 'threshold' && body.kind !== 'change') throw new Error('a rule of figures')
  return body
}

it.each<[string, object, number, number, number]>([
  ['a settled week', {}, 1, BY_SIX_HOURS, BY_SIX_HOURS],
  ['a settled week of each topic', {}, 190, BY_SIX_HOURS, BY_SIX_HOURS],
  ['a change against the settled weeks', { kind: 'change', percent: 20, against: 'settledWeeks' }, 1, BY_SIX_HOURS, BY_SIX_HOURS],
  ['an hour, each handler', { windowMinutes: 60, basis: 'now' }, 2, HOURLY, HOURLY],
  ['an hour of each topic, less far back', { windowMinutes: 60, basis: 'now' }, 190, 14 * 24, 40 * 24],
  ['a week of a thousand values, less far back', {}, 1_000, 7 * 4, 30 * 4],
  ['90 days of a thousand values', { windowMinutes: 129_600 }, 1_000, 28, 60],
  ['of so many values that nothing would do', {}, 100_000, 28, 28],
  ['a median, which is asked for window by window', { figure: 'resolutionSeconds.median' }, 1, 90, 90],
  ['what is expected, of which nothing is kept', { basis: 'nowcast' }, 1, 1, 1],
])('replays 90 days, or what does not take too long: %s', (_, input, values, least, most) => {
  const readings = readingsToReplay(bodyOf(input), { values, nowMs: 1_000 * DAY, acceptanceMs: 14 * DAY })
  expect(readings).toBeGreaterThanOrEqual(least)
  expect(readings).toBeLessThanOrEqual(most)
})
