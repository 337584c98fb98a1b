import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { Problem } from '#core/problem.ts'
import { OF_THE_AI, REACH_DAYS } from '#core/release/compare_query.ts'
import type { ComparedReleases } from '#core/release/contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readComparedIn } from './read_compared_releases.ts'

/** So many before others have their turn: where a workspace has millions of cases each takes a second. */
const AT_ONCE = 12

interface UntoldRelease {
  agent_version: string
  deployed_at: Date
}

interface Untold {
  version: number
  releases: readonly UntoldRelease[]
}

/** @returns whether there is a release whose verdict is to be told as of the last whole hour. */
export const hasUntold = async (workspaceId: number, now: Date): Promise<boolean> =>
  (await inWorkspace(workspaceId, (client) => readUntold(client, workspaceId, now, 1))).releases.length > 0

/**
 * Keeps what came of a workspace's releases beside the versions before, of the AI's cases, as of the last whole hour: of those that
 * have none yet, of each other every hour until all that is compared has matured, and then every day: a history may be told late, and
 * its newest weeks last. While history is being counted anew nothing is told.
 */
export async function tellVerdicts(workspaceId: number, now: Date): Promise<void> {
  const { version, releases } = await inWorkspace(workspaceId, (client) => readUntold(client, workspaceId, now, AT_ONCE))
  const asOf = hourOf(now)
  for (const release of releases) {
    const compared = await compare(workspaceId, release, now)
    if (!compared || compared.policyVersion !== version) return
    const { verdict = null, ratio = null } = compared.comparison?.takenBack ?? {}
    const before = compared.comparison?.before.version ?? null
    const values = [workspaceId, version, release.agent_version, release.deployed_at, asOf, verdict, ratio, before]
    await inWorkspace(workspaceId, (client) => ask(client, 'releases/put_verdict', values))
  }
}

async function readUntold(client: ClientBase, workspaceId: number, now: Date, most: number): Promise<Untold> {
  const { version, rules } = await readActiveVersion(client, workspaceId)
  const finalAfterHours = 1 + REACH_DAYS * 24 + rules.windowMs / HOUR_MS
  const values = [workspaceId, version, hourOf(now), `${finalAfterHours} hours`, most]
  return { version, releases: (await ask<UntoldRelease>(client, 'releases/untold', values)).rows }
}

const hourOf = (now: Date): Date => new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS)

type Comparison = ComparedReleases['releases'][number]['comparison']

/** @returns null while history is being counted anew. */
async function compare(
  workspaceId: number,
  { agent_version, deployed_at }: UntoldRelease,
  now: Date,
): Promise<{ policyVersion: number; comparison: Comparison } | null> {
  const fromMs = deployed_at.getTime()
  const query = { fromMs, toMs: fromMs + 1, filters: OF_THE_AI }
  try {
    return await inWorkspace(
      workspaceId,
      async (client) => {
        const { version } = await readActiveVersion(client, workspaceId)
        const releases = await readComparedIn(client, workspaceId, query, now)
        const own = releases.find(({ agentVersion }) => agentVersion === agent_version)
        return { policyVersion: version, comparison: own?.comparison ?? null }
      },
      'repeatable read, read only',
    )
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return null
    throw error
  }
}
