import { HINDSIGHT_STEPS, type HindsightStep } from '#core/drift/hindsight_steps.ts'
import type { HindsightQuery } from '#core/drift/read_hindsight_query.ts'
import { HANDLERS, type Handler } from '#core/event/types.ts'

/** What the page of hindsight shows: of days or weeks, whose cases, which figure, at which age. */
export interface HindsightView {
  step: HindsightStep
  /** Null: both. */
  handler: Handler | null
  figure: 'cost' | 'rate'
  ageDays: number
  /** Without what was reconstructed. */
  saidThenOnly: boolean
}

/** @returns what an address asks for; what it does not say, or says wrongly, is as by default. */
export function parseHindsightView(params: URLSearchParams): HindsightView {
  const age = Number(params.get('age') ?? 1)
  return {
    step: HINDSIGHT_STEPS.find((step) => step === params.get('of')) ?? 'day',
    handler: HANDLERS.find((handler) => handler === params.get('handler')) ?? null,
    figure: params.get('figure') === 'rate' ? 'rate' : 'cost',
    ageDays: Number.isSafeInteger(age) && age > 0 ? age : 1,
    saidThenOnly: params.get('said') === 'then',
  }
}

/** @returns the address's query, as short as it can be. */
export function hindsightParams({ step, handler, figure, ageDays, saidThenOnly }: HindsightView): URLSearchParams {
  const params = new URLSearchParams()
  if (step !== 'day') params.set('of', step)
  if (handler !== null) params.set('handler', handler)
  if (figure !== 'cost') params.set('figure', figure)
  if (ageDays !== 1) params.set('age', String(ageDays))
  if (saidThenOnly) params.set('said', 'then')
  return params
}

/** @returns what is to be read for it. */
export const hindsightQuery = ({ step, handler, saidThenOnly }: HindsightView): HindsightQuery => ({
  step,
  handler,
  saidThenOnly,
})
