import { costOfFigures } from './cost_of.ts'
import type { Cost } from './questions.ts'

/** @returns what a question for what moved costs: as much as its two periods by segments. */
export function costOfMoved(params: URLSearchParams, nowMs: number): Cost {
  const against = new URLSearchParams(params)
  for (const [name, other] of [
    ['from', 'againstFrom'],
    ['to', 'againstTo'],
  ] as const) {
    const value = params.get(other)
    if (value) against.set(name, value)
  }
  const costs = [params, against].map((asked) => costOfFigures(asked, nowMs))
  return costs.includes('expensive') ? 'expensive' : 'cheap'
}
