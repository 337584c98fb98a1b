import { type Command, InvalidArgumentError } from 'commander'
import { asSystem } from '#core/access/actor.ts'
import { KEY_SCOPES, type KeyScope } from '#core/access/scopes.ts'
import { inDatabase } from './in_database.ts'
import { requireWorkspace } from './require_workspace.ts'
import { withWorkspace } from './target_options.ts'

interface CreateOptions {
  name: string
  scopes: KeyScope[]
  workspace: string
}

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('API keys of a workspace')
  withWorkspace(keys.command('create'))
    .description('make a key and print it: it is shown this once')
    .option('--name <name>', 'what people know it by', 'Command line')
    .option('--scopes <list>', `some of ${KEY_SCOPES.join(',')}`, parseScopes, ['events:write', 'figures:read'])
    .action(createKey)
}

const createKey = ({ name, scopes, workspace }: CreateOptions): Promise<void> =>
  inDatabase(async () => {
    const { createApiKey } = await import('#server/access/api_keys/create_api_key.ts')
    const { id } = await requireWorkspace(workspace)
    const { key } = await createApiKey(asSystem('command line', id), { name, scopes })
    // Nothing but the key on stdout, so that a script can take it.
    process.stderr.write(`Key "${name}" of workspace "${workspace}" may ${scopes.join(', ')}:\n`)
    process.stdout.write(`${key}\n`)
  })

function parseScopes(text: string): KeyScope[] {
  return text.split(',').map((name) => {
    const scope = KEY_SCOPES.find((known) => known === name.trim())
    if (!scope) throw new InvalidArgumentError(`"${name.trim()}" is none of ${KEY_SCOPES.join(', ')}.`)
    return scope
  })
}
