import { HANDLERS, type Handler } from '../event/types.ts'
import { Problem } from '../problem.ts'
import { HINDSIGHT_STEPS, type HindsightStep } from './hindsight_steps.ts'

/** Of what one asks how good it was. */
export interface HindsightQuery {
  step: HindsightStep
  /** Null: both. */
  handler: Handler | null
  /** Without what was made afterwards, since nobody asked at the time. */
  saidThenOnly: boolean
}

/** @returns what a question names: days of both handlers without a word. @throws Problem `invalid_parameter`. */
export function readHindsightQuery(params: URLSearchParams): HindsightQuery {
  const handler = oneOf(params, 'handler', HANDLERS)
  return {
    step: oneOf(params, 'step', HINDSIGHT_STEPS) ?? 'day',
    handler,
    saidThenOnly: oneOf(params, 'reconstructed', ['with', 'without']) === 'without',
  }
}

function oneOf<T extends string>(params: URLSearchParams, parameter: string, allowed: readonly T[]): T | null {
  const text = params.get(parameter)
  if (text === null || text === '') return null
  const found = allowed.find((one) => one === text)
  if (!found) throw new Problem('invalid_parameter', `${parameter}: one of ${allowed.join(', ')}`, { parameter })
  return found
}
