import type { Annotation } from '#core/annotation/contract.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { loadJson } from '../_live/load_json.ts'
import { ownAnswer } from '../_live/own_answer.ts'

const DAY_MS = 86_400_000
/** About the longest range that the server takes. */
const AHEAD_MS = 3_600 * DAY_MS

/** @returns the time of which a screen knows all notes: from where its range begins on, since its end moves with the day. */
export const notesRange = (fromMs: number): { fromMs: number; toMs: number } => ({ fromMs, toMs: fromMs + AHEAD_MS })

/** @returns where the notes since an instant come from. What is said of them is only that they must be loaded anew. */
export function notesSource(sinceMs: number): LiveSource<readonly Annotation[]> {
  const { fromMs, toMs } = notesRange(sinceMs)
  const range = new URLSearchParams({ from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() })
  return {
    load: (signal) => loadJson(`/api/v1/annotations?${range}`, (answer) => readNotes(answer).annotations, signal),
    hear: (known) => known,
    outdates: ({ kind }) => kind === 'annotations',
  }
}

const readNotes = ownAnswer<{ annotations: readonly Annotation[] }>('annotations')
