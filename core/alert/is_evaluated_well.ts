import type { RuleBody } from './rule_contract.ts'

/** Series are judged as of each whole hour, within minutes: evidence that is older has stopped coming. */
const STALE_MS = 150 * 60_000

/**
 * Whether rules that were just evaluated are also read from something: of evidence that nobody judges any more nothing would ever fire.
 * @param judgedMs as of when series were judged last.
 */
export function isEvaluatedWell(bodies: readonly RuleBody[], judgedMs: number | null, nowMs: number): boolean {
  if (!bodies.some(readsEvidence)) return true
  return judgedMs !== null && nowMs - judgedMs <= STALE_MS
}

/** @returns whether a rule reads the evidence of watched series. */
export const readsEvidence = (body: RuleBody): boolean =>
  body.kind === 'drift' || (body.kind === 'data' && body.watches !== 'ingestionBehind')
