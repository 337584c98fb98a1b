import type { Command } from 'commander'
import { asSystem } from '#core/access/actor.ts'
import type { ErasureAnswer } from '#core/erasure/contract.ts'
import { inDatabase } from './in_database.ts'
import { requireWorkspace } from './require_workspace.ts'
import { withWorkspace } from './target_options.ts'

interface EraseOptions {
  customer: string
  dryRun?: boolean
  workspace: string
}

export function addErase(program: Command): void {
  withWorkspace(program.command('erase'))
    .description('give a customer, their conversations and the events of those random names; the figures stay as they are')
    .requiredOption('--customer <id>', 'the customer as events name them')
    .option('--dry-run', 'tell what is stored of the customer, and change nothing')
    .action(erase)
}

const erase = ({ customer, dryRun = false, workspace }: EraseOptions): Promise<void> =>
  inDatabase(async () => {
    const { eraseCustomer } = await import('#server/customers/erase_customer.ts')
    const { findCustomer } = await import('#server/customers/find_customer.ts')
    const { id } = await requireWorkspace(workspace)
    const answer = await (dryRun ? findCustomer(id, customer) : eraseCustomer(asSystem('command line', id), customer))
    for (const line of tellErasure(answer)) process.stdout.write(`${line}\n`)
  })

const number = new Intl.NumberFormat('en')
const many = (count: number, one: string): string => `${number.format(count)} ${one}${count === 1 ? '' : 's'}`

/** @returns what was erased, or found, in lines for a person: first what is stored, then which conversations, then what waits. */
export function tellErasure({ conversations, events, conversationIds, waitingEvents, failedJobs }: ErasureAnswer): string[] {
  const isDryRun = conversationIds !== undefined
  const subject = `${many(conversations, 'conversation')} and ${many(events, 'event')}`
  const isNothing = conversations + events === 0
  const more = conversations - (conversationIds?.length ?? 0)
  return [
    isNothing ? 'Nothing is stored of this customer.' : `${subject} ${isDryRun ? 'would get' : 'have'} random names.`,
    ...(conversationIds ?? []).map((id) => `  ${id}`),
    ...(isDryRun && more > 0 ? [`  … and ${number.format(more)} more`] : []),
    ...(waitingEvents === null
      ? ['The queue could not be asked whether anything waits in it: erase again when it is back.']
      : []),
    ...(waitingEvents
      ? [`Not counted yet, and perhaps theirs: ${many(waitingEvents, 'event')}. Erase again when they are.`]
      : []),
    ...(failedJobs ? [`Given up, and perhaps with events of theirs: ${many(failedJobs, 'job')}. An engineer must look.`] : []),
  ]
}
