import type { ConversationList } from '#core/conversation/contract.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { rulesOf } from '#core/policy/rules.ts'
import { type CountedCase, countCustomer } from '#core/recount/count_customer.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { issueIdOf } from '#server/counting/identify.ts'
import { writeCases } from '#server/counting/write_version.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { ensureNumbers, segmentNumbers } from '#server/segment/dimension_numbers.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { historiesOf } from './two_million_cases.ts'

const RUNS = 10
const CASES_A_WRITE = 4_000
const DAY_MS = 86_400_000
const PAGES = 40
const MOST_P95_MS = 100

/** What is asked for beside the range of eight weeks; the last but one lets hardly any through, the last none. */
const LISTS: Record<string, string> = {
  'all that ended': '',
  'oldest first': 'order=oldest',
  'from the end': 'before=end',
  open: 'state=open',
  'broken, of one topic': 'state=broken&topic=refund',
  'one topic and language': 'topic=refund&language=de',
  'few pass the filters': 'topic=refund&language=de&cause=churn&handler=human',
  'none passes the filters': 'topic=nobody-asks-this',
}

/** `GET /api/v1/conversations`: pages of fifty with their totals, one behind the other, of a million cases. */
export async function measureLists(stage: Stage): Promise<void> {
  const { id, key } = await stage.found('lists')
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const cases = await fillAMillionCases(id, anchorMs)
  const [from, to] = [anchorMs - 8 * 7 * DAY_MS, anchorMs + DAY_MS].map((ms) => new Date(ms).toISOString())
  const range = `from=${from}&to=${to}`
  const takenBack = { 'taken back': `takenBackFrom=${from}&takenBackTo=${to}` }
  const rows: string[][] = []
  for (const [name, asked] of Object.entries({ ...LISTS, ...takenBack })) {
    const query = asked.startsWith('taken') ? asked : `${range}&${asked}`
    const tookMs = await walk(`${stage.address}/api/v1/conversations?${query}`, key)
    const p95 = quantile(tookMs, 0.95)
    const times = [quantile(tookMs, 0.5), p95, Math.max(...tookMs)].map(milliseconds)
    rows.push([name, whole(tookMs.length), ...times, verdict(p95 < MOST_P95_MS)])
  }
  const title = `GET /api/v1/conversations, pages of 50 with totals, of ${whole(cases)} cases (to meet: p95 ${MOST_P95_MS} ms)`
  printTable(title, ['list', 'pages', 'p50', 'p95', 'slowest', ''], rows)
}

/** @returns how long each of some pages took; a list that is at its end is walked anew. */
async function walk(url: string, key: string): Promise<number[]> {
  const tookMs: number[] = []
  const isBackward = url.includes('before=end')
  for (let place = ''; tookMs.length < PAGES; ) {
    const startedAt = performance.now()
    const at = isBackward ? url.replace('before=end', place || 'before=end') : `${url}&${place}`
    const answer = await fetch(at, { headers: { authorization: `Bearer ${key}` } })
    const page = (await answer.json()) as ConversationList
    if (!answer.ok) throw new Error(`conversations answered ${answer.status}: ${JSON.stringify(page)}`)
    tookMs.push(performance.now() - startedAt)
    const cursor = isBackward ? page.previousCursor : page.nextCursor
    place = cursor === null ? '' : `${isBackward ? 'before' : 'after'}=${encodeURIComponent(cursor)}`
  }
  return tookMs
}

/** Fills the cases of a new workspace: ten simulated operations, each counted by the product's own rules. @returns how many. */
export async function fillAMillionCases(workspaceId: number, anchorMs: number): Promise<number> {
  const rules = rulesOf(DEFAULT_POLICY)
  let written = 0
  for (let seed = 1; seed <= RUNS; seed++) {
    const counted = historiesOf(seed, anchorMs).flatMap((history) =>
      countCustomer(history, rules, issueIdOf).cases.map((known) => ({ known, history })),
    )
    await ensureNumbers(
      workspaceId,
      counted.flatMap(({ known }) => known.facts?.segment ?? []),
    )
    const records = counted.map(({ known, history }) => recordOf(workspaceId, known, history))
    for (let from = 0; from < records.length; from += CASES_A_WRITE) {
      const some = records.slice(from, from + CASES_A_WRITE)
      await inWorkspace(workspaceId, (client) => writeCases(client, { workspaceId, version: 1 }, [], some))
    }
    written += records.length
    process.stderr.write(`${written.toLocaleString('en')} cases\n`)
  }
  return written
}

function recordOf(
  workspaceId: number,
  { facts, ...known }: CountedCase,
  { customer, anonymous }: { customer: string; anonymous: boolean },
): CaseRecord {
  const root = facts && { rating: facts.rating, anonymous, segment: segmentNumbers(workspaceId, facts.segment) }
  return { ...known, customer, root }
}
