import type { Rule } from '#core/alert/contract.ts'
import { formatCount } from '#core/format/number.ts'

/** @returns how many of a rule's alerts were false: `1 of 4 in 90 days`; null where none fired, or the rule is gone. */
export const recordWords = (record: Rule['record'] | null): string | null =>
  record && record.fired > 0
    ? `${formatCount(record.markedFalse)} of ${formatCount(record.fired)} in ${formatCount(record.days)} days`
    : null
