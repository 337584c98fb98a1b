import './commands/quiet_log.ts'
import { Command } from 'commander'
import { addErase } from './commands/erase.ts'
import { addKeys } from './commands/keys.ts'
import { addRecount } from './commands/recount.ts'
import { addReplay } from './commands/replay.ts'
import { addRules } from './commands/rules.ts'
import { addSimulate } from './commands/simulate.ts'
import { addVerify } from './commands/verify.ts'

/**
 * The command line: `npm run holdfast -- <command>`. Failures are one clear line, and exit code 1. What needs the database is
 * loaded by the command that does: a demo, which sends alone, starts in half the time.
 */
const program = new Command('holdfast').description('cost per accepted resolution, live')

addSimulate(program)
addReplay(program)
addKeys(program)
addVerify(program)
addRecount(program)
addErase(program)
addRules(program)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
