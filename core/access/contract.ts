import { z } from 'zod'
import { policySchema } from '../policy/policy.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { passwordSchema } from './password.ts'
import { KEY_SCOPES } from './scopes.ts'

const name = z.string().trim().min(1, 'Give it a name.').max(80, 'At most 80 characters.').refine(isStorable, STORABLE)

/** `POST /api/first-start`: the owner's account and the workspace. */
export const firstStartSchema = z.strictObject({
  workspaceName: name,
  email: z.email('Enter an e-mail address, such as you@example.com.').max(254),
  password: passwordSchema,
  timeZone: policySchema.shape.timeZone,
  currency: policySchema.shape.currency,
})

/** Its answer: the slug of the owner's workspace. */
export const firstStartAnswerSchema = z.object({ workspace: z.string() })

/** `POST /api/settings/keys`. */
export const newKeySchema = z.strictObject({
  name,
  scopes: z.array(z.enum(KEY_SCOPES)).min(1, 'Choose at least one.').max(KEY_SCOPES.length),
})

/** Its answer: the only time that the key itself is seen. */
export const createdKeySchema = z.object({ id: z.string(), key: z.string() })
