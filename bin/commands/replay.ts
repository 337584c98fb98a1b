import { type Command, InvalidArgumentError } from 'commander'
import { batchEvents } from './batch_events.ts'
import { findTarget, type TargetOptions } from './find_target.ts'
import { untilInterrupted } from './interrupt.ts'
import { pacedFrom } from './pace.ts'
import { showProgress } from './progress.ts'
import { readEvents, type Unreadable } from './read_events.ts'
import { readLines } from './read_lines.ts'
import { sendEvents } from './send_events.ts'
import { findShift } from './shift.ts'
import { summarise } from './summarise.ts'
import { withTarget } from './target_options.ts'

interface ReplayOptions extends TargetOptions {
  speed?: number
  shiftToNow?: boolean
  keepWeekdays?: boolean
}

export function addReplay(program: Command): void {
  withTarget(program.command('replay'))
    .description('play events from a file (NDJSON, gzip too) through the event door')
    .argument('<file>', 'a path, or - for standard input')
    .option('--speed <n>', 'n times as fast as it happened (default: as fast as the server takes it)', parsePositive)
    .option('--shift-to-now', 'move all times so that the newest event happens now; ids stay, so it counts only where it is new')
    .option('--keep-weekdays', 'with --shift-to-now: move by whole weeks')
    .action(replay)
}

async function replay(file: string, options: ReplayOptions): Promise<void> {
  const signal = untilInterrupted()
  const shiftMs = options.shiftToNow ? await findShift(file, options.keepWeekdays ?? false, Date.now()) : 0
  const target = await findTarget(options)
  const startedAt = Date.now()
  const unreadable: Unreadable = { count: 0, examples: [] }
  const progress = showProgress('replay')
  try {
    const { lines, shareRead } = await readLines(file)
    const batches = batchEvents(readEvents(lines, unreadable, shiftMs), { dueAt: pacedFrom(startedAt, options.speed), signal })
    const report = await sendEvents(batches, target.door, {
      signal,
      onProgress: ({ sent }) => progress.update(shareRead(), `${sent} events`),
      onWait: (why, waitMs) => progress.tell(`${why}; again in ${(waitMs / 1000).toFixed(1)} s`),
    })
    progress.stop()
    for (const line of summarise(report, (Date.now() - startedAt) / 1000)) process.stdout.write(`${line}\n`)
    if (unreadable.count > 0) {
      process.stdout.write(
        `Left out ${unreadable.count} lines that are no JSON with a time: ${unreadable.examples.join(', ')}.\n`,
      )
    }
    if (report.rejected + unreadable.count > 0) process.exitCode = 1
    if (signal.aborted) process.exitCode = 130
  } finally {
    progress.stop()
    await target.close()
  }
}

function parsePositive(text: string): number {
  const value = Number(text)
  if (value > 0 && Number.isFinite(value)) return value
  throw new InvalidArgumentError('It is a number above 0.')
}
