import type { RuleBodyInput } from '#core/alert/rule_contract.ts'
import { isRecord } from '#core/shape.ts'
import { type FormProblem, sendJson } from '../../_form/send_json.ts'
import { bodyOf, type RuleDraft } from '../rule_draft.ts'

export type RuleSent = { id: string } | { problem: FormProblem }

/** The field whose number is missing, by the name that the API has for it. */
const NUMBERS: Record<RuleDraft['kind'], string> = {
  drift: 'body',
  threshold: 'body.limit',
  change: 'body.percent',
  data: 'body.behindMinutes',
}

/**
 * Makes a rule, or changes the one with `id`.
 * @returns its id, or what is wrong with it, by field.
 */
export async function sendRule(draft: RuleDraft, suggested: string, id: string | null): Promise<RuleSent> {
  const body: RuleBodyInput | null = bodyOf(draft)
  if (body === null) return { problem: { status: 0, message: '', fields: { [NUMBERS[draft.kind]]: 'Enter a number.' } } }
  const rule = { name: draft.name.trim() === '' ? suggested : draft.name.trim(), body }
  const sent = await (id === null
    ? sendJson('POST', '/api/v1/rules', rule)
    : sendJson('PATCH', `/api/v1/rules/${encodeURIComponent(id)}`, rule))
  if (!sent.ok) return { problem: sent.problem }
  return { id: isRecord(sent.body) && typeof sent.body.id === 'string' ? sent.body.id : (id ?? '') }
}
