import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import type { RuleBodyInput } from '#core/alert/rule_contract.ts'
import { isRecord } from '#core/shape.ts'
import { type FormProblem, sendJson } from '../../_form/send_json.ts'

export type Previewed = { ok: true; answer: PreviewAnswer } | { ok: false; problem: FormProblem }

/** Asks what a rule would promise and would have said. Never rejects. */
export async function loadPreview(body: RuleBodyInput, signal: AbortSignal): Promise<Previewed> {
  const sent = await sendJson('POST', '/api/v1/rules/preview', { body }, signal)
  if (!sent.ok) return sent
  if (isPreview(sent.body)) return { ok: true, answer: sent.body }
  return { ok: false, problem: { status: 0, message: 'The answer cannot be read. Please try again.', fields: {} } }
}

const isPreview = (value: unknown): value is PreviewAnswer => isRecord(value) && isRecord(value.replay)

/**
 * @returns what of a rule a preview depends on, as a text: who is told and what they are told to do changes nothing of it.
 */
export function previewKey(body: RuleBodyInput): string {
  const { channelIds: _to, note: _note, runbookUrl: _runbook, severity: _severity, quietHours: _quiet, ...judged } = body
  return JSON.stringify(judged)
}
