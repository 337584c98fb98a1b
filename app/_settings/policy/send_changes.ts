import { missing, textOf } from '#app/_form/form_data.ts'
import { problemOf } from '#app/_form/problem_of.ts'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'
import { policySchema } from '#core/policy/policy.ts'

const CHANGES = policySchema.partial()

/** Makes the next version of the policy, for a reason that has to be given. @returns what is wrong; null where it is made. */
export async function sendChanges(changes: Record<string, unknown>, data: FormData): Promise<FormProblem | null> {
  const wrong = missing(data, 'reason') ?? problemOf(CHANGES, changes)
  if (wrong) return wrong
  const sent = await sendJson('PATCH', '/api/v1/policy', { policy: changes, reason: textOf(data, 'reason') })
  return sent.ok ? null : sent.problem
}
