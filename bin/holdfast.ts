import { Command } from 'commander'
import { addKeys } from './commands/keys.ts'
import { addReplay } from './commands/replay.ts'
import { addSimulate } from './commands/simulate.ts'

/** The command line: `npm run holdfast -- <command>`. Failures are one clear line, and exit code 1. */
const program = new Command('holdfast').description('cost per accepted resolution, live')

addSimulate(program)
addReplay(program)
addKeys(program)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
