import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { printTable, whole } from '../../table.ts'
import { clock } from '../harness/clock.ts'
import type { Ground } from '../harness/ground.ts'
import { KINDS, type Kind } from '../harness/kinds.ts'
import { type Load, startLoad } from '../harness/load.ts'
import { HEADER, isGood, type Outcome, rowOf, seconds } from '../harness/outcome.ts'
import { afterwardsMs, lengthOf, longestIn } from '../harness/silences.ts'
import { type Planned, schedule } from './schedule.ts'
import { type Happened, tellFaults, tellRun } from './tell.ts'

const EVENTS_A_SECOND = 300
/** Past this a run goes on with what it has, and the fault is judged by its silence. */
const CAUGHT_UP_WITHIN_MS = 120_000

export interface HourOptions {
  minutes: number
  seed: number
  say(message: string): void
}

/** Faults by the seed under a steady load, one at a time; then everything is compared. @returns whether all went as it should. */
export async function runHour(ground: Ground, { minutes, seed, say }: HourOptions): Promise<boolean> {
  const load = await startLoad(ground, 'hour', { eventsPerSecond: EVENTS_A_SECOND, seed })
  const tell = (message: string): void => say(`${clock(load.now())}  ${message}`)
  const possible = KINDS.filter((kind) => kind.isPossible(ground))
  const planned = schedule(seed, possible)
  const happened: Happened[] = []
  const loads: number[] = []
  while (load.now() < minutes * 60_000) {
    const next = planned.next().value
    await delay(next.quietMs)
    happened.push(await suffer(ground, load, next, tell))
    loads.push(loadavg()[0] ?? 0)
  }
  tell('nothing more is sent; what is on its way is counted, and compared')
  const judged = await load.judge()
  for (const [index, each] of happened.entries()) each.nextAtMs = happened[index + 1]?.beganAtMs ?? load.now()
  const silences = load.silences().filter(({ fromMs }) => fromMs < (happened.at(-1)?.endedAtMs ?? 0))
  const lostAtMs = judged.lost.map((number) => load.sender.ledger.acknowledgedAtMs(number) ?? 0)
  const outcomes = [...tellFaults(happened, silences, lostAtMs), ...tellImpossible(ground), tellRun(judged, happened, silences)]
  const answers = [...load.sender.answers].map(([status, times]) => `${status}: ${whole(times)}`).join(', ')
  const title = `${minutes} minutes of faults, seed ${seed}; the door answered ${answers}; ${tellMachine(loads)}`
  printTable(title, HEADER, outcomes.map(rowOf))
  return isGood(outcomes)
}

async function suffer(
  ground: Ground,
  load: Load,
  { fault, lastsMs }: Planned<Kind>,
  tell: (message: string) => void,
): Promise<Happened> {
  tell(lastsMs > 0 ? `${fault.name}, for ${seconds(lastsMs)}` : fault.name)
  const beganAtMs = load.now()
  const end = await fault.begin(ground)
  await delay(lastsMs).finally(end)
  const endedAtMs = load.now()
  const isWell = await load.untilCaughtUp(CAUGHT_UP_WITHIN_MS)
  const silence = longestIn(load.silences(), { fromMs: beganAtMs, toMs: load.now() })
  const { sent, acknowledged } = load.sender.ledger
  const silent = silence
    ? `silent ${seconds(lengthOf(silence))}, ${seconds(afterwardsMs(silence, endedAtMs))} after its end`
    : 'not silent'
  const counts = `${whole(sent)} sent, ${whole(acknowledged)} acknowledged, ${whole(load.counted())} counted`
  tell(`  ${silent}; ${isWell ? 'caught up' : 'NOT caught up'} in ${seconds(load.now() - endedAtMs)}; ${counts}`)
  return { fault: fault.name, recoversWithinMs: fault.recoversWithinMs, beganAtMs, endedAtMs, nextAtMs: Number.POSITIVE_INFINITY }
}

/** What else a machine has to do makes every silence longer. */
const tellMachine = (loads: readonly number[]): string =>
  `load average ${(loads.reduce((sum, one) => sum + one, 0) / loads.length).toFixed(1)} on ${availableParallelism()} cores`

const tellImpossible = (ground: Ground): Outcome[] =>
  KINDS.filter((kind) => !kind.isPossible(ground)).map(({ name }) => {
    return { fault: name, expected: '', seen: '', lost: null, doubled: null, verdict: 'impossible' as const }
  })
