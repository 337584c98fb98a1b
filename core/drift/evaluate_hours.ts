import { type Evaluation, evaluate, type Watch } from './evaluate.ts'

/**
 * Judges as of some hours, in order; where a series went into alarm between two of them, as of each hour between, too, so that
 * since when it is clear is known to the hour.
 */
export function* evaluateHours(watch: Omit<Watch, 'nowHour'>, hours: readonly number[]): Generator<Evaluation> {
  let before: Evaluation | null = null
  for (const nowHour of hours) {
    const evaluation = evaluate({ ...watch, nowHour })
    if (before && isTurn(before, evaluation))
      for (let between = before.nowHour + 1; between < nowHour; between++) yield evaluate({ ...watch, nowHour: between })
    yield evaluation
    before = evaluation
  }
}

function isTurn(before: Evaluation, after: Evaluation): boolean {
  const states = new Map(before.series.map(({ id, state }) => [id, state]))
  return after.series.some(({ id, state }) => (state === 'drifting' || state === 'better') && states.get(id) !== state)
}
