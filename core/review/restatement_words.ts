import { formatFineMoney, leastMoney } from '../format/money.ts'
import { WAY_NAMES } from '../format/moved.ts'
import { formatCount } from '../format/number.ts'
import { roundToSum } from '../moved/round_to_sum.ts'
import type { Restatement, SentencePart } from './contract.ts'
import { numberPart, sentenceText, words } from './number_parts.ts'
import { linkOfFigure, linkOfWay } from './review_links.ts'

/** As many causes are told one by one. */
const MOST = 4

/** Where a restatement stands in an answer. */
type Of = 'publication' | 'lastPublication'

/** @returns what became of what was published, as one text. */
export const restatementWords = (restatement: Restatement | null, currency: string): string =>
  sentenceText(restatementParts(restatement, currency, 'publication'))

/**
 * @returns what became of what was published, in a sentence: `published as $2.59, settled at $2.71: re-contacts
 * (31 more) +$0.110; …`. What it adds up is the whole difference, to the last digit that is shown.
 */
export function restatementParts(restatement: Restatement | null, currency: string, of: Of): SentencePart[] {
  if (!restatement) return [words('what became of it cannot be told yet.')]
  const { isSettled, reportedPolicyVersion, policyVersion } = restatement
  const cost = (name: 'reportedMicros' | 'nowMicros'): SentencePart => {
    const link = linkOfFigure('cost', 'all')
    return numberPart({ number: restatement[name], unit: 'micros', at: `/${of}/restatement/${name}`, link }, currency)
  }
  const policy =
    policyVersion === reportedPolicyVersion
      ? ''
      : ` It was published by version ${reportedPolicyVersion} of the policy; now version ${policyVersion} counts.`
  const steps = stepParts(restatement, currency, of)
  return [
    words('published as '),
    cost('reportedMicros'),
    words(isSettled ? ', settled at ' : ', now expected at '),
    cost('nowMicros'),
    ...(steps.length === 0 ? [words(', without a difference')] : [words(': '), ...steps]),
    words(`.${policy}`),
  ]
}

function stepParts({ steps, changeMicros }: Restatement, currency: string, of: Of): SentencePart[] {
  const unit = leastMoney(currency) / 10
  const told = steps.slice(0, MOST)
  const rest = steps.slice(MOST).reduce((sum, { micros }) => sum + micros, 0)
  const total = Math.round(changeMicros / 1e6 / unit) * unit
  const amounts = roundToSum(
    [...told.map(({ micros }) => micros), rest].map((micros) => micros / 1e6),
    unit,
    total,
  )
  const say = (place: number): string => formatFineMoney(amounts[place] ?? 0, currency, true)
  const parts = told.map((step, place): SentencePart[] => {
    const at = `/${of}/restatement/steps/${place}/micros`
    const link = linkOfWay({}, step.way)
    return [words(`${nameOf(step)} `), { number: step.micros, unit: 'micros', text: say(place), at, link }]
  })
  return [...parts, [words(`all else ${say(told.length)}`)]]
    .filter((_, place) => Math.abs(amounts[place] ?? 0) > unit / 2)
    .flatMap((one, place) => (place === 0 ? one : [words('; '), ...one]))
}

const NAMES = {
  ...WAY_NAMES,
  ...{ recontact: 're-contacts', reopen: 'reopenings', escalation: 'handoffs afterwards', churn: 'customers lost' },
}

function nameOf({ way, cases }: Restatement['steps'][number]): string {
  if (cases === null || Math.round(cases) === 0) return NAMES[way]
  return `${NAMES[way]} (${formatCount(Math.abs(Math.round(cases)))} ${cases > 0 ? 'more' : 'fewer'})`
}
