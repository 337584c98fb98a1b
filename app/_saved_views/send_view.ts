import type { SavedScreen } from '#core/saved_view/contract.ts'
import { type FormProblem, sendJson } from '../_form/send_json.ts'

const VIEWS = '/api/settings/views'

interface Wanted {
  name: string
  screen: SavedScreen
  query: string
  shared: boolean
}

/** Saves what a page shows as a new view. @returns its id, or what is wrong. */
export async function sendNewView({ name, screen, query, shared }: Wanted): Promise<{ id: number } | { problem: FormProblem }> {
  const sent = await sendJson('POST', VIEWS, { name, shows: { screen, query }, shared })
  return sent.ok ? { id: idOf(sent.body) } : { problem: problemOfView(sent.problem) }
}

/** Not by zod, which no page would load for this alone. */
const idOf = (body: unknown): number => Number(Reflect.get(Object(body), 'id'))

/** @returns what is wrong; null where it is changed. */
export const sendViewChange = async (
  id: number,
  change: { name?: string; shared?: boolean; shows?: { screen: SavedScreen; query: string } },
): Promise<FormProblem | null> => {
  const sent = await sendJson('PATCH', `${VIEWS}/${id}`, change)
  return sent.ok ? null : problemOfView(sent.problem)
}

/** @returns what is wrong; null where it is removed. */
export async function sendViewRemoval(id: number): Promise<FormProblem | null> {
  const sent = await sendJson('DELETE', `${VIEWS}/${id}`)
  return sent.ok ? null : sent.problem
}

/** @param id null to begin with the overview. @returns what is wrong; null where it is so. */
export async function sendStart(id: number | null): Promise<FormProblem | null> {
  const sent = await sendJson('PUT', `${VIEWS}/start`, { id })
  return sent.ok ? null : sent.problem
}

/** Of what the form has no field for it is said as a whole. */
function problemOfView(problem: FormProblem): FormProblem {
  const { name, ...others } = problem.fields
  const [first] = Object.values(others)
  if (first !== undefined) return { ...problem, message: first, fields: {} }
  return { ...problem, fields: name === undefined ? {} : { name } }
}
