import { percent, printTable, quantile, whole } from '../table.ts'
import { measureReleases } from './releases.ts'

/** Measures and prints how soon releases are told apart. */
export function printReleases(perDay: number, releases: number): void {
  const found = measureReleases(perDay, releases)
  const share = (values: readonly number[]): string =>
    `${((100 * values.filter(Number.isFinite).length) / values.length).toFixed(1)} %`
  const hours = (values: readonly number[], part: number): string => {
    const value = quantile(values, part)
    return Number.isFinite(value) ? whole(value) : '–'
  }
  printTable(
    `${whole(perDay)} a day, ${percent(0.7)} of them the AI's: ${releases} releases, looked at every hour for two weeks (–: not by then)`,
    ['release', 'called worse', 'called better', 'hours until worse', '90th percentile', 'hours until better'],
    [...found].map(([name, { worse, better }]) => [
      name,
      share(worse),
      share(better),
      hours(worse, 0.5),
      hours(worse, 0.9),
      hours(better, 0.5),
    ]),
  )
}
