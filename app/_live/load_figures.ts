import type { PackedAnswer } from '#core/figures/contract.ts'
import { takeAnswer } from '#core/figures/take_answer.ts'
import { loadJson } from './load_json.ts'

/** @returns the answer to one question of the figures API; `address` is what stands behind its `?`. */
export const loadFigures = (address: string, signal: AbortSignal): Promise<PackedAnswer> =>
  loadJson(`/api/v1/figures?${address}`, takeAnswer, signal)
