import { measureAlerts } from './alerts.ts'
import { measureCustomer } from './customer.ts'
import { measureExports } from './exports.ts'
import { measureFigures } from './figures.ts'
import { measureLists } from './lists.ts'
import { measureLive } from './live.ts'
import { measurePage } from './page/measure_page.ts'
import { readPageOptions } from './page/options.ts'
import { measurePreview } from './preview.ts'
import { measureQuietQuarters } from './quiet_quarters.ts'
import { measureReviews } from './reviews.ts'
import { openStage, type Stage } from './stage.ts'
import { measureThroughput } from './throughput.ts'
import { measureWalks } from './walks.ts'
import { measureWatching } from './watching.ts'
import { measureYears } from './years.ts'

/**
 * What `npm run bench` measures; `npm run bench -- throughput live` measures only these. `npm run bench -- page` is apart, since
 * it takes long: `--seconds 600 --rate 200 --loads 20`, and `--against CHECKOUT` measures another version by turns;
 * `quiet-quarters` needs nothing but a processor.
 */
const BENCHMARKS: Record<string, (stage: Stage) => Promise<void>> = {
  // First: what the others leave to vacuum would be measured as well.
  live: measureLive,
  throughput: measureThroughput,
  customer: measureCustomer,
  walks: measureWalks,
  figures: measureFigures,
  years: measureYears,
  lists: measureLists,
  exports: measureExports,
  reviews: measureReviews,
  watching: measureWatching,
  alerts: measureAlerts,
  preview: measurePreview,
}

const [first, ...rest] = process.argv.slice(2)
if (first === 'page') await measurePage(readPageOptions(rest))
else if (first === 'quiet-quarters') measureQuietQuarters()
else await measureOnStage(process.argv.slice(2))

async function measureOnStage(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in BENCHMARKS))
  if (unknown.length > 0)
    throw new Error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}, and page`)
  const stage = await openStage()
  try {
    for (const [name, measure] of Object.entries(BENCHMARKS)) {
      if (wanted.length === 0 || wanted.includes(name)) await measure(stage)
    }
  } finally {
    await stage.close()
  }
}
