import type { ClientBase } from 'pg'
import { breakOf } from '#core/case/break.ts'
import { contributionOfCase } from '#core/contribution/of_case.ts'
import type { Rules } from '#core/policy/rules.ts'
import { type Cell, CellSums } from '#core/recount/cells.ts'
import { type Flip, flipOf } from '#core/recount/flips.ts'
import type { CaseRecord, ConversationChange, RootFacts } from '#core/recount/types.ts'
import { changesUnder } from '#core/recount/version_changes.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { issueIdOf } from './identify.ts'
import { readCasesOfChurned, readCasesOfRoots } from './read_cases.ts'
import { recountIssues } from './recount_issues.ts'
import { loadRootFacts, rootFactsOf } from './root_facts.ts'
import { writeCases, writeCells, writeStints } from './write_version.ts'

export interface Customer {
  churnsMs: number[]
  builtVersion: number
}

export interface VersionBatch {
  workspaceId: number
  version: number
  rules: Rules
  changes: readonly ConversationChange[]
  /** All customers of the batch, with the batch's churns already among theirs. */
  customers: ReadonlyMap<string, Customer>
  newChurns: readonly { customer: string; atMs: number }[]
}

const nameOf = ({ issue, case: { first } }: CaseRecord): string =>
  `${issue}/${first.startMs}/${first.position}/${first.conversation}`

/**
 * Counts a batch under one version of the policy: recounts the touched issues, and adds the difference between old and
 * new contributions to the rollups.
 * @returns what changed, for the delta and the flip feed.
 */
export async function countVersion(client: ClientBase, batch: VersionBatch): Promise<{ cells: readonly Cell[]; flips: Flip[] }> {
  const { workspaceId, version, rules } = batch
  const scope = { workspaceId, version, windowMs: rules.windowMs }
  const isCounted = (customer: string): boolean => (batch.customers.get(customer)?.builtVersion ?? 0) >= version
  const changes = changesUnder(rules, batch.changes, issueIdOf, isCounted)
  const newChurns = batch.newChurns.filter((churn) => isCounted(churn.customer))
  const [issues, casesOfRoots, casesOfChurned] = await inOrder([
    recountIssues(client, scope, changes.issues),
    readCasesOfRoots(client, scope, changes.rootsChanged),
    readCasesOfChurned(client, scope, newChurns),
  ])

  const before = new Map(issues.flatMap((issue) => issue.before).map((record) => [nameOf(record), record]))
  const after = issues.flatMap(({ issue, customer, after: cases }) => cases.map((known) => ({ issue, customer, case: known })))
  const seen = new Set([...before.keys(), ...after.map((record) => nameOf({ ...record, broken: null, root: null }))])
  for (const record of [...casesOfRoots, ...casesOfChurned]) {
    if (seen.has(nameOf(record))) continue
    seen.add(nameOf(record))
    before.set(nameOf(record), record)
    after.push({ issue: record.issue, customer: record.customer, case: record.case })
  }

  const facts = await knownRootFacts(client, batch, [...before.values()], after)
  const records = after.map(
    (counted): CaseRecord => ({
      ...counted,
      broken: breakOf(counted.case, batch.customers.get(counted.customer)?.churnsMs ?? [], rules.windowMs),
      root: counted.case.root ? (facts.get(counted.case.root.conversation) ?? null) : null,
    }),
  )

  const sums = new CellSums()
  for (const record of before.values()) addCase(sums, record, rules, -1)
  for (const record of records) addCase(sums, record, rules, 1)
  for (const { contribution, segment, factor } of changes.conversations) {
    sums.add(contribution, rootFactsOf(workspaceId, { segment, rating: null, anonymous: false }).segment, factor)
  }
  const finest = sums.finest()
  await inOrder([
    writeStints(client, scope, issues),
    writeCases(client, scope, [...before.values()], records),
    writeCells(client, scope, finest, (ms) => rules.calendar.dayStart(ms)),
  ])
  return { cells: finest.cells, flips: flipsBetween([...before.values()], records) }
}

function addCase(sums: CellSums, record: CaseRecord, rules: Rules, factor: 1 | -1): void {
  const contribution = record.root && contributionOfCase(record.case, record.broken, record.root, rules)
  if (contribution && record.root) sums.add(contribution, record.root.segment, factor)
}

/** Facts of every root's conversation: from the batch, else from the case's row, else from the conversation itself. */
async function knownRootFacts(
  client: ClientBase,
  { workspaceId, changes }: VersionBatch,
  before: readonly CaseRecord[],
  after: readonly Pick<CaseRecord, 'case'>[],
): Promise<Map<string, RootFacts>> {
  const known = new Map<string, RootFacts>()
  for (const {
    case: { root },
    root: facts,
  } of before)
    if (root && facts) known.set(root.conversation, facts)
  for (const {
    id,
    after: { facts },
  } of changes) {
    if (facts) known.set(id, rootFactsOf(workspaceId, { ...facts, anonymous: facts.customer === undefined }))
  }
  const missing = after.flatMap(({ case: { root } }) => (root && !known.has(root.conversation) ? [root.conversation] : []))
  for (const [id, facts] of await loadRootFacts(client, workspaceId, missing)) known.set(id, facts)
  return known
}

function flipsBetween(before: readonly CaseRecord[], after: readonly CaseRecord[]): Flip[] {
  const byRoot = new Map(before.map((record) => [rootName(record), record]))
  return after.flatMap((record) => flipOf(byRoot.get(rootName(record)), record) ?? [])
}

const rootName = ({ case: { root } }: CaseRecord): string => (root ? `${root.conversation}/${root.position}` : '')
