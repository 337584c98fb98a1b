import { formatFineMoney, formatMoney, leastMoney } from '../format/money.ts'
import { WAY_NAMES } from '../format/moved.ts'
import { formatCount } from '../format/number.ts'
import { roundToSum } from '../moved/round_to_sum.ts'
import type { Restatement } from './contract.ts'

/** As many causes are told one by one. */
const MOST = 4

/**
 * @returns what became of what was published, in a sentence: `published as $2.59, settled at $2.71: re-contacts
 * (31 more) +$0.110; …`. What it adds up is the whole difference, to the last digit that is shown.
 */
export function restatementWords(restatement: Restatement | null, currency: string): string {
  if (!restatement) return 'what became of it cannot be told yet.'
  const { reportedMicros, nowMicros, isSettled, reportedPolicyVersion, policyVersion } = restatement
  const [was, is] = [reportedMicros, nowMicros].map((micros) => formatMoney(micros / 1e6, currency))
  const now = isSettled ? 'settled at' : 'now expected at'
  const policy =
    policyVersion === reportedPolicyVersion
      ? ''
      : ` It was published by version ${reportedPolicyVersion} of the policy; now version ${policyVersion} counts.`
  const steps = stepWords(restatement, currency)
  return `published as ${was}, ${now} ${is}${steps === '' ? ', without a difference' : `: ${steps}`}.${policy}`
}

function stepWords({ steps, changeMicros }: Restatement, currency: string): string {
  const unit = leastMoney(currency) / 10
  const told = steps.slice(0, MOST)
  const rest = steps.slice(MOST).reduce((sum, { micros }) => sum + micros, 0)
  const total = Math.round(changeMicros / 1e6 / unit) * unit
  const amounts = roundToSum(
    [...told.map(({ micros }) => micros), rest].map((micros) => micros / 1e6),
    unit,
    total,
  )
  const words = told.map((step, place) => ({ name: nameOf(step), amount: amounts[place] ?? 0 }))
  return [...words, { name: 'all else', amount: amounts.at(-1) ?? 0 }]
    .filter(({ amount }) => Math.abs(amount) > unit / 2)
    .map(({ name, amount }) => `${name} ${formatFineMoney(amount, currency, true)}`)
    .join('; ')
}

const NAMES = {
  ...WAY_NAMES,
  ...{ recontact: 're-contacts', reopen: 'reopenings', escalation: 'handoffs afterwards', churn: 'customers lost' },
}

function nameOf({ way, cases }: Restatement['steps'][number]): string {
  if (cases === null || Math.round(cases) === 0) return NAMES[way]
  return `${NAMES[way]} (${formatCount(Math.abs(Math.round(cases)))} ${cases > 0 ? 'more' : 'fewer'})`
}
