import { formatLimit } from '../format/duration.ts'
import type { AlertState } from './names.ts'
import type { Timing, Transition } from './step_machine.ts'

const WORDS: Record<Exclude<AlertState, 'pending' | 'normal' | 'recovering'>, string> = {
  firing: 'It fires.',
  no_data: 'There is no data to judge by. This ends nothing.',
  error: 'It could not be read. It is tried again with every reading.',
  muted: 'It is muted.',
}

/** @returns what happened, in a sentence, for an alert's line of time. */
export function stepWords({ from, to, tells }: Transition, { holdMs, recoverMs }: Timing): string {
  if (to === 'pending') return `It may be. It fires if it holds for ${formatLimit(holdMs / 1_000)}.`
  if (to === 'recovering') return `It is well. The alert ends if that holds for ${formatLimit(recoverMs / 1_000)}.`
  if (to === 'normal') return from === 'pending' ? 'It passed before it had held.' : 'It is over.'
  if (to === 'firing' && tells === null) return from === 'recovering' ? 'It is back.' : 'It still fires.'
  return WORDS[to]
}
