import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { asSystem } from '#core/access/actor.ts'
import { inDatabase } from './in_database.ts'
import { requireWorkspace } from './require_workspace.ts'
import { withWorkspace } from './target_options.ts'

interface ApplyOptions {
  workspace: string
  prune: boolean
}

export function addRules(program: Command): void {
  const rules = program.command('rules').description('alert rules as a file, so that they can live in a repository')
  withWorkspace(rules.command('export')).description('print the rules of a workspace as JSON').action(exportRules)
  withWorkspace(rules.command('apply <file>'))
    .description('make and change rules as a file says; they are known by their names')
    .option('--prune', 'remove rules that the file does not name', false)
    .action(applyRules)
}

const exportRules = ({ workspace }: { workspace: string }): Promise<void> =>
  inDatabase(async () => {
    const { listRules } = await import('#server/alerts/read_rules.ts')
    const { fileOf } = await import('#core/alert/rules_file.ts')
    const { id } = await requireWorkspace(workspace)
    const { rules } = await listRules(id, new Date())
    process.stdout.write(`${JSON.stringify(fileOf(rules), null, 2)}\n`)
  })

const applyRules = (file: string, { workspace, prune }: ApplyOptions): Promise<void> =>
  inDatabase(async () => {
    const { applyRulesFile } = await import('#server/alerts/apply_rules_file.ts')
    const { id } = await requireWorkspace(workspace)
    const text = await readFile(file, 'utf8')
    const { create, change, remove, same } = await applyRulesFile(asSystem('command line', id), text, prune, new Date())
    process.stdout.write(`${create.length} made, ${change.length} changed, ${remove.length} removed, ${same} as they were.\n`)
  })
