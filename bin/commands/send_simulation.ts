import type { DemoProgress } from '#core/demo/contract.ts'
import { simulate } from '#simulator/simulate.ts'
import { batchEvents, type OutgoingEvent } from './batch_events.ts'
import type { Door } from './door.ts'
import { showProgress } from './progress.ts'
import { type SendReport, sendEvents } from './send_events.ts'
import type { SimulationPlan } from './simulation_plan.ts'

/** Sends a simulation: what has happened by now at once, and the rest as it happens. Ends with the plan, or the signal. */
export async function sendSimulation(plan: SimulationPlan, door: Door, signal: AbortSignal): Promise<SendReport> {
  const { startMs, endMs } = plan
  const progress = showProgress('simulate')
  const historyEndMs = Math.min(endMs, Date.now())
  try {
    // An event is due when it happens.
    return await sendEvents(batchEvents(eventsOf(plan), { dueAt: (timeMs) => timeMs, signal }), door, {
      signal,
      onProgress: (report) => {
        const share = ((report.throughMs ?? startMs) - startMs) / (historyEndMs - startMs)
        progress.update(share, `${report.sent} events${share >= 1 ? ', live' : ''}`)
        tellStarter(report)
      },
      onWait: (why, waitMs) => progress.tell(`${why}; again in ${(waitMs / 1000).toFixed(1)} s`),
    })
  } finally {
    progress.stop()
  }
}

function* eventsOf({ simulation, afterMs, endMs }: SimulationPlan): Generator<OutgoingEvent> {
  for (const event of simulate(simulation)) {
    const timeMs = Date.parse(event.time)
    if (timeMs >= endMs) return
    if (timeMs > afterMs) yield { text: JSON.stringify(event), timeMs }
  }
}

/** A web process that runs us as a demo hears over its channel how far we are. */
function tellStarter({ throughMs, accepted }: Readonly<SendReport>): void {
  if (!process.connected || throughMs === null) return
  const progress: DemoProgress = { sentThroughMs: throughMs, sentEvents: accepted }
  // Whoever listened may be gone by now: without a callback that would be an error that ends us.
  process.send?.(progress, undefined, undefined, () => undefined)
}
