import type { MovedAnswer } from '#core/moved/contract.ts'
import { tooEarlyWords } from '../_overview/expected.ts'

const SETTLED_FIRST =
  'What has not settled looks better than it will be, so it is not compared as it is. Choose a range that has settled, or come back in a while.'

/** @returns why it cannot be told what moved, in sentences. */
export function untoldWords(reason: MovedAnswer['reason']): string {
  if (reason === null || reason === 'nothing accepted')
    return 'In one of the two ranges no resolution is accepted, so there is no cost of one to compare. Choose other ranges.'
  if (reason === 'nothing settled') return `Of one of the two ranges, no accepted resolution has settled. ${SETTLED_FIRST}`
  const early = tooEarlyWords({ tooEarly: reason })
  return `${early ?? ''} ${SETTLED_FIRST}`.trim()
}
