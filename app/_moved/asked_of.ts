import type { DriftSeries } from '#core/drift/contract.ts'
import type { OpenDimension } from '#core/segment/dimensions.ts'
import type { MovedAsked } from './moved_source.ts'

type Judged = Pick<DriftSeries, 'id' | 'state' | 'dimension' | 'estimatedStart'>

const isMoved = ({ state, estimatedStart }: Judged): boolean =>
  estimatedStart !== null && (state === 'drifting' || state === 'watching' || state === 'better')

/** @returns what is asked for a series against the baseline: since it began to move, or of the last days where it does not. */
export const askedOf = (series: Judged | undefined): MovedAsked =>
  series && isMoved(series) ? { since: series.id } : { against: 'baseline' }

/** @returns the series that moves by the strongest evidence, if any; `series` are in that order. */
export const foremostMoved = <S extends Judged>(series: readonly S[]): S | undefined => series.find(isMoved)

/**
 * @returns the dimension in which most is to be seen: that of the first series that is of one. Not agent versions: one takes the
 * place of another, so that all that changed would be which cases there are.
 */
export const foremostDimension = (series: readonly Judged[]): OpenDimension =>
  series.find(({ dimension }) => dimension !== null && dimension !== 'agentVersion')?.dimension ?? 'topic'
