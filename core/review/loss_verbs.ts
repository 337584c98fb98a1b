import type { Loss } from '../moved/ways.ts'

/** Ways of being lost as verbs of cases. */
export const LOSS_VERBS: Record<Loss, string> = {
  recontact: 'are contacted about again',
  reopen: 'are opened again',
  escalation: 'are handed on afterwards',
  churn: 'lose the customer',
  escalated: 'are handed on unresolved',
  abandoned: 'are left by the customer',
}
