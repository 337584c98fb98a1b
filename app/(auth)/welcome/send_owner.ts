import { textOf } from '#app/_form/form_data.ts'
import { problemOf } from '#app/_form/problem_of.ts'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'
import { firstStartAnswerSchema, firstStartSchema } from '#core/access/contract.ts'

const FIELDS = ['workspaceName', 'email', 'password', 'timeZone', 'currency'] as const
const CONFLICT = 409

/** Makes the owner's account of what was typed. @returns the slug of their workspace, or what is wrong. */
export async function sendOwner(data: FormData): Promise<{ workspace: string } | { problem: FormProblem }> {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, textOf(data, name)]))
  const wrong = problemOf(firstStartSchema, typed)
  if (wrong) return { problem: wrong }
  const sent = await sendJson('POST', '/api/first-start', typed)
  if (sent.ok) return firstStartAnswerSchema.parse(sent.body)
  const { problem } = sent
  return {
    problem: problem.status === CONFLICT ? { ...problem, message: 'Somebody has just made the owner’s account.' } : problem,
  }
}
