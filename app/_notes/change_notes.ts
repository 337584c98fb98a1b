import type { Annotation, NewAnnotation } from '#core/annotation/contract.ts'
import { type FormProblem, sendJson } from '../_form/send_json.ts'
import type { LiveStateStore } from '../_live/live_state.ts'

export interface NoteChanges {
  /** @returns what is wrong; null where it is added. */
  add: (note: NewAnnotation) => Promise<FormProblem | null>
  remove: (note: Annotation) => Promise<FormProblem | null>
}

/**
 * @param first what is known while the store knows nothing yet.
 * @returns what adds and removes notes: the store has them as soon as the server has.
 */
export function changesOf(
  store: Pick<LiveStateStore<readonly Annotation[]>, 'state' | 'take'>,
  first: readonly Annotation[],
): NoteChanges {
  const known = () => store.state().value ?? first
  return {
    add: async (note) => {
      const sent = await sendJson('POST', '/api/v1/annotations', note)
      if (!sent.ok) return sent.problem
      const added = sent.body as Annotation
      // The page may have heard of it before it had this answer.
      store.take(inOrder([...known().filter(({ id }) => id !== added.id), added]))
      return null
    },
    remove: async (note) => {
      const sent = await sendJson('DELETE', `/api/v1/annotations/${note.id}`)
      // Somebody else was quicker: it is gone as well.
      if (!sent.ok && sent.problem.status !== 404) return sent.problem
      store.take(known().filter(({ id }) => id !== note.id))
      return null
    },
  }
}

const inOrder = (notes: readonly Annotation[]): readonly Annotation[] =>
  notes.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
