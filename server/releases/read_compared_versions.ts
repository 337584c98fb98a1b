import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { Problem } from '#core/problem.ts'
import type { VersionsQuery } from '#core/release/compare_query.ts'
import { compareVersions, type VersionSide } from '#core/release/compare_versions.ts'
import type { ComparedVersions } from '#core/release/contract.ts'
import { sayComparison } from '#core/release/say_comparison.ts'
import { tellValue } from '#core/segment/told_value.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type ValueNames, wantedOfAll } from '../segment/wanted_numbers.ts'
import { type CompareContext, readCompareContext, sayContext } from './compare_context.ts'
import { readReleases } from './read_releases.ts'
import { readStrata } from './read_strata.ts'

/**
 * @param asked the question, read in the workspace's calendar.
 * @returns two agent versions side by side: `GET /api/v1/versions/compared`.
 * @throws Problem `not_found` where no case was ever of such a version, or none ran before it.
 */
export function readComparedVersions(
  workspaceId: number,
  asked: (calendar: Calendar) => VersionsQuery,
  now: Date,
): Promise<ComparedVersions> {
  return inWorkspace(
    workspaceId,
    async (client) => {
      const context = await readCompareContext(client, workspaceId, now)
      const { active, names, ready, nowHour, windowHours } = context
      const { calendar } = active.rules
      const query = asked(calendar)
      const after = numberOf(names, query.after)
      const before =
        query.before === null ? await versionBefore(client, workspaceId, context, query) : numberOf(names, query.before)
      const numbers = { before, after }
      const strata = await readStrata(client, {
        workspaceId,
        policyVersion: active.version,
        versions: [before, after],
        wanted: wantedOfAll(query.filters, names),
        ...hoursOf(query.hours.before),
      })
      const side = (which: 'before' | 'after'): VersionSide => ({
        version: numbers[which],
        strata: strata.get(numbers[which]) ?? [],
        hours: hoursOf(query.hours[which]),
      })
      const found = compareVersions({ before: side('before'), after: side('after'), nowHour, windowHours, ready })
      const told = {
        before: names.valueOf('agentVersion', before) ?? '',
        after: query.after,
        format: (ms: number) => calendar.format(ms),
      }
      return { ...sayContext(context), comparison: sayComparison(found, told), ages: found.ages }
    },
    'repeatable read, read only',
  )
}

function numberOf(names: ValueNames, version: string): number {
  const number = names.numberOf('agentVersion', version)
  if (number === undefined) throw new Problem('not_found', `no case was ever of the agent version ${version}`)
  return number
}

/** Answers tell instants by the second. */
const SECOND_MS = 1_000

/** What ran before the release of the later version at that instant. */
async function versionBefore(
  client: ClientBase,
  workspaceId: number,
  { active }: CompareContext,
  { after, sinceMs }: VersionsQuery,
): Promise<number> {
  const at = sinceMs ?? 0
  const releases = await readReleases(client, { workspaceId, policyVersion: active.version, fromMs: at, toMs: at + SECOND_MS })
  const before = releases.find(({ agentVersion }) => tellValue(agentVersion) === after)?.before
  if (before === undefined) throw new Problem('not_found', `no release of ${after} was told of that instant`)
  if (before === null) throw new Problem('not_found', `no agent version ran before ${after}`)
  return before
}

/** Whole hours: those that a range touches. */
const hoursOf = ({ fromMs, toMs }: { fromMs: number; toMs: number }) => ({
  fromHour: Math.floor(fromMs / HOUR_MS),
  toHour: Math.ceil(toMs / HOUR_MS),
})
