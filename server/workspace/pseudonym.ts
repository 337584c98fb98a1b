import { createHmac } from 'node:crypto'
import type { Workspace } from './workspace.ts'

/** @returns a function that turns a customer into their pseudonym: HMAC-SHA-256 under the workspace's key, in hex. */
export function pseudonymiser(workspace: Pick<Workspace, 'customerKey'>): (customer: string) => string {
  return (customer) => createHmac('sha256', workspace.customerKey).update(customer, 'utf8').digest('hex')
}
