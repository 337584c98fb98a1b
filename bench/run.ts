import { measureCustomer } from './customer.ts'
import { measureFigures } from './figures.ts'
import { measureLive } from './live.ts'
import { openStage, type Stage } from './stage.ts'
import { measureThroughput } from './throughput.ts'
import { measureWalks } from './walks.ts'

/** What `npm run bench` measures; `npm run bench -- throughput live` measures only these. */
const BENCHMARKS: Record<string, (stage: Stage) => Promise<void>> = {
  // First: what the others leave to vacuum would be measured as well.
  live: measureLive,
  throughput: measureThroughput,
  customer: measureCustomer,
  walks: measureWalks,
  figures: measureFigures,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in BENCHMARKS))
if (unknown.length > 0)
  throw new Error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`)

const stage = await openStage()
try {
  for (const [name, measure] of Object.entries(BENCHMARKS)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure(stage)
  }
} finally {
  await stage.close()
}
