import type { z } from 'zod'
import type { Alert, actSchema } from '#core/alert/contract.ts'
import { type FormProblem, sendJson } from '../_form/send_json.ts'
import { isAlert } from './alerts_source.ts'

export type ActInput = z.input<typeof actSchema>

export type Acted = { alert: Alert | null } | { problem: FormProblem }

/** Does something about an alert. @returns the alert as it is then, where the answer says; or what is wrong. */
export async function sendAct(id: string, act: ActInput): Promise<Acted> {
  const sent = await sendJson('POST', `/api/v1/alerts/${encodeURIComponent(id)}/acts`, act)
  if (!sent.ok) return { problem: sent.problem }
  return { alert: isAlert(sent.body) ? sent.body : null }
}
