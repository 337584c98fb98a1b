import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { emptyLog, extendLog } from '#core/conversation/log.ts'
import { readFacts } from '#core/conversation/read.ts'
import { groupBy } from '#core/drift/group_by.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { CohortHour, SegmentTable } from '#core/drift/segment_table.ts'
import { admitEvent } from '#core/event/admit.ts'
import { HANDLERS, type Handler, type SupportEvent } from '#core/event/types.ts'
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts'
import { rulesOf } from '#core/policy/rules.ts'
import { type CountedCase, type CustomerHistory, countCustomer } from '#core/recount/count_customer.ts'

/** Where real incidents lie: beside a checkout, not in it. */
export const REAL_FILE = join(process.cwd(), '..', 'shared', 'data', 'uci-incidents.ndjson.gz')

/** @returns what the product counts of the incidents of a file, as tables of cohorts and breaks of both handlers. */
export function readRealTables(file: string, sameIssue: Policy['sameIssue']): SegmentTable[] {
  const rules = rulesOf({ ...DEFAULT_POLICY, sameIssue })
  const nameIssue = (customer: string, topic: string): string => JSON.stringify([customer, topic])
  const cases = historiesOf(readEvents(file)).flatMap((history) => countCustomer(history, rules, nameIssue).cases)
  return HANDLERS.map((handler) => tableOf(handler, cases))
}

function readEvents(file: string): SupportEvent[] {
  const context = { nowMs: Date.UTC(2018, 0), keepsFromMs: null, pseudonymOf: (customer: string) => customer }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
  return lines.flatMap((line) => {
    const admitted = admitEvent(JSON.parse(line), context)
    return admitted.ok ? [admitted.event] : []
  })
}

function historiesOf(events: readonly SupportEvent[]): CustomerHistory[] {
  const conversations = groupBy(
    events.filter(({ type }) => type.startsWith('conversation.')),
    ({ subject }) => subject,
  )
  const histories = new Map<string, CustomerHistory>()
  for (const [id, own] of conversations) {
    const log = extendLog(emptyLog(), own)
    const customer = readFacts(log)?.customer ?? null
    const name = customer ?? `anonymous ${id}`
    const history = histories.get(name) ?? { customer: name, anonymous: customer === null, conversations: [], churnsMs: [] }
    history.conversations.push({ id, log })
    histories.set(name, history)
  }
  return [...histories.values()]
}

function tableOf(handler: Handler, cases: readonly CountedCase[]): SegmentTable {
  const cohorts = new Map<number, CohortHour>()
  const breaks: { cohortHour: number; ageHours: number; breaks: number }[] = []
  for (const { case: known, broken } of cases) {
    const root = known.root
    if (root?.handler !== handler || root.outcome === 'open') continue
    const hour = Math.floor(root.endMs / HOUR_MS)
    const cohort = cohorts.get(hour) ?? { hour, cases: 0, resolved: 0, brokenAtOnce: 0, lost: 0, handlingMicros: 0 }
    const isResolved = root.outcome === 'resolved'
    const isAtOnce = broken !== null && broken.atMs < root.endMs
    cohorts.set(hour, {
      ...cohort,
      cases: cohort.cases + 1,
      resolved: cohort.resolved + (isResolved ? 1 : 0),
      brokenAtOnce: cohort.brokenAtOnce + (isAtOnce ? 1 : 0),
      lost: cohort.lost + (isResolved ? 0 : 1),
    })
    if (broken && !isAtOnce) breaks.push({ cohortHour: hour, ageHours: Math.floor(broken.atMs / HOUR_MS) - hour, breaks: 1 })
  }
  return { handler, dimension: null, value: null, cohorts: [...cohorts.values()], breaks }
}
