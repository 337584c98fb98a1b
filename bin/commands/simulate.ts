import { type Command, InvalidArgumentError, Option } from 'commander'
import { SCENARIOS, type ScenarioName } from '#simulator/scenario.ts'
import { findTarget, type TargetOptions } from './find_target.ts'
import { untilInterrupted } from './interrupt.ts'
import { sendSimulation } from './send_simulation.ts'
import { planSimulation } from './simulation_plan.ts'
import { summarise } from './summarise.ts'
import { withTarget } from './target_options.ts'

/** A lively screen, and eight weeks that load in about a minute. */
const CASES_PER_DAY = 2_000

export interface SimulateOptions extends TargetOptions {
  scenario: ScenarioName
  factor?: number
  from?: number
  language: string
  weeks: number
  casesPerDay: number
  seed: number
  anchor?: number
  after?: number
  historyOnly?: boolean
  liveOnly?: boolean
}

export function addSimulate(program: Command): void {
  withTarget(program.command('simulate'))
    .description('send the events of a made-up support operation: eight weeks of history, then live until Ctrl-C')
    .addOption(new Option('--scenario <name>', 'what changes at some point').choices(SCENARIOS).default('steady'))
    .option('--factor <k>', 'how strong the change is: what it multiplies depends on the scenario', parseNumber(0, 1_000))
    .option(
      '--from <date>',
      'when the change begins, e.g. 2026-11-16 (default: ten days before the end of the history)',
      parseDate,
    )
    .option('--language <code>', 'the language that the scenario "language" changes', 'de')
    .option('--weeks <n>', 'weeks of history', parseNumber(0, 520), 8)
    .option('--cases-per-day <n>', 'new cases on an average day', parseNumber(1, 10_000_000), CASES_PER_DAY)
    .option('--seed <n>', 'the same seed and anchor give the same events', parseNumber(0, Number.MAX_SAFE_INTEGER), 1)
    .option('--anchor <time>', 'where history ends and live begins (default: now); an earlier one goes on from there', parseDate)
    .option('--after <time>', 'leave out what happened until then: it was sent before', parseDate)
    .addOption(new Option('--history-only', 'end with the history').conflicts('liveOnly'))
    .option('--live-only', 'begin now, without a history')
    .action(simulate)
}

async function simulate(options: SimulateOptions): Promise<void> {
  const signal = untilInterrupted()
  const plan = planSimulation(options, Date.now())
  const target = await findTarget(options)
  const startedAt = Date.now()
  try {
    const report = await sendSimulation(plan, target.door, signal)
    for (const line of summarise(report, (Date.now() - startedAt) / 1000)) process.stdout.write(`${line}\n`)
    if (report.rejected > 0) process.exitCode = 1
  } finally {
    await target.close()
  }
}

function parseNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && value >= from && value <= to) return value
    throw new InvalidArgumentError(`It is a number from ${from} to ${to}.`)
  }
}

function parseDate(text: string): number {
  const ms = Date.parse(text)
  if (!Number.isNaN(ms)) return ms
  throw new InvalidArgumentError('It is a date such as 2026-11-16, or an instant such as 2026-11-16T09:00:00Z.')
}
