import { expect, it } from 'vitest'
import { describeFigure } from './describe_figure.ts'
import { nothingRead, type Reading } from './reading.ts'
import { type RuleBodyInput, ruleBodySchema } from './rule_contract.ts'

const COST = { figure: 'costPerAcceptedResolution', windowMinutes: 1_440 } as const
const say = (input: RuleBodyInput, reading: Partial<Reading>, about = '') => {
  const body = ruleBodySchema.parse(input)
  if (body.kind !== 'threshold' && body.kind !== 'change') throw new Error('a rule of figures')
  const { headline, sentences } = describeFigure(body, { ...nothingRead(''), says: 'breach', ...reading }, about, 'EUR')
  return [headline, ...sentences].join(' ').replaceAll('\u00a0', ' ')
}

it.each<[RuleBodyInput, Partial<Reading>, string, string]>([
  [
    { kind: 'threshold', ...COST, limit: 3 },
    { value: 3.214 },
    '',
    'Cost per accepted resolution is €3.21, above €3.00. Taken over 1 d, settled.',
  ],
  [
    { kind: 'threshold', figure: 'acceptedResolutionRate', windowMinutes: 60, limit: 0.7, direction: 'below', basis: 'now' },
    { value: 0.65 },
    'German',
    'Accepted-resolution rate, German is 65.0%, below 70.0%. Taken over 1 h, as far as it is known.',
  ],
  [
    { kind: 'change', ...COST, percent: 20, basis: 'nowcast' },
    { value: 25 },
    '',
    'Cost per accepted resolution moved by +25.0% against the period before. Taken over 1 d, what it will come to, as far as can be told.',
  ],
  [
    { kind: 'threshold', ...COST, limit: 3 },
    { says: 'nothing' },
    '',
    'Cost per accepted resolution: there is nothing to judge by.',
  ],
  [{ kind: 'threshold', ...COST, limit: 3 }, { says: 'failed' }, 'AI', 'Cost per accepted resolution, AI could not be read.'],
])('%j', (input, reading, about, words) => {
  expect(say(input, reading, about)).toBe(words)
})
