import type { Annotation } from '#core/annotation/contract.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { loadJson } from '../_live/load_json.ts'

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
    load: (signal) => loadJson(`/api/v1/annotations?${range}`, notesIn, signal),
    hear: (known) => known,
    outdates: ({ kind }) => kind === 'annotations',
  }
}

/** The server's own answer: no more than its form is looked at, so that no page carries what would check it. */
function notesIn(answer: unknown): readonly Annotation[] {
  const { annotations } = Object(answer)
  if (!Array.isArray(annotations)) throw new TypeError('no annotations')
  return annotations
}
