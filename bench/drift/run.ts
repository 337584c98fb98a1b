import { readDriftOptions } from './options.ts'
import { printDetection } from './print_detection.ts'
import { printNowcasts } from './print_nowcasts.ts'
import { printReal } from './print_real.ts'
import { printReleases } from './print_releases.ts'

/**
 * What `npm run bench:drift` measures, by the product's own rules, on made-up operations that a seed makes the same each time:
 * how soon changes are seen, how near nowcasts come, how soon releases are told apart. `npm run bench:drift -- nowcast --seeds 10
 * --volume 2000` is a short look at a part of it.
 */
const options = readDriftOptions(process.argv.slice(2))

for (const perDay of options.volumes) {
  if (options.parts.includes('detection')) printDetection(perDay, options.seeds)
  if (options.parts.includes('nowcast')) printNowcasts(perDay, options.seeds)
  if (options.parts.includes('releases')) printReleases(perDay, options.releases)
}
if (options.parts.includes('real')) printReal(options.realFile)
