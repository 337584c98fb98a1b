import { textOf } from '#app/_form/form_data.ts'
import { problemOf } from '#app/_form/problem_of.ts'
import { type FormProblem, sendJson } from '#app/_form/send_json.ts'
import { createdKeySchema, newKeySchema } from '#core/access/contract.ts'

/** A key that was just made: the only time that it is seen. */
export interface MadeKey {
  name: string
  key: string
  /** Whether it may send events. */
  sends: boolean
}

/** Makes the key that was asked for. @returns it, or what is wrong. */
export async function sendNewKey(data: FormData): Promise<MadeKey | { problem: FormProblem }> {
  const name = textOf(data, 'name')
  const wanted = { name, scopes: data.getAll('scopes') }
  const wrong = problemOf(newKeySchema, wanted)
  if (wrong) return { problem: wrong }
  const sent = await sendJson('POST', '/api/settings/keys', wanted)
  return sent.ok
    ? { name, key: createdKeySchema.parse(sent.body).key, sends: wanted.scopes.includes('events:write') }
    : { problem: sent.problem }
}
