import { formatDays } from '#core/format/date.ts'
import { formatMicros, formatMoney } from '#core/format/money.ts'
import { movedHeadline, shownSteps, stepName, stepSentence } from '#core/format/moved.ts'
import type { MovedAnswer, MovedPeriod } from '#core/moved/contract.ts'
import { movedSteps } from '#core/moved/moved_steps.ts'
import { prepareWaterfall, type Waterfall } from '../_ui/charts/waterfall.ts'
import type { WaterfallLabel } from '../_ui/charts/waterfall_drawing.tsx'
import type { Filters } from '../_view/view.ts'
import { stepQuery } from './step_query.ts'

/** A step as it is shown. */
export interface ShownStep {
  /** Names it among the steps: two segments may be called the same. */
  id: string
  name: string
  amount: string
  tone: 'good' | 'bad' | null
  /** `Customers contact again …`; null for what is too small to tell. */
  sentence: string | null
  /** Its conversations; null where there is no list of them. */
  query: string | null
}

export interface MovedModel {
  headline: string
  /** What is compared with what, and how far it has settled. */
  compared: string
  steps: readonly ShownStep[]
  waterfall: Waterfall
  labels: readonly WaterfallLabel[]
  /** The drawing in a sentence. */
  description: string
}

/** @returns what moved in words and places; null where it cannot be told. */
export function prepareMoved(answer: MovedAnswer, filters: Filters): MovedModel | null {
  const { before, after, currency, timeZone } = answer
  if (!before || !after) return null
  const told = { ...answer, before, after }
  const steps = movedSteps(answer)
  const amounts = shownSteps(steps, told)
  const money = (amount: number): string => formatMoney(amount, currency, true)
  const shown = steps.map((step, place): ShownStep => {
    const amount = amounts[place] ?? 0
    return {
      id: `${step.way} ${JSON.stringify(step.segment?.segment ?? null)}`,
      name: stepName(step),
      amount: money(amount),
      tone: amount > 0 ? 'bad' : amount < 0 ? 'good' : null,
      sentence: capitalised(stepSentence(step, answer)),
      query: stepQuery(step, answer, filters),
    }
  })
  const ends = [before, after].map((period) => ({
    name: `${period === before ? 'Before' : period.isExpected ? 'Expected' : 'Now'}, ${daysOf(period, timeZone)}`,
    amount: formatMicros(period.costPerAcceptedMicros, currency),
  }))
  const labels = [...ends.slice(0, 1), ...shown.map(({ name, amount }) => ({ name, amount })), ...ends.slice(1)]
  return {
    headline: movedHeadline(told),
    compared: comparedWords(told),
    steps: shown,
    waterfall: prepareWaterfall({
      before: unitsOf(before.costPerAcceptedMicros),
      steps: steps.map(({ micros }) => micros / 1e6),
      after: unitsOf(after.costPerAcceptedMicros),
      band: bandOf(after),
    }),
    labels,
    description: labels.map(({ name, amount }) => `${name}: ${amount}`).join('; '),
  }
}

const capitalised = (words: string | null): string | null => words && words.charAt(0).toUpperCase() + words.slice(1)

const unitsOf = (micros: string): number => Number(micros) / 1e6

const bandOf = ({ lowMicros, highMicros }: MovedPeriod) =>
  lowMicros === null || highMicros === null ? null : { low: unitsOf(lowMicros), high: unitsOf(highMicros) }

const daysOf = ({ from, to }: MovedPeriod, timeZone: string): string => formatDays(from, to, timeZone)

type Told = MovedAnswer & { before: MovedPeriod; after: MovedPeriod }

function comparedWords({ before, after, asked, basis, currency, timeZone, against }: Told): string {
  const say = (period: MovedPeriod): string => {
    const band = bandOf(period)
    if (!band) return `${daysOf(period, timeZone)} (settled)`
    const [low, high] = [band.low, band.high].map((amount) => formatMoney(amount, currency))
    return `${daysOf(period, timeZone)} (expected once all has settled: ${low} to ${high} nine times in ten)`
  }
  const which = against === 'baseline' ? ', from which it was learned what is normal' : ''
  const isCut = basis === 'settled' && (after.to !== asked.to || before.to !== asked.againstTo)
  const cut = isCut ? ' Only what has settled of the two ranges is compared.' : ''
  return `${say(after)}, against ${say(before)}${which}.${cut}`
}
