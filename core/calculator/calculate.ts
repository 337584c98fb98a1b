import { divideRounded, microsOf } from '../money/amount.ts'
import { type CalculatorInput, portionOf } from './inputs.ts'

/** One tally: of the AI's cases, the humans', or all. Money in micros; null where there is nothing to divide by. */
export interface Tally {
  cases: bigint
  broken: bigint
  accepted: bigint
  handlingMicros: bigint
  reworkMicros: bigint
  overheadMicros: bigint
  fullMicros: bigint
  costPerCaseMicros: bigint | null
  costPerAcceptedMicros: bigint | null
  qualityGapMicros: bigint | null
}

export interface Calculation {
  ai: Tally
  human: Tally
  all: Tally
  allHumanBaselineMicros: bigint | null
  /** accepted × all-human baseline − full cost, to the nearest micro. */
  savingMicros: bigint | null
}

/**
 * The arithmetic of docs/metrics.md, section 4, over cases that have all matured.
 * Overhead is shared out among the cases equally.
 */
export function calculate(input: CalculatorInput): Calculation {
  const cases = BigInt(input.cases)
  const aiCases = portionOf(cases, input.aiShare)
  const overhead = microsOf(input.overhead)
  const aiOverhead = divideRounded(overhead * aiCases, cases) ?? 0n
  const ai = tallyOf(aiCases, input.aiCost, input.aiFails, input.aiCleanUp, aiOverhead)
  const humanCleanUp = input.priceReworkOf === 'ai' ? '0' : input.humanCleanUp
  const humanOverhead = cases === 0n ? 0n : overhead - aiOverhead
  const human = tallyOf(cases - aiCases, input.humanCost, input.humanFails, humanCleanUp, humanOverhead)
  const all = sumOf(ai, human)
  return {
    ai,
    human,
    all,
    allHumanBaselineMicros: human.costPerAcceptedMicros,
    savingMicros: divideRounded(all.accepted * human.fullMicros - all.fullMicros * human.accepted, human.accepted),
  }
}

function tallyOf(cases: bigint, cost: string, fails: string, cleanUp: string, overheadMicros: bigint): Tally {
  const broken = portionOf(cases, fails)
  return withRatios({
    cases,
    broken,
    accepted: cases - broken,
    handlingMicros: cases * microsOf(cost),
    reworkMicros: broken * microsOf(cleanUp),
    overheadMicros,
  })
}

function sumOf(a: Tally, b: Tally): Tally {
  return withRatios({
    cases: a.cases + b.cases,
    broken: a.broken + b.broken,
    accepted: a.accepted + b.accepted,
    handlingMicros: a.handlingMicros + b.handlingMicros,
    reworkMicros: a.reworkMicros + b.reworkMicros,
    overheadMicros: a.overheadMicros + b.overheadMicros,
  })
}

type Sums = Pick<Tally, 'cases' | 'broken' | 'accepted' | 'handlingMicros' | 'reworkMicros' | 'overheadMicros'>

function withRatios(sums: Sums): Tally {
  const fullMicros = sums.handlingMicros + sums.reworkMicros + sums.overheadMicros
  const costPerCaseMicros = divideRounded(sums.handlingMicros, sums.cases)
  const costPerAcceptedMicros = divideRounded(fullMicros, sums.accepted)
  const qualityGapMicros =
    costPerCaseMicros === null || costPerAcceptedMicros === null ? null : costPerAcceptedMicros - costPerCaseMicros
  return { ...sums, fullMicros, costPerCaseMicros, costPerAcceptedMicros, qualityGapMicros }
}
