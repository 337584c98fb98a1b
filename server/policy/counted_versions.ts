import type { ClientBase } from 'pg'
import { policySchema } from '#core/policy/policy.ts'
import { type Rules, rulesOf } from '#core/policy/rules.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'

export interface CountedVersion {
  version: number
  isActive: boolean
  rules: Rules
  /** The way of counting under which its history was counted. */
  countedAs: number
}

/** A version never changes once it is written. */
const known = new Map<string, Rules>()

/**
 * @returns the versions to count under, oldest first: the active one, and during a recount the one that is building.
 * Holds a share lock on the workspace until the transaction ends, so that neither begins nor ends meanwhile.
 */
export async function lockCountedVersions(client: ClientBase, workspaceId: number): Promise<CountedVersion[]> {
  // Not in one statement: that would read the versions as they were before it waited for the lock.
  const [, { rows }] = await inOrder([
    ask(client, 'counting/lock_workspace', [workspaceId]),
    ask<{ version: number; state: string; body: unknown; counted_as: number }>(client, 'counting/policies', [workspaceId]),
  ])
  return rows.map(({ version, state, body, counted_as }) => ({
    version,
    isActive: state === 'active',
    rules: rulesFor(workspaceId, version, body),
    countedAs: counted_as,
  }))
}

/** @returns the rules of a version, kept with their calendar's memory. */
export function rulesFor(workspaceId: number, version: number, body: unknown): Rules {
  const key = `${workspaceId}/${version}/${JSON.stringify(body)}`
  let rules = known.get(key)
  if (!rules) {
    if (known.size > 1_000) known.clear()
    rules = rulesOf(policySchema.parse(body))
    known.set(key, rules)
  }
  return rules
}
