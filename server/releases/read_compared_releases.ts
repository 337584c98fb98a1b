import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { REACH_DAYS, type ReleasesQuery } from '#core/release/compare_query.ts'
import { compareVersions } from '#core/release/compare_versions.ts'
import type { ComparedReleases } from '#core/release/contract.ts'
import { sayComparison } from '#core/release/say_comparison.ts'
import type { Stratum } from '#core/release/version_strata.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { wantedOfAll } from '../segment/wanted_numbers.ts'
import { type CompareContext, readCompareContext, sayContext } from './compare_context.ts'
import { type NumberedRelease, readReleases } from './read_releases.ts'
import { readStrata } from './read_strata.ts'
import { readVersions } from './read_versions.ts'

const REACH_HOURS = REACH_DAYS * 24

type ComparedRelease = ComparedReleases['releases'][number]

/**
 * @param asked the question, read in the workspace's calendar.
 * @returns the releases of a range, each with what came of it beside the version before: `GET /api/v1/releases/compared`.
 */
export async function readComparedReleases(
  workspaceId: number,
  asked: (calendar: Calendar) => ReleasesQuery,
  now: Date,
): Promise<ComparedReleases> {
  const { read, versions } = await inWorkspace(
    workspaceId,
    async (client) => {
      const context = await readCompareContext(client, workspaceId, now)
      const query = asked(context.active.rules.calendar)
      const ran = await readVersions(client, { workspaceId, ...query }, context)
      return { read: await readToCompare(client, { workspaceId, context, query }), versions: ran }
    },
    'repeatable read, read only',
  )
  return { ...sayContext(read.context), releases: await compareAll(read), versions }
}

/** @returns the releases of a range as {@link readComparedReleases}, as of what a transaction sees. */
export async function readComparedIn(
  client: ClientBase,
  workspaceId: number,
  query: ReleasesQuery,
  now: Date,
): Promise<ComparedRelease[]> {
  const context = await readCompareContext(client, workspaceId, now)
  return compareAll(await readToCompare(client, { workspaceId, context, query }))
}

interface ToCompare {
  context: CompareContext
  rows: readonly NumberedRelease[]
  strata: ReadonlyMap<number, Stratum[]>
}

async function readToCompare(client: ClientBase, of: Omit<StrataOf, 'rows'>): Promise<ToCompare> {
  const { workspaceId, context, query } = of
  const rows = await readReleases(client, { workspaceId, policyVersion: context.active.version, ...query })
  return { context, rows, strata: await strataOf(client, { ...of, rows }) }
}

async function compareAll({ context, rows, strata }: ToCompare): Promise<ComparedRelease[]> {
  const releases: ComparedRelease[] = []
  for (const row of rows) {
    releases.push(compareRelease(row, strata, context))
    // Live pages wait for the same processor.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return releases
}

const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS)

interface StrataOf {
  workspaceId: number
  context: CompareContext
  query: ReleasesQuery
  rows: readonly NumberedRelease[]
}

/** Of all versions at once: most stand in two comparisons. */
async function strataOf(client: ClientBase, { workspaceId, context, query, rows }: StrataOf): Promise<Map<number, Stratum[]>> {
  const compared = rows.filter(({ after, before }) => after !== null && before !== null)
  if (compared.length === 0) return new Map()
  const hours = compared.map(({ deployedAtMs }) => hourOf(deployedAtMs))
  return readStrata(client, {
    workspaceId,
    policyVersion: context.active.version,
    versions: [...new Set(compared.flatMap(({ after, before }) => [after ?? 0, before ?? 0]))],
    wanted: wantedOfAll(query.filters, context.names),
    fromHour: Math.min(...hours) - REACH_HOURS,
    toHour: Math.min(context.nowHour, Math.max(...hours) + REACH_HOURS),
  })
}

function compareRelease(row: NumberedRelease, strata: ReadonlyMap<number, Stratum[]>, context: CompareContext): ComparedRelease {
  const { names, ready, nowHour, windowHours, active } = context
  const { calendar } = active.rules
  const { after, before, note } = row
  const told = { agentVersion: row.agentVersion, deployedAt: calendar.format(row.deployedAtMs), note }
  if (before === null) return { ...told, nothing: 'no earlier version', comparison: null }
  const hour = hourOf(row.deployedAtMs)
  const toHour = Math.min(nowHour, hour + REACH_HOURS)
  const found =
    after !== null &&
    compareVersions({
      before: { version: before, strata: strata.get(before) ?? [], hours: { fromHour: hour - REACH_HOURS, toHour } },
      after: { version: after, strata: strata.get(after) ?? [], hours: { fromHour: hour, toHour } },
      nowHour,
      windowHours,
      ready,
    })
  if (!found || found.after.cases === 0) return { ...told, nothing: 'no cases yet', comparison: null }
  const name = (version: number): string => names.valueOf('agentVersion', version) ?? ''
  return {
    ...told,
    nothing: null,
    comparison: sayComparison(found, { before: name(before), after: name(after), format: (ms) => calendar.format(ms) }),
  }
}
