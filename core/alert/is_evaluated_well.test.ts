import { expect, it } from 'vitest'
import { isEvaluatedWell } from './is_evaluated_well.ts'
import { type RuleBodyInput, ruleBodySchema } from './rule_contract.ts'

const NOW = Date.UTC(2026, 10, 23, 10, 59)
const MINUTE_MS = 60_000
const DRIFT: RuleBodyInput = { kind: 'drift' }
const BEHIND: RuleBodyInput = { kind: 'data', watches: 'ingestionBehind' }
const FIGURE: RuleBodyInput = { kind: 'threshold', figure: 'csat', windowMinutes: 60, limit: 4 }

it.each<[string, RuleBodyInput[], number | null, boolean]>([
  ['judged as of this hour', [DRIFT], NOW - 59 * MINUTE_MS, true],
  ['judged two hours ago, in the hour before it is judged anew', [DRIFT], NOW - 150 * MINUTE_MS, true],
  ['not judged for hours', [FIGURE, DRIFT], NOW - 151 * MINUTE_MS, false],
  [
    'a source that may be silent, not judged for hours',
    [{ kind: 'data', watches: 'silentSource' }],
    NOW - 151 * MINUTE_MS,
    false,
  ],
  ['never judged', [DRIFT], null, false],
  ['read from figures and the queue alone', [FIGURE, BEHIND], null, true],
  ['no rule at all', [], null, true],
])('%s', (_, inputs, judgedMs, expected) => {
  const bodies = inputs.map((input) => ruleBodySchema.parse(input))
  expect(isEvaluatedWell(bodies, judgedMs, NOW)).toBe(expected)
})
