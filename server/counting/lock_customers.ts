import type { ClientBase } from 'pg'
import { ask } from '../platform/postgres/ask.ts'
import { uuids } from '../platform/postgres/columns.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import type { Customer } from './count_version.ts'

interface CustomerRow {
  id: string
  churned_at: string[]
  built_version: number
}

/**
 * Locks customers in one order for all batches, those never seen included.
 * @param builtVersion the newest version that is counted: a customer without a past is complete under it.
 */
export async function lockCustomers(
  client: ClientBase,
  workspaceId: number,
  ids: ReadonlySet<string>,
  builtVersion: number,
): Promise<Map<string, Customer>> {
  if (ids.size === 0) return new Map()
  const ordered = uuids([...ids].sort())
  const [, { rows }] = await inOrder([
    ask(client, 'counting/insert_customers', [workspaceId, ordered, builtVersion]),
    ask<CustomerRow>(client, 'counting/lock_customers', [workspaceId, ordered]),
  ])
  return new Map(rows.map((row) => [row.id, { churnsMs: row.churned_at.map(Number), builtVersion: row.built_version }]))
}

/** Keeps new churns with their customers, which this transaction has locked. */
export async function putChurns(
  client: ClientBase,
  workspaceId: number,
  churns: readonly { customer: string; atMs: number }[],
): Promise<void> {
  if (churns.length === 0) return
  const byCustomer = new Map<string, number[]>()
  for (const { customer, atMs } of churns) byCustomer.set(customer, [...(byCustomer.get(customer) ?? []), atMs])
  await ask(client, 'counting/put_churns', [
    workspaceId,
    uuids([...byCustomer.keys()]),
    [...byCustomer.values()].map((times) => JSON.stringify(times)),
  ])
}
