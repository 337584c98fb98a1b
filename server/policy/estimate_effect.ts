import { setImmediate as othersFirst } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { type EffectRange, effectRange, overheadOfSample, PolicyTrial } from '#core/policy/effect.ts'
import type { PolicyEffect } from '#core/policy/effect_contract.ts'
import type { Policy } from '#core/policy/policy.ts'
import { rulesOf } from '#core/policy/rules.ts'
import { Problem } from '#core/problem.ts'
import { issueIdOf } from '../counting/identify.ts'
import { readDayCases } from '../figures/read_shares.ts'
import { planByKey, withinMs } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { nextPolicy } from './add_version.ts'
import { readActiveVersion } from './read_active_version.ts'
import { readSample } from './read_sample.ts'

export interface EffectLimits {
  conversations: number
  ms: number
}

/** Some thousand conversations tell a rate to within a point; a person who types waits no longer. */
const LIMITS: EffectLimits = { conversations: 20_000, ms: 1_500 }
/** Whoever else is served by this process goes on meanwhile. */
const MOST_MS_AT_ONCE = 20
const RETRY_AFTER_SECONDS = 5

/**
 * Counts a sample of the workspace's conversations under the policy in force and under a proposed one, by the code that counts
 * them otherwise. Writes nothing.
 * @param patch the fields that would change.
 * @throws Problem `invalid_policy` where the result is no policy, `database_unavailable` where there was no time for any sample.
 */
export function estimateEffect(
  workspaceId: number,
  patch: Partial<Policy>,
  now: Date,
  limits: EffectLimits = LIMITS,
): Promise<PolicyEffect> {
  const work = async (client: ClientBase): Promise<PolicyEffect> => {
    const deadlineMs = Date.now() + limits.ms
    await planByKey(client)
    await withinMs(client, limits.ms)
    const { version, rules } = await readActiveVersion(client, workspaceId)
    const proposedRules = rulesOf(await nextPolicy(client, workspaceId, patch))
    const range = effectRange(now.getTime(), rules, proposedRules)
    const present = new PolicyTrial(rules, range, issueIdOf)
    const proposed = new PolicyTrial(proposedRules, range, issueIdOf)
    const whole = await addSample(client, workspaceId, [present, proposed], { ...limits, deadlineMs })
    const days = await readDayCases(client, { workspaceId, version, calendar: rules.calendar, ...range })
    const overheadOf = (trial: PolicyTrial) => overheadOfSample(days, trial.rules, present.cases())
    return {
      policyVersion: version,
      ...localRange(range, rules.calendar),
      conversations: present.conversations(),
      whole,
      present: present.figures(overheadOf(present)),
      proposed: proposed.figures(overheadOf(proposed)),
    }
  }
  return inWorkspace(workspaceId, work, 'repeatable read, read only').catch((error: unknown) => {
    throw isTimeout(error) ? tooSlow() : error
  })
}

const localRange = ({ fromMs, toMs }: EffectRange, calendar: { timeZone: string; format: (ms: number) => string }) => ({
  timeZone: calendar.timeZone,
  from: calendar.format(fromMs),
  to: calendar.format(toMs),
})

/** Adds histories until there are no more or enough, or time is up. @returns whether these were all. */
async function addSample(
  client: ClientBase,
  workspaceId: number,
  trials: readonly PolicyTrial[],
  { conversations, deadlineMs }: { conversations: number; deadlineMs: number },
): Promise<boolean> {
  let read = 0
  let whole = true
  let sinceMs = Date.now()
  for await (const { histories, leftOut } of readSample(client, workspaceId)) {
    if (leftOut > 0) whole = false
    for (const history of histories) {
      if (read >= conversations) return false
      if (Date.now() >= deadlineMs) {
        if (read === 0) throw tooSlow()
        return false
      }
      for (const trial of trials) trial.add(history)
      read += history.conversations.length
      if (Date.now() - sinceMs < MOST_MS_AT_ONCE) continue
      await othersFirst()
      sinceMs = Date.now()
    }
  }
  return whole
}

const QUERY_CANCELED = '57014'
const isTimeout = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === QUERY_CANCELED

const tooSlow = (): Problem =>
  new Problem(
    'database_unavailable',
    'the effect could not be computed in time; the change can be saved all the same',
    {},
    RETRY_AFTER_SECONDS,
  )
