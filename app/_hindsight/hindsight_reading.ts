import { bandWords } from '../_overview/cost_reading.ts'
import type { PointReading } from '../_ui/charts/point_reading.ts'
import type { HindsightPoint } from './prepare_hindsight.ts'

/** @returns what a day or week of the chart says: what was expected of it then, what came of it, and what else one had to go by. */
export function hindsightReading(
  point: HindsightPoint,
  { heading, write }: { heading: string; write: (value: number) => string },
): PointReading {
  const { estimate, cameOf, provisional, lastSettledWeek, isReconstructed, isWithin } = point
  const line = (name: string, value: number | null) => (value === null ? [] : [{ name, value: write(value) }])
  return {
    heading,
    lines: [
      ...line('Expected then', estimate?.value ?? null),
      ...(estimate ? [{ name: 'Nine times in ten', value: bandWords(estimate, write) }] : []),
      ...line('Came of it', cameOf),
      ...line('Provisional then', provisional),
      ...line('Last settled week then', lastSettledWeek),
    ],
    notes: [
      ...(estimate ? [] : ['It was too early to say.']),
      ...(cameOf === null && estimate ? ['It has not settled yet.'] : []),
      ...(isWithin === false ? ['It came out outside of the band.'] : []),
      ...(isReconstructed ? ['Nobody was told this then: it is reconstructed.'] : []),
    ],
  }
}
