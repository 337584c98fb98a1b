'use client'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { joinWords } from '#core/format/list.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'

/** Under which rules the figures of a screen were counted, and for which time. */
export function Provenance({ answer }: { answer: Omit<FiguresAnswer, 'rows' | 'sequence' | 'asOf'> }) {
  const { timeZone, truncatedDimensions } = answer
  return (
    <p className="text-xs text-ink-subtle">
      Policy version {answer.policyVersion}, acceptance window {answer.acceptanceWindowDays} days. Range{' '}
      {formatInstant(answer.from, timeZone)} to {formatInstant(answer.to, timeZone)}, {timeZone}. Matured through{' '}
      {formatInstant(answer.maturedThrough, timeZone)}.
      {truncatedDimensions.length > 0 &&
        ` More than 1,000 values: those that came later are counted together as “other values”: ${joinWords(truncatedDimensions.map((name) => DIMENSION_NAMES[name].toLowerCase()))}.`}
    </p>
  )
}
