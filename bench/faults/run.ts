import '#bin/commands/quiet_log.ts'
import { Command, InvalidArgumentError } from 'commander'
import { openGround } from './harness/ground.ts'
import { runHour } from './hour/run_hour.ts'
import { runFaults } from './run_faults.ts'

/** `npm run faults`: the whole product, and what can go wrong with it. Exit code 1 where something goes otherwise than expected. */
const HOUR_MINUTES = 60
const PARENT_POLL_MS = 500

interface Options {
  hour?: boolean
  minutes?: number
  seed: number
}

const say = (message: string): unknown => process.stdout.write(`${message}\n`)
const program = new Command('faults')
  .description('run faults against the whole product; exit code 1 where something goes otherwise than expected')
  .argument('[names...]', 'parts of the names of single faults; none for all')
  .option('--hour', 'faults by a seed, one after the other, under a steady load for an hour')
  .option('--minutes <n>', 'the same for another time', parseNumber)
  .option('--seed <n>', 'the same seed, the same faults', parseNumber, 1)
  .action(run)
await program.parseAsync()

async function run(names: string[], { hour, minutes, seed }: Options): Promise<void> {
  const isLong = hour || minutes !== undefined
  const ended = untilSignal()
  const ground = await openGround(say)
  try {
    const running = isLong ? runHour(ground, { minutes: minutes ?? HOUR_MINUTES, seed, say }) : runFaults(ground, names, say)
    const isGood = await Promise.race([running, ended])
    process.exitCode = isGood ? 0 : 1
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  } finally {
    await ground.close()
  }
  // What still waits for an answer of what is gone.
  process.exit()
}

function untilSignal(): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    // A second one must not leave a disk mounted and processes running.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => reject(new Error(`ended by ${signal}`)))
  })
  // Under npm: a kill -9 of npm alone must not leave all of this behind.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.emit('SIGTERM')
  }, PARENT_POLL_MS).unref()
  // It may come before anybody waits for it.
  ended.catch(() => undefined)
  return ended
}

function parseNumber(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0) return value
  throw new InvalidArgumentError('It is a number from 0.')
}
