import { HINDSIGHT_STEPS, type HindsightStep } from '#core/drift/hindsight_steps.ts'

/** What the page of hindsight shows: of days or weeks, of which figure, said how long after. */
export interface HindsightView {
  step: HindsightStep
  figure: 'cost' | 'rate'
  ageDays: number
}

/** @returns what an address asks for; what it does not say, or says wrongly, is as by default. */
export function parseHindsightView(params: URLSearchParams): HindsightView {
  const age = Number(params.get('age') ?? 1)
  return {
    step: HINDSIGHT_STEPS.find((step) => step === params.get('of')) ?? 'day',
    figure: params.get('figure') === 'rate' ? 'rate' : 'cost',
    ageDays: Number.isSafeInteger(age) && age > 0 ? age : 1,
  }
}

/** @returns the address's query, as short as it can be. */
export function hindsightParams({ step, figure, ageDays }: HindsightView): URLSearchParams {
  const params = new URLSearchParams()
  if (step !== 'day') params.set('of', step)
  if (figure !== 'cost') params.set('figure', figure)
  if (ageDays !== 1) params.set('age', String(ageDays))
  return params
}
