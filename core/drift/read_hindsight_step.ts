import { Problem } from '../problem.ts'
import { HINDSIGHT_STEPS, type HindsightStep } from './hindsight_steps.ts'

/** @returns the step that a question names, days without. @throws Problem `invalid_parameter` for any other. */
export function readHindsightStep(params: URLSearchParams): HindsightStep {
  const named = params.get('step') ?? 'day'
  const step = HINDSIGHT_STEPS.find((one) => one === named)
  if (!step) throw new Problem('invalid_parameter', `step: one of ${HINDSIGHT_STEPS.join(', ')}`, { parameter: 'step' })
  return step
}
