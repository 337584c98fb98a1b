import { problemOf } from '#app/_form/problem_of.ts'
import { sendJson } from '#app/_form/send_json.ts'
import { type PolicyEffect, policyEffectSchema } from '#core/policy/effect_contract.ts'
import { policySchema } from '#core/policy/policy.ts'

const CHANGES = policySchema.partial()

/** What a change would do, or in words why that is not known. */
export type AskedEffect = { effect: PolicyEffect } | { problem: string }

/** @returns whether there is something to ask: fields that differ, none of them wrong. */
export const canAsk = (changes: Record<string, unknown>): boolean =>
  Object.keys(changes).length > 0 && problemOf(CHANGES, changes) === null

/** Asks the server what a change would do to the figures. */
export async function askEffect(changes: Record<string, unknown>, signal: AbortSignal): Promise<AskedEffect> {
  const sent = await sendJson('POST', '/api/v1/policy/effect', { policy: changes }, signal)
  if (!sent.ok) return { problem: sent.problem.message }
  const read = policyEffectSchema.safeParse(sent.body)
  return read.success ? { effect: read.data } : { problem: 'the answer is not one of this version: load the page anew' }
}
