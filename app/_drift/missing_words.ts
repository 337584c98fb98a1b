import type { Missing } from '#core/drift/contract.ts'
import { formatDay } from '#core/format/date.ts'
import { formatCount } from '#core/format/number.ts'

/** @returns what is missing until something is watched, and when it will be there. */
export function missingWords(missing: Missing, timeZone: string): string[] {
  return [whatIsMissing(missing), whenEnough(missing, timeZone)].filter((words) => words !== '')
}

function whatIsMissing({ reason, days, daysNeeded, breaks, breaksNeeded }: Missing): string {
  if (reason === 'no history')
    return `What is normal is learned from ${daysNeeded} days of history, and nothing has been counted yet.`
  if (reason === 'short history') return `What is normal is learned from ${daysNeeded} days of history; so far there are ${days}.`
  if (reason === 'few breaks')
    return `What is normal is learned from at least ${breaksNeeded} resolutions that were taken back; in the days to learn from there were ${formatCount(breaks ?? 0)}.`
  return 'There is enough history: what is normal is learned within the next minutes.'
}

function whenEnough({ reason, enoughAt }: Missing, timeZone: string): string {
  if (reason === 'not learned yet') return ''
  if (enoughAt === null) return 'When there will be enough cannot be told yet. It is learned by itself then.'
  return `There will be enough on ${formatDay(enoughAt, timeZone)}, if it goes on like this. It is learned by itself then.`
}
