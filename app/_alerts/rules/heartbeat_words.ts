import type { Heartbeat } from '#core/alert/heartbeat_contract.ts'
import { formatInstant } from '#core/format/date.ts'

/** Called each minute: more than this is silence. */
const SILENT_MS = 3 * 60_000

/** @returns how the monitor was called last, in a sentence, and whether somebody should look at it. */
export function heartbeatWords(
  { calledAt, answered, changedAt }: Pick<Heartbeat, 'calledAt' | 'answered' | 'changedAt'>,
  { timeZone, nowMs }: { timeZone: string; nowMs: number },
): { text: string; isWrong: boolean } {
  const isSilent = nowMs - Date.parse(calledAt ?? changedAt) > SILENT_MS
  if (calledAt === null)
    return isSilent
      ? { text: 'It was not called yet: rules are not being evaluated.', isWrong: true }
      : { text: 'It is called within a minute.', isWrong: false }
  const when = `Called last on ${formatInstant(calledAt, timeZone)}`
  if (isSilent) return { text: `${when}: rules are not being evaluated since.`, isWrong: true }
  if (answered === null) return { text: `${when}.`, isWrong: false }
  if (/^2\d\d$/.test(answered)) return { text: `${when}; it answered.`, isWrong: false }
  const why = /^\d+$/.test(answered) ? `it answered ${answered}` : answered
  return { text: `${when}, but it did not take the call: ${why}.`, isWrong: true }
}
