import type { Command } from 'commander'
import type { Difference, Verification } from '#server/verify/verify_workspace.ts'
import { inDatabase } from './in_database.ts'
import { showProgress } from './progress.ts'
import { requireWorkspace } from './require_workspace.ts'
import { withWorkspace } from './target_options.ts'

export function addVerify(program: Command): void {
  withWorkspace(program.command('verify'))
    .description('recount everything from the stored events and compare with the figures; exit code 1 where they differ')
    .action(verify)
}

const verify = ({ workspace }: { workspace: string }): Promise<void> =>
  inDatabase(async () => {
    const { readIngestion } = await import('#server/ingestion/read_ingestion.ts')
    const { verifyWorkspace } = await import('#server/verify/verify_workspace.ts')
    const { id } = await requireWorkspace(workspace)
    const { storedEvents } = await readIngestion(id)
    const progress = showProgress('verify')
    const onProgress = (events: number): void =>
      progress.update(events / Math.max(1, storedEvents), `${events} of ${storedEvents} events`)
    const verification = await verifyWorkspace(id, { onProgress }).finally(progress.stop)
    for (const line of tellVerification(verification)) process.stdout.write(`${line}\n`)
    if (verification.differences.length > 0) process.exitCode = 1
  })

/** @returns what was found, in lines for a person; the last one sums it up. */
export function tellVerification({ differences, events, customers, cells, sequence, policyVersion }: Verification): string[] {
  const scope = `${events} events of ${customers} customers, policy version ${policyVersion}, through commit ${sequence}`
  return [...differences.map(tellDifference), `${differences.length} differences in ${cells} cells (${scope})`]
}

function tellDifference({ rollup, cell, measures }: Difference): string {
  const key = Object.entries(cell).map(([name, value]) => `${name}=${value}`)
  const off = Object.entries(measures).map(([name, value]) => `${name} ${value > 0 ? '+' : ''}${value}`)
  if (off.length === 0) return `${rollup} ${key.join(' ')}: stored, though nothing is counted in it`
  return `${rollup} ${key.join(' ')}: ${off.join(', ')} against the recount`
}
