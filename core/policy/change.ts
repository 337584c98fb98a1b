import { z } from 'zod'
import { isStorable, STORABLE } from '../text/storable.ts'
import { type Policy, policySchema } from './policy.ts'

export interface PolicyChange {
  /** The fields that change; none to count anew under the same policy. */
  patch: Partial<Policy>
  reason: string
}

const fields = policySchema.partial()
const reason = z.string().trim().max(500).refine(isStorable, STORABLE).default('')

/** The fields that change, under `policy` or at the top level; a name that no policy has is refused. */
export const policyChangeSchema = z
  .record(z.string(), z.unknown())
  .transform((body) => ('policy' in body ? body : { reason: body.reason, policy: without(body, 'reason') }))
  .pipe(z.strictObject({ policy: z.record(z.string(), z.unknown()), reason }))
  .transform((body, context): PolicyChange => {
    const checked = fields.strict().safeParse(body.policy)
    if (!checked.success) {
      for (const { path, message } of checked.error.issues) context.addIssue({ code: 'custom', path, message })
      return z.NEVER
    }
    return { patch: onlyGiven(checked.data, body.policy), reason: body.reason }
  })
  .refine(({ patch }) => Object.keys(patch).length > 0, 'names nothing to change')

const without = (body: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name))

/** Parsing fills in defaults; what was not named must stay as it is in the workspace's policy. */
function onlyGiven(checked: Partial<Policy>, given: Record<string, unknown>): Partial<Policy> {
  const patch: Partial<Policy> = { ...checked }
  for (const key of policySchema.keyof().options) if (!(key in given)) delete patch[key]
  return patch
}
